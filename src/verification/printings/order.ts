import type { PublicationDay } from '../../corpus/article.ts';

/** The days on which something may have been published, YYYY-MM-DD; null where there is no bound. */
interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

const UNKNOWN: DayRange = { from: null, to: null };

/** What a day of publication says, no more and no less. */
export function daysOf({ value, about }: PublicationDay): DayRange {
  if (value === null) return UNKNOWN;
  if (about === undefined) return { from: value, to: value };
  const [, first, last] = /^between (\d{4}-\d\d-\d\d) and (\d{4}-\d\d-\d\d)$/.exec(about) ?? [];
  if (first !== undefined && last !== undefined) return { from: first, to: last };
  return about === 'on or after' ? { from: value, to: null } : UNKNOWN;
}

/** Whether one was published before the other, whichever of its days is the true one. */
export function isBefore(one: PublicationDay, other: PublicationDay): boolean {
  const { to } = daysOf(one);
  const { from } = daysOf(other);
  return to !== null && from !== null && to < from;
}

/** Something that was published on a day, under an id. */
interface DatedPrinting {
  readonly published: PublicationDay;
  readonly id: string;
}

/**
 * In the order of publication: by the first day on which each may have been published, those of an unknown day last. Where
 * the days do not tell, the ids do, so that it is one order for one coverage.
 */
export const inOrder = <T extends DatedPrinting>(printings: readonly T[]): T[] =>
  [...printings].sort((a, b) => {
    const [first, second] = [daysOf(a.published).from ?? '9', daysOf(b.published).from ?? '9'];
    return first === second ? (a.id < b.id ? -1 : Number(a.id > b.id)) : first < second ? -1 : 1;
  });

/** The one that was published before all others; null where the days do not tell. */
export const firstOf = <T extends DatedPrinting>(printings: readonly T[]): T | null =>
  printings.length < 2
    ? null
    : (printings.find((one) => printings.every((other) => other === one || isBefore(one.published, other.published))) ??
      null);
