import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runPollTask } from '../../src/polling/polltask.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** A thread that tells of one article, and then does this. */
async function threadThat(does: string): Promise<URL> {
  const code = `import { parentPort } from 'node:worker_threads';
    parentPort.postMessage({ added: ['a'], faults: [] });
    ${does}`;
  return pathToFileURL(join(await temporaryFolder({ 'thread.mjs': code }), 'thread.mjs'));
}
const task = { feeds: [], folder: '' };
const never = new AbortController().signal;

describe('a turn in a thread', () => {
  it.each([
    ['throws', "throw new RangeError('too deep');", 'too deep'],
    ['waits for what never comes', 'await new Promise(() => {});', 'exit code 13'],
    ['ends', 'process.exit(7);', 'exit code 7'],
    ['runs out of memory', 'const all = []; for (;;) all.push(new Array(9_000).fill(1.5));', 'memory limit'],
  ])('that %s has brought what it told of until then', async (_, does, cause) => {
    const { added, faults } = await runPollTask(task, never, await threadThat(does));
    expect(added).toEqual(['a']);
    expect(faults).toEqual([expect.stringMatching(/^the turn ended early, and the next goes on from there: /)]);
    expect(faults[0]).toContain(cause);
  });

  it('that holds on for ever is ended by its time, and is over when it says so', async () => {
    const endless = await threadThat('for (;;);');
    expect(await runPollTask(task, never, endless, 300)).toMatchObject({
      faults: [expect.stringContaining('it took over 0.3 s')],
    });
    const lingering = await threadThat("parentPort.postMessage('done'); setInterval(() => {}, 1_000);");
    expect(await runPollTask(task, never, lingering)).toEqual({ added: ['a'], faults: [] });
  });

  it('is given up when it is stopped', async () => {
    const stopping = new AbortController();
    const turn = runPollTask(
      task,
      stopping.signal,
      await threadThat('await new Promise(() => setInterval(() => {}, 1_000));'),
    );
    stopping.abort();
    await expect(turn).rejects.toThrow('the turn was given up');
  });
});
