import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CorpusError } from '../../../src/corpus/corpuserror.ts';
import { buildElsewhere } from '../../../src/library/snapshot/build.ts';
import { temporaryFolder } from '../../support/temporary.ts';

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
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const tells = `for (const done of [1, 2, 3]) parentPort.postMessage({ what: 'progress', done, all: 3 });
      parentPort.postMessage({ what: 'same', refused: [], warnings: [] });`;
    const seen: number[] = [];
    const onProgress = (done: number): void => {
      seen.push(done);
      vi.advanceTimersByTime(599);
    };
    const built = await buildElsewhere(task, onProgress, await threadThat(tells), 600);
    expect([built.what, seen]).toEqual(['same', [1, 2, 3]]);
  });

  it('fails in one line where the thread ends before it is done', async () => {
    const building = buildElsewhere(task, () => {}, await threadThat('process.exit(3);'));
    await expect(building).rejects.toThrow('articles: the index could not be built (the thread ended with 3)');
  });
});
