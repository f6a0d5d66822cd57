import type { AnswerKind } from './kind.ts';
import type { Thing } from './speaking.ts';

/** What a value of a facet may be, from one number to another. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** One point on which accounts can be compared: the same facet with two values is a difference. */
export interface Facet {
  /** What is compared, in plain words, for example "part of the day". */
  readonly topic: string;
  /** What makes it comparable, where the topic alone does not: years in prison are not years of marriage. */
  readonly about?: string;
  readonly value: string;
  /** What the value stands for, where it is a number or a time: two that overlap are no difference. */
  readonly range?: Range;
}

/** Somebody, and what the question asks whether they did; as stems. */
export interface Deed {
  readonly subject: readonly string[];
  readonly verb: readonly string[];
}

/** What a question asks, as far as facets need it: its kind, and the stems of the words that it asks about, in order. */
export interface FacetQuestion {
  readonly kind: AnswerKind;
  readonly folded: string;
  readonly stems: readonly string[];
  readonly things: readonly Thing[];
  /** The stem of the thing that is counted, or that "which" asks for; null where there is none. */
  readonly head: string | null;
  /** The stem of what the counted thing is of: "years of probation"; null where the question does not say. */
  readonly of: string | null;
  /** What it asks whether somebody did; null where it does not. */
  readonly deed: Deed | null;
}

/** Whether two values of one facet can both be true. */
export function agree({ value, range }: Facet, other: Facet): boolean {
  if (!range || !other.range) return value === other.value;
  const [from, to] = [Math.max(range.from, other.range.from), Math.min(range.to, other.range.to)];
  const isPoint = range.from === range.to || other.range.from === other.range.to;
  return isPoint ? from <= to : from < to;
}
