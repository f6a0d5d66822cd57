import { setTimeout as wait } from 'node:timers/promises';
import { CorpusError } from '../corpuserror.ts';
import { codeOf } from './fault.ts';

/** What a system says when this program, or all together, have too many files open. It says nothing about the file. */
const FULL: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE']);
/** Pauses between two tries, in ms: the first, and the longest. */
const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 500;
/** Ms after which no file can be expected to be closed any more. */
const PATIENCE = 10_000;

/**
 * Opens something as soon as the machine has room for one more open file: tried again until then.
 *
 * @throws {CorpusError} when there is still no room after `patience` ms; whatever else `open` throws, at once
 */
export async function openWhenPossible<T>(path: string, open: () => Promise<T>, patience = PATIENCE): Promise<T> {
  const until = performance.now() + patience;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
    try {
      return await open();
    } catch (cause) {
      if (!FULL.has(codeOf(cause))) throw cause;
      if (performance.now() + pause > until) {
        const fault = `cannot be opened: too many files are open on this machine (${codeOf(cause)}); raise "ulimit -n"`;
        throw new CorpusError(path, fault, { cause });
      }
    }
    await wait(pause);
  }
}
