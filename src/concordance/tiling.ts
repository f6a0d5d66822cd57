import type { Turns } from '../work/turns.ts';
import type { Concordance } from './concordance.ts';
import { positionsOf, type WordPositions } from './positions.ts';

/** Words `from`..`to` of a quotation that stand in the coverage just so, at each of the positions. */
export interface PrintedPiece {
  readonly from: number;
  readonly to: number;
  /** Not empty. */
  readonly positions: readonly number[];
}

/** So many words in a row are looked for; fewer stand together in any text. */
export const SHORTEST_PIECE = 4;
/** Places of one piece that are kept. */
const MOST_POSITIONS = 50;
/** Words that are compared before other work gets its turn; it takes a few milliseconds. */
const STRETCH = 500_000;

/** The longest pieces of a quotation that stand in the coverage, from its first word to its last, none overlapping. */
export async function tile(typed: Int32Array, concordance: Concordance, turns: Turns): Promise<PrintedPiece[]> {
  const heads = Array.from({ length: Math.max(0, typed.length - SHORTEST_PIECE + 1) }, (_, i) => {
    const words = typed.subarray(i, i + SHORTEST_PIECE);
    return { key: words.join(' '), rare: rarest(words, concordance) };
  });
  const places = await positionsOf(
    heads.map(({ rare }) => rare.word),
    concordance,
    turns,
  );
  const pieces: PrintedPiece[] = [];
  // Words that come again and again are looked for once.
  const nowhere = new Set<string>();
  let next = 0;
  for (const [i, { key, rare }] of heads.entries()) {
    if (i < next) continue;
    const piece = nowhere.has(key) ? null : longestAt(typed, i, rare, places, concordance);
    if (piece) pieces.push(piece);
    else nowhere.add(key);
    next = piece?.to ?? i + 1;
    await turns.next();
  }
  return pieces;
}

/**
 * The longest piece that begins with word `i`; null where too few words of it stand together.
 *
 * @param rare the word after it whose places are tried
 */
function longestAt(
  typed: Int32Array,
  i: number,
  rare: RareWord,
  places: WordPositions,
  concordance: Concordance,
): PrintedPiece | null {
  let longest = SHORTEST_PIECE;
  let positions: number[] = [];
  for (const found of places.get(rare.word) ?? []) {
    const position = found - rare.at;
    const length = sharedAt(typed, i, position, concordance);
    if (length < longest) continue;
    if (length > longest) positions = [];
    longest = length;
    if (positions.length < MOST_POSITIONS) positions.push(position);
  }
  return positions.length > 0 ? { from: i, to: i + longest, positions } : null;
}

/** How many words from `i` on stand in one flow from the position on. */
function sharedAt(typed: Int32Array, i: number, position: number, concordance: Concordance): number {
  const { words } = concordance;
  // Most positions fail at once; only for the others the flow is looked up.
  for (let k = 0; k < SHORTEST_PIECE; k += 1) if (words[position + k] !== typed[i + k]) return 0;
  const { to } = concordance.flowAt(position);
  let length = 0;
  while (position + length < to && i + length < typed.length && words[position + length] === typed[i + length]) {
    length += 1;
  }
  return length;
}

/** The positions where all the words stand in one flow, in order. */
export async function occurrences(typed: Int32Array, concordance: Concordance, turns: Turns): Promise<number[]> {
  const { words } = concordance;
  const { word, at } = rarest(typed, concordance);
  const found: number[] = [];
  let compared = 0;
  for (const position of (await positionsOf([word], concordance, turns)).get(word) ?? []) {
    const start = position - at;
    if (start < 0 || start + typed.length > words.length) continue;
    let k = 0;
    while (k < typed.length && words[start + k] === typed[k]) k += 1;
    if (k === typed.length && concordance.flowAt(start).to >= start + k) found.push(start);
    compared += k + 1;
    if (compared < STRETCH) continue;
    compared = 0;
    await turns.next();
  }
  return found;
}

/** A word by its number, and how many words after the first it comes. */
interface RareWord {
  readonly word: number;
  readonly at: number;
}

/** The word with the fewest positions, the first of several; -1, which equals no other word, where nothing was typed. */
function rarest(typed: Int32Array, concordance: Concordance): RareWord {
  let rare = { word: -1, at: 0, count: Number.POSITIVE_INFINITY };
  for (const [at, word] of typed.entries()) {
    const count = concordance.countOf(word);
    if (count < rare.count) rare = { word, at, count };
  }
  return rare;
}
