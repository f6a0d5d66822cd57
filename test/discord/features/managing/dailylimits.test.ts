import { describe, expect, test } from 'vitest';
import { DailyLimits } from '../../../../src/discord/features/managing/dailylimits.ts';

const DAY = 86_400_000;

describe('what a coverage takes in on a day', () => {
  test('is bounded, for each coverage by itself', () => {
    const limits = new DailyLimits({ articles: 2, bytes: 100, fetches: 3 }, () => 0);
    expect(limits.admit('bridge', { articles: 2, bytes: 60 })).toBe(true);
    expect(limits.admit('bridge', { articles: 1 })).toBe(false);
    expect(limits.admit('bridge', { bytes: 41 })).toBe(false);
    expect(limits.admit('bridge', { bytes: 40, fetches: 3 })).toBe(true);
    expect(limits.admit('bridge', { fetches: 1 })).toBe(false);
    expect(limits.admit('harbour', { articles: 2 })).toBe(true);
    expect(limits.admit(null, { articles: 2 })).toBe(true);
  });

  test('begins anew with the next day', () => {
    let now = 0;
    const limits = new DailyLimits({ articles: 1, bytes: 1, fetches: 1 }, () => now);
    expect(limits.admit(null, { articles: 1 })).toBe(true);
    now = DAY - 1;
    expect(limits.admit(null, { articles: 1 })).toBe(false);
    now = DAY;
    expect(limits.admit(null, { articles: 1 })).toBe(true);
  });
});
