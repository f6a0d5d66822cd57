import { describe, expect, it } from 'vitest';
import { type Document, readDocument } from '../../src/adding/document.ts';
import type { Draft } from '../../src/adding/draft.ts';
import { newsPage, rss, story } from '../support/pages.ts';

const document = (bytes: string | Uint8Array, over: Partial<Document> = {}): Document => ({
  source: 'a.html',
  url: null,
  type: '',
  charset: null,
  bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
  ...over,
});
const read = (bytes: string | Uint8Array, over: Partial<Document> = {}) => readDocument(document(bytes, over));
const draftOf = (bytes: string | Uint8Array, over: Partial<Document> = {}): Draft => {
  const draft = read(bytes, over);
  if (!('text' in draft)) throw new Error(JSON.stringify(draft));
  return draft;
};

describe('a text file', () => {
  it('is taken to the letter; what its lines tell about it is told', () => {
    const text = `\ufeffThe Old Bridge Closes Until Spring\r\nBy Ann Other | November 6, 2023\r\n\r\n${story.join('\r\n\r\n')}  `;
    const { text: taken, facts } = draftOf(text, { source: 'a.txt' });
    expect(taken).toBe(text);
    expect(facts.headline).toMatchObject({ value: expect.stringContaining('Bridge Closes'), certainty: 'inferred' });
    expect(facts.author).toMatchObject({ value: 'Ann Other', certainty: 'stated' });
    expect(facts.published).toMatchObject({ value: '2023-11-06', certainty: 'stated', evidence: expect.any(String) });
    expect(facts.outlet).toEqual({ value: null, certainty: 'unknown' });
  });

  it.each([
    ['is binary', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'is not text'],
    ['is an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0xfe]), 'is not UTF-8'],
    ['is in another encoding, which nothing tells', Buffer.from('Gasc\u00f3n said', 'latin1'), 'is not UTF-8'],
    ['is blank', ' \n\t', 'is empty'],
    ['is longer than an article may be', `${story.join('\n\n')}\n`.repeat(5_000), 'holds an article that is over 1 MB'],
  ])('is refused when it %s', (_, bytes, fault) => {
    expect(read(bytes, { source: 'a.txt' })).toEqual({ fault });
  });
});

describe('a Markdown file', () => {
  it('gives its body to the letter and the facts that its front matter states', () => {
    const body = `\n# Bridge to close\n\n${story.join('\n\n')}\n---\nThe end.\n`;
    const matter =
      'title: Bridge to close\nsource: The Planet\nauthors: [Ann Other, Jim Doe]\ndate: 2023-11-06\nurl: https://planet.example/1\nrelays:\n  - The Star';
    const { text, facts, notes } = draftOf(`---\n${matter}\n---\n${body}`, { source: 'a.md' });
    expect(text).toBe(body);
    expect(facts).toMatchObject({
      headline: { value: 'Bridge to close', certainty: 'stated', evidence: 'title: Bridge to close' },
      outlet: { value: 'The Planet', certainty: 'stated' },
      author: { value: 'Ann Other, Jim Doe', certainty: 'stated' },
      published: { value: '2023-11-06', certainty: 'stated' },
      url: { value: 'https://planet.example/1', certainty: 'stated' },
      relays: ['The Star'],
    });
    expect(notes).toEqual([]);
  });
});

describe('a page', () => {
  it('in another encoding is decoded as it declares, to the letter, and says so', () => {
    const page = newsPage('<meta charset="windows-1252">', [
      ...story,
      'Gasc\u00f3n paid \u20ac5 \u2013 \u201cno more\u201d.',
    ]);
    const bytes = Buffer.from(
      page
        .replaceAll('\u20ac', '\u0080')
        .replaceAll('\u2013', '\u0096')
        .replaceAll('\u201c', '\u0093')
        .replaceAll('\u201d', '\u0094'),
      'latin1',
    );
    const { text, notes } = draftOf(bytes);
    expect(text).toContain('\n\nGasc\u00f3n paid \u20ac5 \u2013 \u201cno more\u201d.\n');
    expect(text).toContain(story[1]);
    expect(notes).toEqual(['decoded as windows-1252']);
    expect(draftOf(bytes, { charset: 'ISO-8859-1' }).text).toBe(text);
  });

  it('may be much longer than the article in it', () => {
    const long = newsPage(`<script>${'let bridge = 1;'.repeat(150_000)}</script>`);
    expect(draftOf(long).text).toContain(story[0]);
  });

  it('that is not in the encoding it declares is refused', () => {
    const page = newsPage('<meta charset="utf-8">', [...story, 'Gasc\u00f3n']);
    expect(read(Buffer.from(page, 'latin1'))).toEqual({ fault: 'is not UTF-8, as it declares' });
    expect(read(page.replace('utf-8', 'klingon'))).toEqual({ fault: 'declares the unknown encoding "klingon"' });
    expect(read(page, { charset: 'shift_jis' })).toMatchObject({ fault: expect.stringContaining('shift_jis') });
  });

  it('is known by how it begins, whatever its server calls it', () => {
    for (const type of ['text/html', 'application/xhtml+xml', 'application/xml', '']) {
      expect(draftOf(newsPage(''), { type, source: 'https://planet.example/1' }).text).toContain(story[0]);
    }
  });
});

describe('a feed', () => {
  it('is known by how it begins, whatever it is called', () => {
    const feed = rss([{ link: 'https://planet.example/1' }]);
    for (const [source, type] of [
      ['https://planet.example/feed', 'text/html'],
      ['https://planet.example/feed', 'application/rss+xml'],
      ['feed.xml', ''],
      ['feed.html', ''],
    ] as const) {
      expect(read(feed, { source, type })).toMatchObject({ entries: [{ url: 'https://planet.example/1' }] });
    }
    expect(read('<opml></opml>', { source: 'feed.xml' })).toMatchObject({ fault: expect.stringContaining('no feed') });
  });
});
