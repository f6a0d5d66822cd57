import { elementAt, int32At } from '../text/element.ts';
import type { Work } from '../work/work.ts';

/** Words added and taken out; of a text that is changed further only its unchanged beginning and end are matched. */
const MOST_CHANGED = 2_000;

/**
 * For each word of `old` the index of the same word in `now`, or -1 where it is gone: as few as possible are (Myers 1986). The
 * indexes rise.
 */
export function* matching(old: readonly string[], now: readonly string[]): Work<Int32Array> {
  const matched = new Int32Array(old.length).fill(-1);
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  for (let i = 0; i < head; i += 1) matched[i] = i;
  for (let i = 1; i <= tail; i += 1) matched[old.length - i] = now.length - i;
  const [a, b] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  for (const [i, j] of yield* pairs(a, b)) matched[head + i] = head + j;
  return matched;
}

/** The pairs of equal words on a shortest way from one text to the other; none where that is too long. */
function* pairs(a: readonly string[], b: readonly string[]): Work<[number, number][]> {
  const most = Math.min(a.length + b.length, MOST_CHANGED);
  const middle = most + 1;
  /** By diagonal, how far into `a` one comes; before each number of changes, those that it begins from. */
  const reach = new Int32Array(2 * most + 3);
  const traces: Int32Array[] = [];
  for (let changes = 0; changes <= most; changes += 1) {
    traces.push(reach.slice(middle - changes - 1, middle + changes + 2));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let i = changeOnto(diagonal, changes, (one) => int32At(reach, middle + one)).start;
      while (i < a.length && i - diagonal < b.length && a[i] === b[i - diagonal]) i += 1;
      reach[middle + diagonal] = i;
      if (i === a.length && i - diagonal === b.length) return wayBack(a.length, b.length, traces);
    }
    yield;
  }
  return [];
}

/** How far into `a` a change leads onto a diagonal, and whether it adds a word rather than taking one out. */
function changeOnto(diagonal: number, changes: number, reached: (diagonal: number) => number) {
  if (changes === 0) return { start: 0, adds: false };
  const adds = diagonal === -changes || (diagonal !== changes && reached(diagonal - 1) < reached(diagonal + 1));
  return { start: adds ? reached(diagonal + 1) : reached(diagonal - 1) + 1, adds };
}

/** The pairs, the last first. */
function wayBack(from: number, to: number, traces: readonly Int32Array[]): [number, number][] {
  const found: [number, number][] = [];
  let [i, j] = [from, to];
  for (let changes = traces.length - 1; changes >= 0; changes -= 1) {
    const trace = elementAt(traces, changes);
    const { start, adds } = changeOnto(i - j, changes, (one) => int32At(trace, changes + 1 + one));
    for (; i > start; i -= 1, j -= 1) found.push([i - 1, j - 1]);
    if (adds) j -= 1;
    else i -= 1;
  }
  return found;
}
