import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, slice } from '../../src/text/span.ts';
import { makeArticle, makeCorpus, stated } from '../support/articles.ts';
import { pageText } from '../support/news.ts';

const sentence = (n: number): string => `${'The council voted again on the old bridge '.repeat(n)}on Monday.`;
const words = (text: string): string[] =>
  makeCorpus(text).passages.map(
    (passage) => `${passage.kind} ${passage.paragraphs.map(({ number }) => number).join(' ')}`,
  );

describe('passagesOf', () => {
  it('makes passages only of paragraphs that may be quoted, of one kind, in text order and inside their span', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const { entries, passages } = makeCorpus(text, 'The one sentence of another article.');
        for (const passage of passages) {
          const entry = entries.find(({ article }) => article === passage.article);
          let last = passage.start;
          for (const part of passage.paragraphs) {
            const whole = entry?.paragraphs[part.number - 1];
            expect(whole && contains(whole, part)).toBe(true);
            expect(whole?.kind).toBe(passage.kind);
            expect(['headline', 'dek', 'body', 'caption']).toContain(part.kind);
            expect(part.start).toBeGreaterThanOrEqual(last);
            last = part.end;
          }
          expect(last).toBe(passage.end);
        }
      }),
    );
  });

  it('puts every quotable paragraph into exactly one passage, and all its words', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const { entries, passages } = makeCorpus(`${text}\nThe last line of this page.`);
        const bare = (spans: readonly { start: number; end: number }[], from: string): string =>
          spans
            .toSorted((a, b) => a.start - b.start)
            .map((span) => slice(from, span))
            .join('')
            .replace(/\s+/g, '');
        for (const { article, paragraphs } of entries) {
          const quotable = paragraphs.filter(({ kind }) => ['headline', 'dek', 'body', 'caption'].includes(kind));
          const placed = passages.flatMap(({ paragraphs: parts, repeats }) => [...parts, ...repeats]);
          expect(bare(placed, article.text)).toBe(bare(quotable, article.text));
        }
      }),
    );
  });

  it('numbers passages from 0, article by article and there in text order', () => {
    const { passages } = makeCorpus(`Bridge to close until spring\n${sentence(1)}`, sentence(2));
    expect(passages.map(({ id, article, kind }) => [id, article.id, kind])).toEqual([
      [0, '0', 'headline'],
      [1, '0', 'body'],
      [2, '1', 'body'],
    ]);
  });

  it('groups neighbours while their words are at most 1,000 characters', () => {
    expect(words([sentence(9), sentence(10), sentence(9)].join('\n'))).toEqual(['body 1 2', 'body 3']);
  });

  it('goes on behind furniture, and ends at a heading', () => {
    expect(words([sentence(2), '[embedded content]', sentence(2)].join('\n'))).toEqual(['body 1 3']);
    expect(words([sentence(2), 'What comes next', sentence(2)].join('\n'))).toEqual(['body 1', 'body 3']);
  });

  it('knows the heading it stands under', () => {
    const { passages } = makeCorpus([sentence(2), 'What comes next', sentence(2)].join('\n'));
    expect(passages.map(({ heading, article }) => heading && slice(article.text, heading))).toEqual([
      undefined,
      'What comes next',
    ]);
  });

  it('ends before its span, with what lies between its paragraphs, is over 1,200 characters', () => {
    const credit = `${'A crowd of people outside of the courthouse '.repeat(12)}(Photo by Ann Other/AP)`;
    const [first, second] = makeCorpus([sentence(9), credit, sentence(10)].join('\n')).passages.filter(
      ({ kind }) => kind === 'body',
    );
    expect([first, second].every((each) => each && each.end - each.start <= 1200)).toBe(true);
    expect(second).toBeDefined();
  });

  it('splits a paragraph over 1,200 characters where its sentences end', () => {
    const long = Array.from({ length: 30 }, (_, i) => `Sentence number ${i} tells what the council has done.`).join(
      ' ',
    );
    const { passages } = makeCorpus(long);
    expect(passages.length).toBeGreaterThan(1);
    for (const { article, start, end, paragraphs } of passages) {
      expect(end - start).toBeLessThanOrEqual(1200);
      expect(article.text.slice(start, end)).toMatch(/^Sentence .*done\.$/s);
      expect(paragraphs.map(({ number }) => number)).toEqual([1]);
    }
  });

  it('cuts a sentence without an end at white space, and never a character in two', () => {
    const endless = `${'bridge '.repeat(400)}${'\ud83c\udf09'.repeat(1500)}`;
    const { passages } = makeCorpus(endless);
    const found = passages.map(({ start, end }) => endless.slice(start, end));
    expect(found.every((words) => words.length <= 1200 && !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(words))).toBe(true);
    expect(found.join('').replace(/\s/g, '')).toBe(endless.replace(/\s/g, ''));
  });

  it('takes 5 MB in one line', () => {
    const { passages } = makeCorpus('Yes, it is. '.repeat(430_000));
    expect(passages.length).toBeGreaterThan(4000);
  });

  it('makes one passage of a caption that is printed three times, which knows its other places', () => {
    const caption = 'The mayor at the old bridge';
    const text = [sentence(2), caption, caption, sentence(2), `${caption} `, caption, sentence(2)].join('\n');
    const captions = makeCorpus(text).passages.filter(({ kind }) => kind === 'caption');
    expect(captions).toHaveLength(1);
    expect(captions[0]?.repeats.map((span) => slice(text, span))).toEqual([caption, caption, caption]);
  });

  it('keeps a stated headline apart from the story', () => {
    const text = `Bridge to close until spring\n${sentence(1)}`;
    const article = makeArticle(text, { facts: { headline: stated('Bridge to close until spring') } });
    expect(makeCorpus(article).passages.map(({ kind }) => kind)).toEqual(['headline', 'body']);
  });
});
