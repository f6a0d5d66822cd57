import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpus/read/load.ts';
import { passageTexts } from '../../../src/reader/encoding/passagetexts.ts';
import { MODEL_KEY } from '../../../src/reader/model.ts';
import { forgetVectors } from '../../../src/reader/vectors/forgetvectors.ts';
import { vectorFolder } from '../../../src/reader/vectors/vectorfolder.ts';
import { vectorKey } from '../../../src/reader/vectors/vectorkey.ts';
import { VectorStore } from '../../../src/reader/vectors/vectorstore.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const open = (folder: string): VectorStore => new VectorStore(folder, vectorKey(MODEL_KEY), () => {});

describe('forgetting the vectors of articles that are gone', () => {
  let corpus: string;
  let folder: string;
  let keys: readonly string[];
  beforeEach(async () => {
    corpus = await temporaryFolder({
      'bridge.txt': 'The council voted on Tuesday to close the old bridge in June.\n',
      'mill.txt': 'The fire began in a storage room on Monday evening.\n',
    });
    folder = vectorFolder(corpus, null);
    const texts = passageTexts((await loadCorpus(corpus)).passages);
    keys = Array.from({ length: texts.count }, (_, passage) => texts.keyOf(passage));
    const store = open(folder);
    for (const key of keys) store.put(key, Buffer.from(key));
    store.close();
  });

  const kept = (): boolean[] => {
    const store = open(folder);
    const found = keys.map((key) => store.get(key) !== null);
    store.close();
    return found;
  };

  it('keeps those of the others, also of files that were written to a moment ago', async () => {
    expect(kept()).toEqual([true, true]);
    await rm(join(corpus, 'bridge.txt'));
    await forgetVectors(corpus, null);
    expect(kept()).toEqual([false, true]);
  });

  it('takes all of them away where no article is left', async () => {
    await rm(join(corpus, 'bridge.txt'));
    await rm(join(corpus, 'mill.txt'));
    await forgetVectors(corpus, null);
    expect(kept()).toEqual([false, false]);
  });

  it('makes no folder where nothing was kept', async () => {
    const named = join(await temporaryFolder(), 'none');
    await forgetVectors(corpus, named);
    expect(existsSync(named)).toBe(false);
  });
});
