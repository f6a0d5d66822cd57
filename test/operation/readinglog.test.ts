import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { logReading } from '../../src/operation/readinglog.ts';
import type { ReadingProgress } from '../../src/reader/port.ts';
import { createLog } from '../../src/settings/log.ts';

const SECOND = 1_000;
let progress: ReadingProgress | null;
let told: string[];
let stop: () => void;

function begin(): void {
  const write = (line: string): void => {
    const { msg, read, all } = JSON.parse(line);
    told.push(`${msg}: ${read} of ${all}`);
  };
  stop = logReading(() => progress, createLog('info', [], { write }), SECOND);
}

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('the log tells how many passages are read, each time it has changed, and when all are', () => {
  progress = { read: 3, all: 40 };
  begin();
  expect(told).toEqual(['Passages are being read: 3 of 40']);
  vi.advanceTimersByTime(5 * SECOND);
  expect(told).toHaveLength(1);
  progress = { read: 20, all: 40 };
  vi.advanceTimersByTime(SECOND);
  progress = { read: 40, all: 40 };
  vi.advanceTimersByTime(9 * SECOND);
  expect(told.slice(1)).toEqual(['Passages are being read: 20 of 40', 'All passages have been read: 40 of 40']);
});

test('the log tells of what a reload brought', () => {
  progress = { read: 40, all: 40 };
  begin();
  progress = { read: 40, all: 44 };
  vi.advanceTimersByTime(SECOND);
  expect(told).toEqual(['All passages have been read: 40 of 40', 'Passages are being read: 40 of 44']);
});

test('the log is silent where words alone answer, and once it has been ended', () => {
  progress = null;
  begin();
  vi.advanceTimersByTime(5 * SECOND);
  stop();
  progress = { read: 1, all: 2 };
  vi.advanceTimersByTime(5 * SECOND);
  expect(told).toEqual([]);
});
