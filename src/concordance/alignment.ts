import { int32At, uint8At } from '../text/element.ts';
import type { Turns } from '../work/turns.ts';

/*
 * A quotation against a text that may be its source: semi-global alignment of words (Needleman and Wunsch 1970, free at
 * both ends of the text), with affine costs for words left out (Gotoh 1982).
 */

/**
 * What a word costs, in tenths of a changed one: an added one, the first one left out, and each further one. Where a
 * word left out, or one changed, would explain the same, the one left out does.
 */
const CHANGED = 10;
const ADDED = 12;
const FIRST_OMITTED = 8;
const NEXT_OMITTED = 3;

/** One step along both texts. `typed` and `printed` are indexes; the one that does not move is where the other stands. */
export interface AlignmentStep {
  readonly kind: 'same' | 'changed' | 'added' | 'omitted';
  readonly typed: number;
  readonly printed: number;
}

export interface Alignment {
  /** In changed words. What is left out at a marked gap costs nothing. */
  readonly cost: number;
  /** From the first typed word to the last; empty where nothing was typed. */
  readonly steps: readonly AlignmentStep[];
}

/** How a cell was reached; the fourth bit says that the omission before it goes on. */
const DIAGONAL = 0;
const ADDING = 1;
const OMITTING = 2;
const GOES_ON = 4;
const NEVER = 1 << 29;

/**
 * The cheapest way to read `typed` in `printed`. Time, which is taken in turns, and memory grow with the product of their
 * lengths.
 *
 * @param typed words as numbers; -1 equals no other word
 * @param gaps indexes of typed words before which words may be left out freely, as an ellipsis says
 * @throws TimeLimitError when the time of `turns` is over
 */
export async function align(
  typed: Int32Array,
  printed: Int32Array,
  gaps: ReadonlySet<number>,
  turns: Turns,
): Promise<Alignment> {
  const width = printed.length + 1;
  const trace = new Uint8Array((typed.length + 1) * width);
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  for (let i = 1; i <= typed.length; i += 1) {
    const word = typed[i - 1];
    const open = gaps.has(i) ? 0 : FIRST_OMITTED;
    const extend = gaps.has(i) ? 0 : NEXT_OMITTED;
    let omitted = NEVER;
    row[0] = int32At(above, 0) + ADDED;
    trace[i * width] = ADDING;
    for (let j = 1; j < width; j += 1) {
      let best = int32At(above, j - 1) + (word === printed[j - 1] ? 0 : CHANGED);
      let how = DIAGONAL;
      const adding = int32At(above, j) + ADDED;
      if (adding < best) {
        best = adding;
        how = ADDING;
      }
      const opened = int32At(row, j - 1) + open;
      const goesOn = omitted + extend < opened;
      omitted = goesOn ? omitted + extend : opened;
      if (omitted < best) {
        best = omitted;
        how = OMITTING;
      }
      row[j] = best;
      trace[i * width + j] = goesOn ? how | GOES_ON : how;
    }
    [above, row] = [row, above];
    await turns.next();
  }
  const least = above.reduce((a, b) => Math.min(a, b));
  return { cost: least / CHANGED, steps: stepsBack(typed, printed, trace, above.indexOf(least)) };
}

function stepsBack(typed: Int32Array, printed: Int32Array, trace: Uint8Array, end: number): AlignmentStep[] {
  const width = printed.length + 1;
  const steps: AlignmentStep[] = [];
  let i = typed.length;
  let j = end;
  let isOmitting = false;
  while (i > 0) {
    const cell = uint8At(trace, i * width + j);
    const how = isOmitting ? OMITTING : cell & ~GOES_ON;
    if (how === OMITTING) {
      isOmitting = (cell & GOES_ON) !== 0;
      j -= 1;
      steps.push({ kind: 'omitted', typed: i, printed: j });
    } else if (how === ADDING) {
      i -= 1;
      steps.push({ kind: 'added', typed: i, printed: j });
    } else {
      i -= 1;
      j -= 1;
      steps.push({ kind: typed[i] === printed[j] ? 'same' : 'changed', typed: i, printed: j });
    }
  }
  return steps.reverse();
}
