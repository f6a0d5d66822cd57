import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/adding/document.ts';
import { depthOf } from '../../src/adding/markdown/yamldepth.ts';
import { newsPage, story } from '../support/pages.ts';
import { runs } from '../support/runs.ts';

/* What a stranger's document nests may be deeper than functions can call themselves. */

const DEEP = 30_000;
const nested = (opening: string, inside: string, closing: string, depth = DEEP): string =>
  opening.repeat(depth) + inside + closing.repeat(depth);
const read = (text: string, source: string, type = '') =>
  readDocument({ source, url: null, type, charset: null, bytes: Buffer.from(text) });
const withData = (json: string) => read(newsPage(`<script type="application/ld+json">${json}</script>`), 'a.html');

const FIELDS = ['author', 'publisher', '@type', '@graph', 'image', 'headline', 'datePublished', 'isAccessibleForFree'];
const KINDS = [
  ['lists', '[', ']'],
  ['things', '{"name":', '}'],
  ['graphs', '{"@graph":[', ']}'],
] as const;

describe('a page whose JSON-LD nests deep', () => {
  it.each(KINDS)('is read, and its article taken, with %s in any field', (_, opening, closing) => {
    for (const field of FIELDS) {
      const draft = withData(`{"@type":"NewsArticle","${field}":${nested(opening, '"x"', closing)}}`);
      expect(draft).toMatchObject({ text: expect.stringContaining(story[0] ?? '') });
    }
  });

  it('says what it says, however deep that lies', () => {
    const data = `{"@type":${nested('[', '"NewsArticle"', ']')},"author":${nested('[', '{"name":"Ann Other"},"Jo"', ']')}}`;
    expect(withData(nested('[', data, ']'))).toMatchObject({ facts: { author: { value: 'Ann Other, Jo' } } });
  });

  it('may hold any values at all', () => {
    const field = fc.oneof(fc.constantFrom(...FIELDS), fc.constantFrom('name', 'toString', '__proto__', 'valueOf'));
    const { data } = fc.letrec((tie) => ({
      data: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('NewsArticle', 'x', null, true, false, 7),
        fc.array(tie('data'), { maxLength: 3 }),
        fc.dictionary(field, tie('data'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(data, (value) => {
        expect(withData(JSON.stringify(value).replaceAll('<', '\\u003c'))).not.toMatchObject({
          fault: expect.stringMatching(/taken apart/),
        });
      }),
      runs(60),
    );
  });

  it('may hold hundreds of thousands of things', () => {
    expect(withData(`{"@graph":[${Array(200_000).fill('{}').join()}]}`)).toHaveProperty('text');
  });
});

describe('a feed that nests deep', () => {
  it.each([
    ['RSS', `<rss version="2.0"><channel><title>T</title>${nested('<item>', 'x', '</item>')}</channel></rss>`],
    ['Atom', `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${nested('<entry>', 'x', '</entry>')}</feed>`],
    ['JSON', `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":${nested('[', '1', ']')}}`],
    ['JSON of things', `{"version":"https://jsonfeed.org/version/1.1","items":[${nested('{"authors":[', '1', ']}')}]}`],
  ])('is a feed or a fault: %s', (kind, text) => {
    const outcome = read(text, 'feed', kind.startsWith('JSON') ? 'application/feed+json' : 'application/xml');
    expect('entries' in outcome || 'fault' in outcome).toBe(true);
  });
});

describe('front matter that nests deep', () => {
  const fault = 'has front matter that nests over 20 deep';
  const indented = (sign: string): string =>
    Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}${sign}`).join('\n');

  it.each([
    ['lists in brackets', `tags: ${nested('[', 'x', ']', 15_000)}`],
    ['maps in brackets', `tags: ${nested('{a: ', 'x', '}', 8_000)}`],
    ['lists in one line', nested('- ', 'x', '', 15_000)],
    ['keys in one line', nested('? ', 'x', '', 15_000)],
    ['keys, each in a line', indented('?')],
    ['lists, each in a line', indented('-')],
    ['maps, each in a line', indented('a:')],
  ])('is refused before it is read: %s', (_, yaml) => {
    const began = performance.now();
    expect(read(`---\n${yaml}\n---\n${story.join('\n\n')}`, 'a.md')).toEqual({ fault });
    // Read, it takes minutes, or the whole program's stack.
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('has the depth that it is written with, in brackets and in columns', () => {
    const depths = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(depths, ([columns, brackets]) => {
        const lists = Array.from({ length: columns }, (_, depth) => `${' '.repeat(depth)}-\n`).join('');
        const yaml = `${lists}${' '.repeat(columns)}${nested('[', 'x', ']', brackets)}`;
        expect(depthOf(yaml)).toBe(columns + 1 + brackets);
        expect(depthOf('- '.repeat(columns) + nested('[', 'x', ']', brackets))).toBe(columns + 1 + brackets);
      }),
      runs(50),
    );
  });

  it('is read where it nests as people nest it', () => {
    const yaml =
      'title: Bridge [updated] {again}\nauthor:\n  - name: Ann Other\n    roles: [a, [b]]\nseo:\n  x:\n    y: 1';
    expect(read(`---\n${yaml}\n---\nBody.`, 'a.md')).toMatchObject({ facts: { author: { value: 'Ann Other' } } });
  });
});
