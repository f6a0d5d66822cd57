import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../src/adding/feed/feed.ts';
import { rss } from '../../support/pages.ts';

const entriesOf = (text: string, base: string | null = null) => {
  const feed = readFeed(text, base);
  if ('fault' in feed) throw new Error(feed.fault);
  return feed.entries;
};

describe('a feed', () => {
  const facts = {
    outlet: { value: 'The Planet', certainty: 'inferred', evidence: 'the feed is called The Planet' },
    headline: { value: 'Bridge & road', certainty: 'stated', evidence: "the feed's title: Bridge & road" },
    author: { value: 'Ann Other', certainty: 'stated', evidence: "the feed's author: Ann Other" },
    published: { value: '2023-11-06', certainty: 'stated', evidence: expect.stringContaining("the feed's date: ") },
  };

  it.each([
    [
      'RSS',
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Planet</title><item><title>Bridge &amp; road</title><link>/1#top</link><dc:creator>Ann Other</dc:creator><pubDate>Mon, 06 Nov 2023 23:00:00 -0500</pubDate></item></channel></rss>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Planet</title><entry><id>1</id><title>Bridge &amp; road</title><link rel="self" href="/self"/><link rel="alternate" href="/1"/><published>2023-11-06T23:00:00-05:00</published><author><name>Ann Other</name></author></entry></feed>`,
    ],
    [
      'JSON',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'The Planet',
        items: [
          {
            id: '1',
            url: '/1',
            title: 'Bridge & road',
            date_published: '2023-11-06T23:00:00-05:00',
            authors: [{ name: 'Ann Other' }],
          },
        ],
      }),
    ],
  ])('in %s says where its articles are and what it knows of each', (_, text) => {
    expect(entriesOf(text, 'https://planet.example/feed')).toEqual([{ url: 'https://planet.example/1', facts }]);
  });

  it('names an article once, even where two entries have one id or one link', () => {
    const feed = readFeed(
      rss([
        { link: 'https://planet.example/1', guid: 'a' },
        { link: 'https://planet.example/2', guid: 'a' },
        { link: 'https://planet.example/1', guid: 'b' },
        { link: 'https://planet.example/3', guid: 'c' },
      ]),
      null,
    );
    expect(feed).toMatchObject({
      entries: [{ url: 'https://planet.example/1' }, { url: 'https://planet.example/3' }],
      notes: ['entries that stand there twice: 2'],
    });
  });

  it('leads to the web only', () => {
    const links = ['javascript:alert(1)', 'file:///etc/passwd', 'http://', '/relative', 'https://planet.example/1'];
    expect(entriesOf(rss(links.map((link) => ({ link })))).map(({ url }) => url)).toEqual(['https://planet.example/1']);
  });

  it('of 10,000 entries is looked at up to a bound, and says so', () => {
    const many = rss(Array.from({ length: 10_000 }, (_, i) => ({ link: `https://planet.example/${i}` })));
    expect(readFeed(many, null)).toMatchObject({
      entries: { length: 500 },
      notes: ['over 500 entries: the first 500 are looked at'],
    });
  });

  it.each([
    ['<html></html>', /no feed/],
    ['<rss', /no feed/],
    ['{', /no feed/],
    [
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>`,
      /./,
    ],
  ])('that is none, or a trap, is refused or harmless: %j', (text, fault) => {
    const feed = readFeed(text, null);
    if ('fault' in feed) expect(feed.fault).toMatch(fault);
    else expect(feed.title?.length ?? 0).toBeLessThan(100);
  });
});
