import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../src/corpus/read/understand.ts';
import { numbered } from '../../../src/opensearch/coverage/articles.ts';
import { RecentItems } from '../../../src/opensearch/coverage/recent.ts';
import { makeArticle } from '../../support/articles.ts';

const TEXT = 'The council voted to close the bridge.';
const article = (number: number, text = TEXT) => numbered(number, entryOf(makeArticle(text, { id: `a${number}` })));

describe('the articles that were read last', () => {
  it('are kept up to a weight, the last used longest', () => {
    const recent = new RecentItems(2 * TEXT.length);
    recent.take(article(1));
    recent.take(article(2));
    recent.get(1);
    recent.take(article(3));
    expect(recent.weight).toBe(2 * TEXT.length);
    expect(recent.get(1)?.article.id).toBe('a1');
    recent.take(article(4, TEXT.repeat(9)));
    expect(recent.weight).toBe(9 * TEXT.length);
  });

  it('are one object each, as long as somebody holds it', () => {
    const recent = new RecentItems(0);
    const held = recent.take(article(1));
    recent.take(article(2));
    expect(recent.take(article(1))).toBe(held);
    expect(recent.get(1)).toBe(held);
  });

  it('are none before any was read', () => {
    expect(new RecentItems(9).get(0)).toBeUndefined();
  });
});
