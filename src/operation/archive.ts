import { CorpusError } from '../corpus/corpuserror.ts';
import { openClusterLibrary } from '../opensearch/livelibrary.ts';
import { EngineMissingError, EngineUnavailable } from '../search/engine.ts';
import { type Finding, right, warning, wrong } from './finding.ts';

/**
 * Whether the archive in the cluster that the environment names can be served, and how many articles it holds.
 *
 * @param path where the files of words are looked for
 */
export async function examineArchive(path: string): Promise<Finding> {
  const notes: string[] = [];
  try {
    const { library } = await openClusterLibrary(path, { note: (line) => notes.push(line) });
    const { articles, passages, fingerprint } = library.survey;
    const says = `${articles} articles, ${passages} passages, fingerprint ${fingerprint}`;
    return notes.length === 0
      ? right('archive', says)
      : warning('archive', [says, ...notes].join('; '), 'the bot starts, and can answer less well than it could');
  } catch (fault) {
    if (fault instanceof EngineUnavailable) {
      return wrong('archive', fault.message, 'see that its nodes run and that OPENSEARCH_URL leads to them');
    }
    if (fault instanceof EngineMissingError || fault instanceof CorpusError) {
      return wrong('archive', fault.message, 'see docs/scaling.md');
    }
    throw fault;
  }
}
