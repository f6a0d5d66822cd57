import { beforeAll, describe, expect, it } from 'vitest';
import { READERS, readJson, SEEDS } from '../../bench/data.ts';
import type { GoldenQuestion, Judged } from '../../bench/golden.ts';
import { judge, scoreOf, WANTED } from '../../bench/golden.ts';
import { readTexts, shownBy } from '../../bench/shown.ts';
import { openLibrary } from '../../src/library.ts';

describe('the questions of readers over the seeds', () => {
  let judged: Judged[];
  beforeAll(async () => {
    const library = await openLibrary(SEEDS);
    const { questions } = await readJson<{ questions: GoldenQuestion[] }>(READERS, 'readers.json');
    judged = await judge(
      questions,
      async ({ question, context = [] }) => shownBy(await library.ask({ question, context, k: WANTED })),
      await readTexts(),
    );
  });

  it('are answered, and first, about as often as they were', () => {
    const { n, hit1, hit3 } = scoreOf(judged);
    expect(n).toBe(241);
    expect(hit1).toBeGreaterThanOrEqual(0.68);
    expect(hit3).toBeGreaterThanOrEqual(0.75);
  });

  it('are met with silence where there is no answer, and seldom where there is one', () => {
    const { abstain, refused } = scoreOf(judged);
    expect(abstain).toBeGreaterThanOrEqual(0.8);
    expect(refused).toBeLessThanOrEqual(0.12);
  });
});
