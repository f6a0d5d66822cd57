import { expect, test } from 'vitest';
import { RepeatGuard } from '../../../src/discord/transport/repeats.ts';

test('what came before is known again within the time, and only there', () => {
  const repeats = new RepeatGuard(100);
  expect([repeats.note('a', 0), repeats.note('b', 50), repeats.note('a', 100), repeats.note('b', 100)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([repeats.note('a', 101), repeats.note('b', 101)]).toEqual([true, false]);
});

test('no more are remembered than were told, the latest', () => {
  const repeats = new RepeatGuard(1_000_000, 3);
  for (const key of ['a', 'b', 'c', 'd']) repeats.note(key, 0);
  expect(['d', 'c', 'b'].map((key) => repeats.note(key, 1))).toEqual([false, false, false]);
  expect(repeats.note('a', 1)).toBe(true);
});
