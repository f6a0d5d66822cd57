import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/corpus/corpuserror.ts';
import { buildElsewhere } from '../../src/snapshot/build.ts';
import { temporaryFolder } from '../support/temporary.ts';

const task = { path: 'articles', engine: 'minisearch', known: null, keepFrom: 0 } as const;

/** A thread that does this instead of building an index. */
const threadThat = async (does: string): Promise<URL> => {
  const code = `import { parentPort } from 'node:worker_threads';\n${does}`;
  return pathToFileURL(join(await temporaryFolder({ 'thread.mjs': code }), 'thread.mjs'));
};

describe('an index that is built on another thread', () => {
  it.each([
    ['waits for ever', 'setInterval(() => {}, 1_000);'],
    ['works for ever', 'for (;;);'],
  ])('is given up where the thread tells nothing any more and %s', async (_, does) => {
    const building = buildElsewhere(task, () => {}, await threadThat(does), 300);
    await expect(building).rejects.toThrow(CorpusError);
    await expect(building).rejects.toThrow(/^articles: the index could not be built \(nothing for /);
  });

  it('may take any time in which it tells how far it is', async () => {
    const tells = `let done = 0;
      setInterval(() => {
        done += 1;
        parentPort.postMessage(done < 8 ? { what: 'progress', done, all: 8 } : { what: 'same', refused: [], warnings: [] });
      }, 100);`;
    const seen: number[] = [];
    const built = await buildElsewhere(task, (done) => seen.push(done), await threadThat(tells), 600);
    expect([built.what, seen]).toEqual(['same', [1, 2, 3, 4, 5, 6, 7]]);
  });

  it('fails in one line where the thread ends before it is done', async () => {
    const building = buildElsewhere(task, () => {}, await threadThat('process.exit(3);'));
    await expect(building).rejects.toThrow('articles: the index could not be built (the thread ended with 3)');
  });
});
