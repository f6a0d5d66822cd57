import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDue, isQuiet, isTimeZone } from '../../src/following/pace.ts';

const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland');
const hour = fc.integer({ min: 0, max: 23 });
const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });

describe('quiet hours', () => {
  test('are those from the first to the second, over midnight too', () => {
    const night = { from: 22, to: 7, zone: 'Europe/Berlin' };
    const at = (time: string): boolean => isQuiet(night, new Date(`2026-01-15T${time}+01:00`));
    expect(['21:59', '22:00', '03:30', '06:59', '07:00'].map(at)).toEqual([false, true, true, true, false]);
  });

  test('go by the clock of their place in summer and in winter', () => {
    const morning = { from: 6, to: 7, zone: 'Europe/Berlin' };
    expect(isQuiet(morning, new Date('2026-01-15T05:30:00Z'))).toBe(true);
    expect(isQuiet(morning, new Date('2026-07-15T05:30:00Z'))).toBe(false);
    expect(isQuiet(morning, new Date('2026-07-15T04:30:00Z'))).toBe(true);
  });

  test('and the hours of the same places the other way round are the whole day, and never both', () => {
    fc.assert(
      fc.property(hour, hour, zone, moment, (from, to, zone, now) => {
        fc.pre(from !== to);
        expect(isQuiet({ from, to, zone }, now)).toBe(!isQuiet({ from: to, to: from, zone }, now));
        expect(isQuiet({ from, to: from, zone }, now)).toBe(false);
      }),
    );
  });
});

describe('a digest', () => {
  test('goes out at most so often, and never in a quiet hour', () => {
    fc.assert(
      fc.property(fc.constantFrom('hour', 'day'), moment, fc.nat(200_000_000), hour, hour, zone, (...drawn) => {
        const [every, posted, later, from, to, zone] = drawn;
        const now = new Date(posted.getTime() + later);
        const quiet = { from, to, zone };
        const due = isDue({ every, quiet, postedAt: posted.toISOString() }, now);
        const isLongAgo = later >= (every === 'hour' ? 3_600_000 : 86_400_000);
        expect(due).toBe(isLongAgo && !isQuiet(quiet, now));
        expect(isDue({ every, quiet: null, postedAt: null }, now)).toBe(true);
      }),
    );
  });
});

test('a time zone is known by its name', () => {
  expect(['Europe/Berlin', 'UTC', 'Asia/Kolkata'].every(isTimeZone)).toBe(true);
  expect(['', 'Berlin', 'Europe/Nowhere', '../etc'].some(isTimeZone)).toBe(false);
});
