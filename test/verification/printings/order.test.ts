import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PublicationDay } from '../../../src/corpus/article.ts';
import { daysOf, firstOf, inOrder, isBefore } from '../../../src/verification/printings/order.ts';

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2022-06-${String(n).padStart(2, '0')}`);
const published: fc.Arbitrary<PublicationDay> = fc.oneof(
  day.map((value) => ({ value, certainty: 'stated' as const })),
  day.map((value) => ({ value, certainty: 'inferred' as const, about: 'on or after' })),
  day.map((value) => ({ value, certainty: 'inferred' as const, about: 'about' })),
  fc
    .tuple(day, day)
    .map((days) => [...days].sort())
    .map(([first, last]) => ({
      value: first as string,
      certainty: 'inferred' as const,
      about: `between ${first} and ${last}`,
    })),
  fc.constant({ value: null, certainty: 'unknown' as const }),
);
const printings = fc
  .array(published, { maxLength: 6 })
  .map((days) => days.map((one, i) => ({ id: `article-${i}`, published: one })));

/** Every day of that month on which something may have been published. */
const possible = (one: PublicationDay): string[] => {
  const { from, to } = daysOf(one);
  return Array.from({ length: 40 }, (_, i) => `2022-06-${String(i).padStart(2, '0')}`).filter(
    (each) => (from === null || from <= each) && (to === null || each <= to),
  );
};

describe('the order of publication', () => {
  test('does not depend on the order in which the articles are read', () => {
    fc.assert(
      fc.property(printings, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (all, lots) => {
        const mixed = [...all].map((one) => ({ one, lot: lots.next().value as number }));
        const other = mixed.sort((a, b) => a.lot - b.lot).map(({ one }) => one);
        expect(inOrder(other)).toEqual(inOrder(all));
        expect(firstOf(other)?.id).toBe(firstOf(all)?.id);
      }),
    );
  });

  test('calls one the first only where it is so whatever the true days are', () => {
    fc.assert(
      fc.property(printings, (all) => {
        const first = firstOf(all);
        for (const other of all) {
          if (first === null || other === first) continue;
          for (const one of possible(first.published)) {
            for (const another of possible(other.published)) expect(one < another).toBe(true);
          }
        }
      }),
    );
  });

  test('puts none before one that was published earlier for certain', () => {
    fc.assert(
      fc.property(printings, (all) => {
        const ordered = inOrder(all);
        for (const [i, one] of ordered.entries()) {
          for (const later of ordered.slice(i + 1)) expect(isBefore(later.published, one.published)).toBe(false);
        }
      }),
    );
  });

  test('names nobody the first of two of one day, of an unknown day, or where there is but one', () => {
    const on = (value: string | null, about?: string) => ({
      value,
      certainty: value === null ? ('unknown' as const) : ('stated' as const),
      ...(about !== undefined && { about }),
    });
    const all = (...days: PublicationDay[]) => days.map((published, i) => ({ id: String(i), published }));
    expect(firstOf(all(on('2022-06-01'), on('2022-06-01')))).toBeNull();
    expect(firstOf(all(on('2022-06-01'), on(null)))).toBeNull();
    expect(firstOf(all(on('2022-06-01')))).toBeNull();
    expect(firstOf(all(on('2022-06-02'), on('2022-06-01', 'on or after')))).toBeNull();
    expect(firstOf(all(on('2022-06-02', 'on or after'), on('2022-06-01')))?.id).toBe('1');
  });
});
