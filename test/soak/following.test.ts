import { expect, test } from 'vitest';
import { followNews } from './following.ts';

test.each([
  [5, 3],
  [99, 8],
])(
  'of news in batches, nothing is posted twice and nothing is missing, %i excerpts a digest, however often the bot is killed (a sample of "npm run soak")',
  async (shown, seed) => {
    const { wrong, killed, digests } = await followNews({ seed, articles: 80, shown });
    expect(wrong).toEqual([]);
    expect(killed).toBeGreaterThan(0);
    expect(digests).toBeGreaterThan(5);
  },
);
