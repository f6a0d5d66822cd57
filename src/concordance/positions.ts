import { elementAt, int32At } from '../text/element.ts';
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
  const lists = [...new Set(wanted)]
    .filter((word) => concordance.countOf(word) > 0)
    .map((word) => ({ word, positions: new Int32Array(concordance.countOf(word)), filled: 0 }));
  // Of each word the number of its list, from 1 on; 0 for those that are not wanted.
  const listOf = new Int32Array(lists.length > 0 ? concordance.vocabulary : 0);
  for (const [i, { word }] of lists.entries()) listOf[word] = i + 1;
  let missing = lists.reduce((sum, { positions }) => sum + positions.length, 0);
  for (let from = 0; missing > 0 && from < words.length; from += STRETCH) {
    const to = Math.min(words.length, from + STRETCH);
    for (let position = from; position < to; position += 1) {
      const number = int32At(listOf, int32At(words, position));
      if (number === 0) continue;
      const list = elementAt(lists, number - 1);
      list.positions[list.filled] = position;
      list.filled += 1;
      missing -= 1;
    }
    await turns.next();
  }
  return new Map(lists.map(({ word, positions }) => [word, positions]));
}
