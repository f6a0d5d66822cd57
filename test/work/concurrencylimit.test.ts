import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ConcurrencyLimit } from '../../src/work/concurrencylimit.ts';

/** Comes in turns of the event loop that follow one another without a look at the network, as many requests do. */
function arrivals<T>(count: number, arrive: (i: number) => Promise<T>): Promise<T[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, i) => {
      await setImmediate();
      return await arrive(i);
    }),
  );
}

test('of many who come at once, all but the first are counted, and refused when it is full, before any more is done', async () => {
  const concurrency = new ConcurrencyLimit(3);
  const course: string[] = [];
  await arrivals(5, async (i) => {
    const work = async () => course.push(`work ${i}`);
    if ((await concurrency.enter(work)) === null) course.push(`refused ${i}`);
  });
  expect(course).toEqual(['work 0', 'refused 4', 'work 1', 'work 2', 'work 3']);
});

test('between two pieces of work the event loop has a turn', async () => {
  const concurrency = new ConcurrencyLimit(3);
  const course: string[] = [];
  const works = [0, 1, 2].map((i) => concurrency.enter(async () => course.push(`work ${i}`)));
  let isOver = false;
  const over = Promise.all(works).then(() => {
    isOver = true;
  });
  while (!isOver) {
    await setImmediate();
    course.push('turn');
  }
  await over;
  expect(course.join(' ')).toMatch(/work 0 (?:turn )+work 1 (?:turn )+work 2/);
});

test('who has been answered, or has failed, makes room', async () => {
  const concurrency = new ConcurrencyLimit(1);
  await expect(concurrency.enter(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await concurrency.enter(async () => 'answered')).toBe('answered');
});

test('who must be answered at once does not wait for a turn, but for room', async () => {
  const concurrency = new ConcurrencyLimit(3);
  const course: string[] = [];
  const works = [
    concurrency.enter(async () => course.push('first')),
    concurrency.enter(async () => course.push('second')),
    concurrency.enter(async () => course.push('at once'), true),
  ];
  expect(await concurrency.enter(async () => course.push('too many'), true)).toBeNull();
  await Promise.all(works);
  expect(course.at(-1)).toBe('second');
  expect(course).toHaveLength(3);
});
