import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../corpus/files/fault.ts';
import { fold } from '../text/fold.ts';
import { replaceFile } from './replace.ts';

/** A question that the articles did not answer. */
interface AskedInVain {
  /** In small letters, without marks. */
  readonly words: string;
  /** How often it was asked within the last thirty days, and the last of those days, YYYY-MM-DD. */
  readonly count: number;
  readonly last: string;
}

/** Counts questions without an answer, without whoever asked them. */
export interface QuestionGaps {
  /** Rejects when it cannot be written. */
  note(question: string): Promise<void>;
  /** The questions of the last thirty days, the most frequent first. */
  list(): Promise<readonly AskedInVain[]>;
}

const DAY = 86_400_000;
const KEPT_DAYS = 30;
/** Characters of a question, and lines of a file beyond which the oldest go. */
const LONGEST = 200;
const MOST_LINES = 20_000;

/** A question as it is counted: two that differ only in marks, case or white space are one. */
const normalised = (question: string): string =>
  fold(question)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);

/**
 * Questions in a file, one line each: the day and the words. A line is written whole or not at all; what is older than
 * thirty days is dropped by the first question of a day.
 */
export function gapsFile(path: string, now: () => Date = () => new Date()): QuestionGaps {
  let cleared = '';
  // One line after the other: what is dropped must not take a line with it that comes meanwhile.
  let writing: Promise<void> = Promise.resolve();
  const day = (ago = 0): string => new Date(now().getTime() - ago * DAY).toISOString().slice(0, 10);

  async function kept(): Promise<string[]> {
    const text = await readFile(path, 'utf8').catch((cause: unknown) => {
      if (codeOf(cause) === 'ENOENT') return '';
      throw cause;
    });
    const oldest = day(KEPT_DAYS);
    return text.split('\n').filter((line) => /^\d{4}-\d\d-\d\d\t./.test(line) && line.slice(0, 10) >= oldest);
  }

  async function write(words: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    if (cleared !== day()) {
      cleared = day();
      const lines = (await kept()).slice(-MOST_LINES);
      await replaceFile(path, lines.map((line) => `${line}\n`).join(''));
    }
    await appendFile(path, `${day()}\t${words}\n`);
  }

  return {
    note(question) {
      const words = normalised(question);
      if (words === '') return Promise.resolve();
      const written = writing.then(() => write(words));
      writing = written.catch(() => {});
      return written;
    },
    async list() {
      const all = new Map<string, AskedInVain>();
      for (const line of await kept()) {
        const [last, words] = [line.slice(0, 10), line.slice(11)];
        all.set(words, { words, count: (all.get(words)?.count ?? 0) + 1, last });
      }
      return [...all.values()].sort((a, b) => b.count - a.count || (a.last < b.last ? 1 : -1));
    },
  };
}
