import type { PublicationDay } from '../corpus/article.ts';
import { namedDates } from '../coverage/datesintext.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import { type NumberRange, type Quantity, quantitiesIn } from './quantity.ts';

/** A number or a time that some words name. Offsets are into those words. */
export type ComparableValue =
  | (Quantity & { readonly kind: 'number' })
  | (Span & { readonly kind: 'time'; readonly range: NumberRange });

const DAY_MS = 86_400_000;

/** The days, months and years that some words name, and then the numbers that are none of these. */
export function valuesIn(words: string, published: PublicationDay): ComparableValue[] {
  const times = namedDates(words, published).map(
    ({ start, end, from, to }): ComparableValue => ({
      kind: 'time',
      start,
      end,
      range: { from: Date.parse(from) / DAY_MS, to: Date.parse(to) / DAY_MS },
    }),
  );
  const numbers = quantitiesIn(words).filter((number) => !times.some((time) => overlaps(time, number)));
  return [...times, ...numbers.map((number): ComparableValue => ({ ...number, kind: 'number' }))];
}

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((thing) => b.has(thing));

/**
 * Whether two values are of one kind: both times, or numbers of one unit. Numbers of things count the same thing, and
 * where not `strictly` one of them may leave open what it counts ("of the 42, ten died").
 */
export function areComparable(a: ComparableValue, b: ComparableValue, strictly: boolean): boolean {
  if (a.kind === 'time' || b.kind === 'time') return a.kind === b.kind;
  if (a.unit !== b.unit) return false;
  if (a.unit !== '' || share(a.things, b.things)) return true;
  return !strictly && (a.things.size === 0 || b.things.size === 0);
}

/** Whether two comparable values can both be true: what the one may be, the other may be too. */
export const agree = ({ range: a }: ComparableValue, { range: b }: ComparableValue): boolean =>
  Math.max(a.from, b.from) <= Math.min(a.to, b.to);
