import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument, type SourceDocument } from '../../src/adding/document.ts';
import type { Draft } from '../../src/adding/draft.ts';
import { newsPage, rss, story } from '../support/pages.ts';

const document = (bytes: string | Uint8Array, over: Partial<SourceDocument> = {}): SourceDocument => ({
  source: 'a.html',
  url: null,
  type: '',
  charset: null,
  bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
  ...over,
});
const read = (bytes: string | Uint8Array, over: Partial<SourceDocument> = {}) => readDocument(document(bytes, over));
const draftOf = (bytes: string | Uint8Array, over: Partial<SourceDocument> = {}): Draft => {
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

  it('in windows-1252, or in UTF-16 with its mark, is decoded, and says so', () => {
    const old = Buffer.from(`Gasc\u00f3n said \u0093no\u0094 \u0096 ${story[0]}`, 'latin1');
    expect(draftOf(old, { source: 'a.txt' })).toMatchObject({
      text: `Gasc\u00f3n said \u201cno\u201d \u2013 ${story[0]}`,
      notes: ['is not UTF-8; read as windows-1252'],
    });
    const wide = Buffer.from(`\ufeffGasc\u00f3n said so.`, 'utf16le');
    expect(draftOf(wide, { source: 'a.txt' })).toMatchObject({
      text: 'Gasc\u00f3n said so.',
      notes: ['decoded as utf-16le'],
    });
  });

  it.each([
    ['is binary', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'is not text'],
    ['is an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0xfe]), 'is not UTF-8'],
    ['has bytes that mean nothing in its encoding', Uint8Array.from([0x47, 0xf3, 0x6e, 0x81]), 'is not UTF-8'],
    ['is blank', ' \n\t', 'is empty'],
    ['is longer than an article may be', `${story.join('\n\n')}\n`.repeat(5_000), 'holds an article that is over 1 MB'],
  ])('is refused when it %s', (_, bytes, fault) => {
    expect(read(bytes, { source: 'a.txt' })).toEqual({ fault });
  });
});

describe('a Markdown file', () => {
  it('gives the words that it prints and the facts that its front matter states', () => {
    const body = `\n# Bridge to close\n\n${story.join('\n\n')}\n\n---\n\nThe end.\n`;
    const matter =
      'title: Bridge to close\nsource: The Planet\nauthors: [Ann Other, Jim Doe]\ndate: 2023-11-06\nurl: https://planet.example/1\nrelays:\n  - The Star';
    const { text, facts, notes } = draftOf(`---\n${matter}\n---\n${body}`, { source: 'a.md' });
    expect(text).toBe(`Bridge to close\n\n${story.join('\n\n')}\n\nThe end.\n`);
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

describe('the words of a Markdown file', () => {
  const linesOf = (body: string) => draftOf(body, { source: 'a.md' }).text.trim().split('\n\n');

  it.each([
    [
      'a link',
      'The [old bridge](https://planet.example/a_b "closed") of [the city][1].\n\n[1]: https://x.example',
      ['The old bridge of the city.'],
    ],
    [
      'emphasis',
      'The *old* __bridge__ is ***closed*** to `cars`, snake_case and 5 * 6.',
      ['The old bridge is closed to cars, snake_case and 5 * 6.'],
    ],
    [
      'a quote',
      '> \u201cNo,\u201d she said.\n> It is closed.\n\nSo it is.',
      ['\u201cNo,\u201d she said. It is closed.', 'So it is.'],
    ],
    ['a list', '- one\n- two\n\n1. three\n2. four', ['one', 'two', 'three', 'four']],
    ['a hard-wrapped paragraph', 'The bridge\nis closed.  \nIt was old.', ['The bridge is closed.', 'It was old.']],
    ['headings', '# One\n\nTwo\n===\n\n***\n\nThree', ['One', 'Two', 'Three']],
    ['escapes and references', '1\\. A \\*star\\* &amp; a caf\u00e9', ['1. A *star* & a caf\u00e9']],
    ['pictures and struck-out words', 'It ![a bridge](a.png) is ~~open~~ closed<!-- or not -->.', ['It is closed.']],
    [
      'HTML',
      'Built in <del>1921</del> <b>1931</b>.\n\n<div class="box">\nIt is *old*.\n</div>',
      ['Built in 1931.', 'It is *old*.'],
    ],
    ['a table', '| a | b |\n| - | - |\n| c | d |', ['a', 'b', 'c', 'd']],
  ])('of %s stand without its marks', (_, body, lines) => {
    expect(linesOf(body)).toEqual(lines);
  });

  it('are all there, whatever stands between them', () => {
    const words = fc.stringMatching(/^[a-z\u00e0-\u00ff]{1,8}$/);
    const marks = fc.constantFrom(
      '*',
      '**',
      '_',
      '~',
      '> ',
      '- ',
      '1. ',
      '# ',
      '`',
      '[',

      ')',
      '!',
      '\\',
      '\n',
      '\n\n',
      '|',
      '  ',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(words, marks), { minLength: 1, maxLength: 30 }), (pieces) => {
        const text = linesOf(pieces.map(([word, mark]) => `${word} ${mark} `).join('')).join(' ');
        let at = 0;
        for (const [word] of pieces) {
          at = text.indexOf(word, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += word.length;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are not taken where they nest deeper than anybody writes', () => {
    expect(read(`${'> '.repeat(300)}deep`, { source: 'a.md' })).toEqual({ fault: 'nests its tags over 200 deep' });
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

describe('an article', () => {
  const japanese =
    '\u5e02\u8b70\u4f1a\u306f\u6708\u66dc\u65e5\u3001\u53e4\u3044\u6a4b\u3092\u9589\u9396\u3059\u308b\u3053\u3068\u3092\u6c7a\u3081\u305f\u3002'.repeat(
      40,
    );

  it('in a script without blanks is refused by the name of its language, whatever it comes in', () => {
    const fault = { fault: expect.stringMatching(/^is in Japanese, which is written without blanks/) };
    expect(read(japanese, { source: 'a.txt' })).toEqual(fault);
    expect(read(japanese, { source: 'a.md' })).toEqual(fault);
    expect(read(newsPage('', [japanese, japanese]))).toEqual(fault);
  });

  it('that is not English is taken, and says so', () => {
    const german =
      'Der Rat hat am Montag beschlossen, die alte Br\u00fccke zu schlie\u00dfen, und das ist nicht das Ende der Sache.';
    expect(draftOf(german, { source: 'a.txt' }).notes).toEqual([expect.stringMatching(/^is in German: /)]);
    expect(draftOf(story.join('\n'), { source: 'a.txt' }).notes).toEqual([]);
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
