import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CorpusError } from '../corpus/corpuserror.ts';
import { readBounded } from '../corpus/files/readfile.ts';
import { someAtATime } from '../corpus/files/someatatime.ts';
import { shortHash } from '../corpus/fingerprint.ts';
import { aloneIn } from './alone.ts';
import { editionPath, editionPlace } from './ledger.ts';
import { createFile } from './replace.ts';

/** Beyond so many readings of the articles the oldest are forgotten; answers that are older cannot be shown again. */
const MOST_READINGS = 1_000;
/** Bytes: the marks of a million articles. */
const MOST = 16 * 1024 * 1024;
const MARK_LENGTH = 12;
const MARKS = '.marks';

/** Stands for an edition of an article: tells it from others without its words. */
export const editionMark = (id: string, hash: string): string => shortHash([id, hash], MARK_LENGTH);

// No id of an article is empty, so that no article's file has such a name.
const nameOf = (fingerprint: string): readonly [id: string, what: string] => ['', `${fingerprint}${MARKS}`];

/**
 * Notes which editions are served under a fingerprint, by their marks in the order of the articles' numbers: a button of an
 * answer names an excerpt by such a number.
 */
export const noteReading = (folder: string, fingerprint: string, marks: readonly string[]): Promise<void> =>
  aloneIn(folder, async () => {
    const place = await editionPlace(folder, ...nameOf(fingerprint));
    if (!(await createFile(place, marks.join('\n')))) return;
    const inside = dirname(place);
    const paths = (await readdir(inside)).filter((name) => name.endsWith(MARKS)).map((name) => join(inside, name));
    if (paths.length <= MOST_READINGS) return;
    const dated = await someAtATime(paths, async (path) => ({ path, at: (await stat(path)).mtimeMs }));
    const oldest = dated.sort((a, b) => b.at - a.at).slice(MOST_READINGS);
    for (const { path } of oldest) await rm(path, { force: true });
  });

/** The marks of the editions that were served under a fingerprint; null where that is not known. */
export async function marksAt(folder: string, fingerprint: string): Promise<readonly string[] | null> {
  const path = editionPath(folder, ...nameOf(fingerprint));
  const bytes = await readBounded(path, MOST);
  if (!('fault' in bytes)) return bytes.toString('utf8').split('\n');
  if (bytes.isMissing) return null;
  throw new CorpusError(path, bytes.fault);
}
