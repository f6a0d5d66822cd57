import type { Turns } from '../work/turns.ts';
import type { Concordance } from './concordance.ts';

/** Words that are read before other work gets its turn; it takes a few milliseconds. */
const STRETCH = 1_000_000;

/** Where words stand, in order; a word that stands nowhere has no entry. */
export type WordPositions = ReadonlyMap<number, Int32Array>;

/**
 * The positions of the words, found by reading the coverage once, in turns, up to the last of them: to keep them for
 * all words would take as much memory as the words themselves, and a quotation has few.
 */
export async function positionsOf(
  wanted: Iterable<number>,
  concordance: Concordance,
  turns: Turns,
): Promise<WordPositions> {
  const { words } = concordance;
  const distinct = [...new Set(wanted)].filter((word) => concordance.countOf(word) > 0);
  const lists = distinct.map((word) => new Int32Array(concordance.countOf(word)));
  const filled = new Int32Array(lists.length);
  // Of each word the number of its list, from 1 on; 0 for those that are not wanted.
  const listOf = new Int32Array(distinct.length > 0 ? concordance.vocabulary : 0);
  for (const [i, word] of distinct.entries()) listOf[word] = i + 1;
  let missing = lists.reduce((sum, { length }) => sum + length, 0);
  for (let from = 0; missing > 0 && from < words.length; from += STRETCH) {
    const to = Math.min(words.length, from + STRETCH);
    for (let position = from; position < to; position += 1) {
      const list = listOf[words[position] as number] as number;
      if (list === 0) continue;
      const at = filled[list - 1] as number;
      (lists[list - 1] as Int32Array)[at] = position;
      filled[list - 1] = at + 1;
      missing -= 1;
    }
    await turns.next();
  }
  return new Map(distinct.map((word, i) => [word, lists[i] ?? new Int32Array()]));
}
