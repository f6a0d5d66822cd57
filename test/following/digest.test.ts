import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delivered, MOST_REMEMBERED, remembered, undertaken, unposted } from '../../src/following/digest.ts';
import type { Follow } from '../../src/store/follows.ts';
import { entry, quoteOf } from '../support/discord/library.ts';
import { anyFollow } from '../support/follow.ts';

const quote = (words: string, file = 'a.txt') => quoteOf(entry([words], {}, file));

describe('what is posted', () => {
  test('is remembered by where it stands and what it says, and not by its words themselves', () => {
    const excerpt = remembered(quote('The bridge is closed.'));
    expect(excerpt).toMatchObject({ article: 'a.txt', start: 0, end: 21 });
    expect(JSON.stringify(excerpt)).not.toContain('bridge');
    expect(remembered(quote('“The BRIDGE is closed”', 'b.txt')).words).toBe(excerpt.words);
    expect(remembered(quote('The bridge is open.')).words).not.toBe(excerpt.words);
  });

  test('never holds the same words twice, over all digests', () => {
    const words = fc.constantFrom('One.', 'one', 'Two!', '“Two”', 'Three', 'Four', 'Five');
    fc.assert(
      fc.property(fc.array(fc.array(words)), (batches) => {
        let follow: Follow = anyFollow();
        for (const batch of batches) {
          const fresh = unposted(
            follow.posted,
            batch.map((one) => quote(one)),
          );
          const excerpts = fresh.map(remembered);
          const [nonce, at] = ['n', '2026-01-01T00:00:00.000Z'];
          follow = delivered(undertaken(follow, { nonce, at, after: null, read: 1, excerpts, components: [] }));
          expect(follow.pending).toBeNull();
        }
        const said = follow.posted.map((one) => one.words);
        expect(new Set(said).size).toBe(said.length);
        expect(said.length).toBe(new Set(batches.flat().map((one) => remembered(quote(one)).words)).size);
      }),
    );
  });

  test('is forgotten from the oldest on where it is too much', () => {
    const excerpts = Array.from({ length: MOST_REMEMBERED + 7 }, (_, i) => remembered(quote(`Word ${i}`)));
    const [nonce, at] = ['n', '2026-01-01T00:00:00.000Z'];
    const follow = delivered(undertaken(anyFollow(), { nonce, at, after: null, read: 4, excerpts, components: [] }));
    expect(follow.posted).toEqual(excerpts.slice(7));
    expect([follow.read, follow.postedAt]).toEqual([4, at]);
    expect(delivered(follow)).toBe(follow);
  });
});
