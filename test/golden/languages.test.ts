import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judge, openStories } from '../../bench/stories.ts';

const folder = fileURLToPath(new URL('languages', import.meta.url));

/** Two invented stories, one in Spanish and one in German, of five articles each, and ten questions about either. */
describe('stories in other languages, by words alone,', () => {
  it('answer the questions that use their words, and never call a near miss answered', async () => {
    const judged = await judge(await openStories(folder, 'minisearch', null));
    const answerable = judged.filter(({ question }) => question.answers.length > 0);
    expect(judged).toHaveLength(20);
    expect(answerable.filter(({ hits }) => hits[0]).length).toBeGreaterThanOrEqual(8);
    expect(answerable.filter(({ isAnswered }) => isAnswered).length).toBeGreaterThanOrEqual(6);
    expect(judged.filter((one) => !answerable.includes(one) && one.isAnswered)).toEqual([]);
    expect(judged.every(({ isVerbatim }) => isVerbatim)).toBe(true);
  });
});
