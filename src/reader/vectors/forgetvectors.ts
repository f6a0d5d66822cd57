import { existsSync } from 'node:fs';
import { CorpusError } from '../../corpus/corpuserror.ts';
import { loadCorpus } from '../../corpus/read/load.ts';
import { passageTexts } from '../encoding/passagetexts.ts';
import { MODEL_KEY } from '../model.ts';
import { vectorFolder } from './vectorfolder.ts';
import { vectorKey } from './vectorkey.ts';
import { VectorStore } from './vectorstore.ts';

/**
 * Takes away what was kept of passages that the corpus at `path` has no longer. A bot that runs has them in memory until it
 * reads the corpus again.
 *
 * @param named the folder that `VECTORS` names; null for none
 */
export async function forgetVectors(path: string, named: string | null): Promise<void> {
  const folder = vectorFolder(path, named);
  if (!existsSync(folder)) return;
  const store = new VectorStore(folder, vectorKey(MODEL_KEY), () => {});
  // Also from files that others write to: they begin new ones.
  store.tidy(await keysOf(path), 0);
  store.close();
}

/** The keys of all passages of a corpus; none where nothing in it can be served. */
async function keysOf(path: string): Promise<ReadonlySet<string>> {
  try {
    const texts = passageTexts((await loadCorpus(path)).passages);
    return new Set(Array.from({ length: texts.count }, (_, passage) => texts.keyOf(passage)));
  } catch (fault) {
    if (fault instanceof CorpusError) return new Set();
    throw fault;
  }
}
