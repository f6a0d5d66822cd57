import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../src/adding/feed/feed.ts';
import { draftOfFeed } from '../../../src/adding/feed/feedtext.ts';
import { story } from '../../support/pages.ts';

const paragraphs = story.map((line) => `<p>${line}</p>`).join('');
const escaped = paragraphs.replaceAll('<', '&lt;');
const rssWith = (content: string): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Planet</title><item><title>Bridge to close</title><link>https://planet.example/1</link><pubDate>Mon, 06 Nov 2023 10:00:00 GMT</pubDate>${content}</item></channel></rss>`;
const encoded = (html: string): string => rssWith(`<content:encoded><![CDATA[${html}]]></content:encoded>`);
const draftFrom = (feed: string) => {
  const read = readFeed(feed, null);
  const [entry] = 'fault' in read ? [] : read.entries;
  return entry === undefined ? undefined : draftOfFeed(entry, 'answers 403');
};

describe('the text that a feed has of an article', () => {
  it.each([
    ['RSS', encoded(paragraphs)],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Planet</title><entry><id>1</id><title>Bridge to close</title><link href="https://planet.example/1"/><published>2023-11-06T10:00:00Z</published><content type="html">${escaped}</content></entry></feed>`,
    ],
    [
      'Atom, in XHTML',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Planet</title><entry><id>1</id><title>Bridge to close</title><link href="https://planet.example/1"/><published>2023-11-06T10:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${paragraphs}</div></content></entry></feed>`,
    ],
    ...(['content_html', 'content_text'] as const).map((field) => [
      `JSON, in its ${field}`,
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'The Planet',
        items: [
          {
            id: '1',
            url: 'https://planet.example/1',
            title: 'Bridge to close',
            date_published: '2023-11-06',
            [field]: field === 'content_html' ? paragraphs : story.join('\n'),
          },
        ],
      }),
    ]),
  ])('is an article, with what the feed says of it, in %s', (_, feed) => {
    expect(draftFrom(String(feed))).toMatchObject({
      text: `Bridge to close\n\n${story.join('\n\n')}\n`,
      facts: {
        url: { value: 'https://planet.example/1', certainty: 'stated' },
        published: { value: '2023-11-06' },
        outlet: { value: 'The Planet', certainty: 'inferred' },
      },
      notes: ['its page answers 403; the text is the one that the feed has'],
    });
  });

  it('is what a reader would see of it, without where it was first', () => {
    const html = `${paragraphs}<p>It is <del>old</del> new.</p><p>The post <a href="/1">Bridge</a> appeared first on Planet.</p>`;
    expect(draftFrom(encoded(html))?.text).toMatch(/\n\nIt is new\.\n$/);
  });

  it.each([
    ['a summary', rssWith(`<description>${escaped}</description>`)],
    ['cut off', encoded(`${paragraphs}<p>The mayor [&#8230;]</p>`)],
    ['asking to read on', encoded(`${paragraphs}<p><a href="/1">Continue reading Bridge to close</a></p>`)],
    ['too short', encoded('<p>The bridge is closed.</p>')],
    ['the stub before a paywall', encoded(`${paragraphs}<p>Subscribe now to continue reading this story.</p>`)],
    ['a trap', encoded('<b>'.repeat(10_000))],
  ])('is not taken where it is %s', (_, feed) => {
    expect(draftFrom(feed)).toBeNull();
  });
});
