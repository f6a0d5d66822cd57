import { appendFile } from 'node:fs/promises';
import { z } from 'zod';
import { CorpusError } from '../corpus/corpuserror.ts';
import { readBounded } from '../corpus/files/readfile.ts';
import { shortHash } from '../corpus/fingerprint.ts';
import { editionPath, editionPlace } from './ledger.ts';

/** No id of an article is empty, so that no article's file has this name. */
const [NOBODY, FILE] = ['', 'readings.jsonl'];
/** Bytes: a line for each of some hundred thousand readings. */
const MOST = 64 * 1024 * 1024;
const MARK_LENGTH = 12;

/** A reading of the articles: what is other than in an earlier one. Killed while it is written, it is as if it was not. */
const reading = z.object({
  fingerprint: z.string(),
  /** The fingerprint of the earlier one; null: there is none. */
  from: z.string().nullable(),
  /** So many marks at its beginning and its end are the same; between them stand these. */
  head: z.int().min(0),
  tail: z.int().min(0),
  put: z.array(z.string()),
});
type Reading = z.infer<typeof reading>;

/** Stands for an edition of an article: tells it from others without its words. */
export const editionMark = (id: string, hash: string): string => shortHash([id, hash], MARK_LENGTH);

/**
 * Notes which editions are served under a fingerprint, by their marks in the order of the articles' numbers: a button of an
 * answer names an excerpt by such a number.
 */
export async function noteReading(folder: string, fingerprint: string, marks: readonly string[]): Promise<void> {
  const known = await readings(folder);
  if (known.has(fingerprint)) return;
  const from = [...known.keys()].at(-1) ?? null;
  const before = from === null ? [] : (marksIn(known, from) ?? []);
  const shorter = Math.min(before.length, marks.length);
  let head = 0;
  while (head < shorter && before[head] === marks[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === marks[marks.length - 1 - tail]) tail += 1;
  const one: Reading = { fingerprint, from, head, tail, put: marks.slice(head, marks.length - tail) };
  // A line that is cut short ends before the next one begins.
  await appendFile(await editionPlace(folder, NOBODY, FILE), `\n${JSON.stringify(one)}`);
}

/** The marks of the editions that were served under a fingerprint; null where that is not known. */
export const marksAt = async (folder: string, fingerprint: string): Promise<readonly string[] | null> =>
  marksIn(await readings(folder), fingerprint);

function marksIn(known: ReadonlyMap<string, Reading>, fingerprint: string): readonly string[] | null {
  const chain: Reading[] = [];
  for (let at: string | null = fingerprint; at !== null; at = chain.at(-1)?.from ?? null) {
    const one = known.get(at);
    if (one === undefined || chain.includes(one)) return null;
    chain.push(one);
  }
  let marks: readonly string[] = [];
  for (const { head, tail, put } of chain.reverse())
    marks = [...marks.slice(0, head), ...put, ...marks.slice(marks.length - tail)];
  return marks;
}

async function readings(folder: string): Promise<ReadonlyMap<string, Reading>> {
  const path = editionPath(folder, NOBODY, FILE);
  const bytes = await readBounded(path, MOST);
  if ('fault' in bytes) {
    if (bytes.isMissing) return new Map();
    throw new CorpusError(path, bytes.fault);
  }
  const lines = bytes.toString('utf8').split('\n').flatMap(parsed);
  return new Map(lines.map((one) => [one.fingerprint, one]));
}

function parsed(line: string): Reading[] {
  try {
    return [reading.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
