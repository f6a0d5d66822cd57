import { describe, expect, it } from 'vitest';
import { editionHash } from '../../src/corpus/fingerprint.ts';
import type { RefusalReason } from '../../src/question/question.ts';
import { verify } from '../../src/verification/verify.ts';
import { reasonWords, wire, wireVerification } from '../../src/wire/wire.ts';
import { makeCoverage } from '../coverage/coverage.ts';
import { makeAnswer, makeQuote } from '../support/answers.ts';
import { makeArticle, stated } from '../support/articles.ts';

const STORY = 'The mayor said: \u201cNo.\u201d The council voted.';
const article = makeArticle(STORY, {
  file: 'a.txt',
  id: 'planet-bridge',
  facts: {
    outlet: { value: 'The Planet', certainty: 'inferred', evidence: 'told The Planet' },
    headline: stated('Bridge to close'),
    published: { value: '2022-06-21', about: 'on or after', certainty: 'inferred' },
  },
});
const other = makeArticle(`So it was. ${STORY}`, { file: 'b.txt', facts: { outlet: stated('The Star') } });

describe('an answer on the wire', () => {
  it('gives the address of an article to the letter, but for a user name and password in it', () => {
    const urls = ['https://user:pw@planet.example/a b', 'https://planet.example/straße?a@b', null];
    const given = urls.map((url) => {
      const facts = { outlet: stated('The Planet'), ...(url !== null && { url: stated(url) }) };
      const quote = makeQuote(makeArticle(STORY, { file: 'a.txt', facts }), 'The council voted.');
      return wire(makeAnswer([quote]), []).excerpts[0]?.url.value;
    });
    expect(given).toEqual(['https://planet.example/a b', 'https://planet.example/straße?a@b', null]);
  });

  it('has every field of the machine interface, and no other', () => {
    const quote = makeQuote(article, 'The mayor said: \u201cNo.\u201d', {
      speakers: [{ start: 16, end: 21, name: 'the mayor', role: 'mayor', to: 'The Planet', certainty: 'stated' }],
      highlights: [{ start: 4, end: 9 }],
      alsoIn: [{ article: other, start: 11, end: 32, quote: other.text.slice(11, 32) }],
      score: 1.5,
    });
    expect(wire(makeAnswer([quote], { question: 'who?', tookMs: 2 }), ['The Planet'])).toEqual({
      question: 'who?',
      status: 'answered',
      tookMs: 2,
      excerpts: [
        {
          file: 'a.txt',
          articleId: 'planet-bridge',
          sha256: editionHash(article.text),
          quote: 'The mayor said: \u201cNo.\u201d',
          start: 0,
          end: 21,
          paragraph: 1,
          kind: 'body',
          outlet: { value: 'The Planet', certainty: 'inferred' },
          headline: { value: 'Bridge to close', certainty: 'stated' },
          author: { value: null, certainty: 'unknown' },
          published: { value: '2022-06-21', about: 'on or after', certainty: 'inferred' },
          url: { value: null, certainty: 'unknown' },
          speakers: [{ start: 16, end: 21, name: 'the mayor', role: 'mayor', to: 'The Planet', certainty: 'stated' }],
          passage: { start: 0, end: 40 },
          highlights: [[4, 9]],
          alsoIn: [
            {
              file: 'b.txt',
              articleId: 'b',
              outlet: 'The Star',
              quote: 'The mayor said: \u201cNo.\u201d',
              start: 11,
              end: 32,
            },
          ],
          score: 1.5,
        },
      ],
    });
  });

  it('says where accounts differ, by the indexes of the excerpts', () => {
    const quotes = [makeQuote(article, 'The council voted.'), makeQuote(other, 'So it was.')] as const;
    const accounts = [
      { outlets: ['The Planet'], quotes: [0] },
      { outlets: ['The Star'], quotes: [1] },
    ];
    expect(wire(makeAnswer(quotes, { differs: [{ accounts }] }), [])).toMatchObject({
      differs: [
        {
          topic: null,
          accounts: [
            { outlets: ['The Planet'], excerpts: [0] },
            { outlets: ['The Star'], excerpts: [1] },
          ],
        },
      ],
    });
  });

  it('says of the nearest words that they are that, and of no accounts that they differ', () => {
    const accounts = [{ outlets: ['The Planet'], quotes: [0] }];
    const nearest = makeAnswer([makeQuote(article, 'No.')], {
      status: 'nearest',
      differs: [{ accounts }],
    });
    expect(wire(nearest, [])).toMatchObject({ status: 'nearest', excerpts: [{ quote: 'No.' }] });
    expect(wire(nearest, [])).not.toHaveProperty('differs');
  });

  it('says how many articles a date filter left out for want of a date', () => {
    expect(wire(makeAnswer([makeQuote(article, 'No.')], { undated: 2 }), [])).toMatchObject({ undated: 2 });
    expect(wire(makeAnswer([makeQuote(article, 'No.')], { undated: 0 }), [])).not.toHaveProperty('undated');
  });

  it('has no excerpt and a reason in plain words where nothing answers', () => {
    const silent = makeAnswer([], { question: 'who?', tookMs: 1, reason: { code: 'not-in-coverage' } });
    expect(wire(silent, [])).toEqual({
      question: 'who?',
      status: 'abstained',
      tookMs: 1,
      excerpts: [],
      reason: 'The coverage does not say.',
    });
  });
});

describe('the words of a refusal', () => {
  it('name the outlet that is not there, and those that are', () => {
    const words = reasonWords({ code: 'outlet-not-in-coverage', outlet: 'CNN' }, ['Fox News', 'KCAL']);
    expect(words).toBe('CNN is not in the coverage. It has: Fox News, KCAL.');
  });

  it.each<RefusalReason>([
    { code: 'no-question' },
    { code: 'greeting' },
    { code: 'instruction' },
    { code: 'not-in-coverage' },
    { code: 'outlet-not-in-coverage', outlet: 'CNN' },
  ])('are one line of whole sentences for $code', (reason) => {
    expect(reasonWords(reason, ['KCAL'])).toMatch(/^[A-Z][^\n]*\.$/);
  });
});

describe('a checked quotation on the wire', () => {
  const printed = 'The council voted to close the bridge on Monday, and it did not ask the mayor.';
  const coverage = makeCoverage([
    makeArticle(printed, { file: 'c.txt', facts: { outlet: stated('The Planet') } }),
    makeArticle('Nothing else happened.\n\nCLICK HERE TO GET THE APP', { file: 'd.txt' }),
  ]);
  const wired = async (text: string, outlet: string | null = null) =>
    wireVerification(await verify({ text, outlet }, coverage));

  it('has its verdict and every place, each a slice of its file', async () => {
    expect(await wired('close the bridge on Monday')).toEqual({
      verdict: 'found',
      places: [
        {
          file: 'c.txt',
          articleId: 'c',
          start: 21,
          end: 47,
          quote: 'close the bridge on Monday',
          outlet: 'The Planet',
          occurrence: 0,
        },
      ],
    });
    expect(printed.slice(21, 47)).toBe('close the bridge on Monday');
  });

  it('has the differences by the place of the typed words', async () => {
    expect(await wired('voted to close the tunnel on Monday, and it did ask')).toMatchObject({
      verdict: 'altered',
      differences: [
        [19, 25, 'bridge'],
        [48, 48, 'not'],
      ],
    });
  });

  it('has what was left out at a gap, and how the sentence goes on', async () => {
    const { verdict, omitted } = await wired('and it did \u2026 ask the mayor');
    expect([verdict, omitted]).toEqual([
      'shortened',
      [{ file: 'c.txt', articleId: 'c', start: 60, end: 63, quote: 'not' }],
    ]);
    expect(printed.slice(60, 63)).toBe('not');
    expect(await wired('bridge on Monday, and it did')).toMatchObject({
      verdict: 'found',
      goesOn: 'not ask the mayor.',
    });
  });

  it('marks a place that is printed as furniture', async () => {
    expect((await wired('CLICK HERE TO GET THE APP')).places).toMatchObject([{ file: 'd.txt', furniture: 'page' }]);
  });

  it('has the source that was named', async () => {
    expect(await wired('close the bridge on Monday \u2014 The Star')).toMatchObject({
      verdict: 'elsewhere',
      claimed: { outlet: null, speaker: 'The Star' },
    });
    expect(await wired('close the bridge on Monday', 'CNN')).toMatchObject({
      verdict: 'elsewhere',
      claimed: { outlet: 'CNN', speaker: null },
    });
  });

  it('has no places where the words stand nowhere', async () => {
    expect(await wired('elephants on parade')).toEqual({ verdict: 'absent', places: [] });
  });
});
