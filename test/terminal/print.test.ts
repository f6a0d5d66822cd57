import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { InMemory } from '../../src/corpus/inmemory.ts';
import { surveyOf } from '../../src/corpus/survey.ts';
import { printAnswer, printSources } from '../../src/terminal/print.ts';
import type { TextStyle } from '../../src/terminal/style.ts';
import { makeAnswer, makeQuote } from '../support/answers.ts';
import { makeArticle, makeCorpus, stated } from '../support/articles.ts';
import { text } from '../support/strings.ts';

const plain: TextStyle = { strong: (words) => words, match: (words) => words, quiet: (words) => words };
const marked: TextStyle = { ...plain, match: (words) => `<${words}>` };

/** The list of the articles of a corpus. */
async function sources(of: Corpus): Promise<string> {
  let shown = '';
  await printSources({ archive: new InMemory(of), survey: surveyOf(of) }, plain, (text) => {
    shown += text;
  });
  return shown;
}

const STORY = 'The council voted on Monday to close the old bridge. \u201cNo choice,\u201d said the mayor of the town.';
const article = makeArticle(STORY, {
  file: 'a.txt',
  facts: {
    outlet: stated('The Planet'),
    headline: { value: 'Bridge to close', certainty: 'inferred' },
    published: stated('2022-06-21'),
    url: stated('https://example.org/bridge'),
  },
});
const bare = makeArticle('So it was, they said.', { file: 'b.txt' });
const corpus = makeCorpus(article, bare);
const council = makeQuote(article, 'The council voted on Monday to close the old bridge.');
const spoken = makeQuote(article, '\u201cNo choice,\u201d said the mayor of the town.');

describe('an answer at the terminal', () => {
  it('is headed by the question, and has each excerpt with its outlet, day and address below it', () => {
    expect(printAnswer(makeAnswer([council]), surveyOf(corpus), plain)).toBe(
      [
        'who?',
        '1 excerpt from 1 outlet',
        '',
        '1.',
        '    \u2502 The council voted on Monday to close the old bridge.',
        '    The Planet, 21 June 2022',
        '    https://example.org/bridge',
        '',
        'Word for word.',
        '',
      ].join('\n'),
    );
  });

  it('says above the nearest words that the coverage may not answer, and nothing of accounts', () => {
    const accounts = [{ outlets: ['The Planet'], quotes: [0] }];
    const nearest = makeAnswer([council], { status: 'nearest', differs: [{ accounts }] });
    const strong: TextStyle = { ...plain, strong: (words) => `<${words}>` };
    expect(printAnswer(nearest, surveyOf(corpus), strong)).toContain(
      ['<who?>', '1 excerpt from 1 outlet', '<The articles may not answer this. The nearest words:>', '', '1.'].join(
        '\n',
      ),
    );
    expect(printAnswer(makeAnswer([council]), surveyOf(corpus), plain)).not.toContain('may not answer');
  });

  it('says an outlet that is not stated, and leaves out a day that is not', () => {
    const shown = printAnswer(makeAnswer([makeQuote(bare, 'So it was')]), surveyOf(corpus), plain);
    expect(shown).toContain('\n    outlet not stated\n');
    expect(shown).not.toContain('*');
  });

  it.each([
    [{ value: '2022-06-21', certainty: 'inferred', about: 'on or after' } as const, '21 June 2022 or later*'],
    [
      { value: '2022-06-15', certainty: 'inferred', about: 'between 2022-06-15 and 2022-06-20' } as const,
      '15\u201320 June 2022*',
    ],
    [{ value: '2022-06-21', certainty: 'stated' } as const, '21 June 2022'],
  ])('reads a date as it is meant: %j', (published, words) => {
    const dated = makeArticle(STORY, { facts: { published } });
    const shown = printAnswer(makeAnswer([makeQuote(dated, STORY)]), surveyOf(makeCorpus(dated)), plain);
    expect(shown).toContain(`\n    outlet not stated, ${words} \u00b7 `);
    expect(shown.includes('* concluded from the text')).toBe(words.endsWith('*'));
  });

  it('names the speaker of a quotation, or says that nobody is named', () => {
    const speaker = { start: spoken.start + 1, end: spoken.start + 11, name: 'Ann Other', role: 'mayor', to: 'KCAL' };
    const shown = (quote: typeof spoken): string => printAnswer(makeAnswer([quote]), surveyOf(corpus), plain);
    expect(shown({ ...spoken, speakers: [{ ...speaker, certainty: 'stated' }] })).toContain(
      '    The Planet, 21 June 2022 \u00b7 \u201cNo choice\u201d: Ann Other, to KCAL\n',
    );
    expect(shown({ ...spoken, speakers: [{ ...speaker, certainty: 'inferred' }] })).toContain(', to KCAL*\n');
    expect(shown(spoken)).toContain('\u201cNo choice\u201d: speaker not stated nearby\n');
    expect(shown(council)).not.toContain('speak');
  });

  it('names the other places that say the same, each once', () => {
    const also = { article: bare, start: 0, end: 9, quote: 'So it was' };
    expect(printAnswer(makeAnswer([{ ...council, alsoIn: [also, also] }]), surveyOf(corpus), plain)).toContain(
      '    The Planet, 21 June 2022 \u00b7 also in b.txt\n',
    );
  });

  it('names those that print the same report apart from those that confirm it', () => {
    const also = { article: bare, start: 0, end: 9, quote: 'So it was' };
    const shown = printAnswer(makeAnswer([{ ...council, alsoIn: [{ ...also, echo: true }] }]), surveyOf(corpus), plain);
    expect(shown).toContain(' \u00b7 same report in b.txt\n');
    expect(shown).not.toContain('also in');
  });

  it('emphasises the words that match, part of a word among them', () => {
    const highlights = [
      { start: 4, end: 11 },
      { start: 12, end: 16 },
    ];
    expect(printAnswer(makeAnswer([{ ...council, highlights }]), surveyOf(corpus), marked)).toContain(
      '\u2502 The <council> <vote>d on Monday',
    );
  });

  it('tells that accounts differ, who stands against whom, and no more', () => {
    const twelve = (outlet: string) => makeArticle('It took 12 hours.', { facts: { outlet: stated(outlet) } });
    const said = (from: ReturnType<typeof makeArticle>) => ({
      ...makeQuote(from, from.text),
      highlights: [{ start: 8, end: from.text.length - 7 }],
    });
    const fourteen = makeArticle('It took fourteen hours.', { facts: { outlet: stated('KCAL') } });
    const accounts = [
      { outlets: ['Fox News', 'The Star'], quotes: [0, 1] },
      { outlets: ['KCAL'], quotes: [2] },
    ];
    const quotes = [said(twelve('Fox News')), said(twelve('The Star')), said(fourteen)] as const;
    const answer = makeAnswer([...quotes], { differs: [{ accounts }] });
    expect(printAnswer(answer, surveyOf(corpus), plain)).toContain(
      '\nAccounts differ: Fox News: \u201c12\u201d \u00b7 The Star: \u201c12\u201d \u2014 KCAL: \u201cfourteen\u201d\n',
    );
  });

  it('says which word was taken for which, and how many articles have no date', () => {
    const notes = { respelt: [{ typed: 'councle', meant: 'council' }], undated: 1 };
    for (const quotes of [[council], []]) {
      const shown = printAnswer(makeAnswer(quotes, notes), surveyOf(corpus), plain);
      expect(shown).toContain('No article has "councle"; searched for "council".\n');
      expect(shown).toContain('1 article left out for want of a date\n');
    }
  });

  it('is one line where the coverage does not say', () => {
    expect(printAnswer(makeAnswer([]), surveyOf(corpus), plain)).toBe('The coverage does not say.\n');
  });

  it('keeps every word of any excerpt in its order, and lines that are not too wide', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat({ max: 20 }), (from, at, length) => {
        const words = from.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ').trim();
        fc.pre(words !== '');
        const any = makeArticle(words, { facts: { outlet: stated('X') } });
        const start = at % words.length;
        const highlights = [{ start, end: Math.min(words.length, start + length + 1) }];
        const shown = printAnswer(
          makeAnswer([makeQuote(any, words, { highlights })]),
          surveyOf(makeCorpus(any)),
          plain,
        );
        const lines = shown.split('\n').flatMap((line) => (line.startsWith('    \u2502 ') ? [line.slice(6)] : []));
        expect(lines.join(' ').split(' ')).toEqual(words.split(/\s+/));
        for (const line of lines) if (/\s/.test(line)) expect(line.length).toBeLessThanOrEqual(82);
      }),
    );
  });

  it('fills its lines, and makes none wider than 82 characters', () => {
    const long = makeArticle(`${STORY} `.repeat(10).trim());
    const shown = printAnswer(makeAnswer([makeQuote(long, long.text)]), surveyOf(makeCorpus(long)), plain);
    const lines = [...shown.matchAll(/^ {4}\u2502 (.*)$/gm)].map(([, line = '']) => line);
    expect(lines.length).toBeGreaterThan(10);
    for (const [i, line] of lines.entries()) {
      expect(line.length).toBeLessThanOrEqual(82);
      const [next] = lines[i + 1]?.split(' ') ?? [];
      if (next) expect(`${line} ${next}`.length).toBeGreaterThan(82);
    }
  });

  it('lets no article or fact move the cursor, colour the terminal or turn a line round', async () => {
    const bad = '\u001b[31mred\u0007\u009b2J\u202eabc\u2066';
    const hostile = makeArticle(`${bad} ${STORY}`, {
      file: `${bad}.txt`,
      facts: { outlet: stated(`${bad}\nnews`), headline: stated(bad), url: stated(bad), author: stated(bad) },
    });
    const hostiles = { ...makeCorpus(hostile), refused: [{ file: bad, reason: bad }] };
    const speakers = [{ start: 0, end: 3, name: bad, certainty: 'stated' as const }];
    const nameless = makeArticle(bad, { file: `${bad}\nnews` });
    const accounts = [{ outlets: [`${bad}\nnews`], quotes: [0] }];
    const differs = [{ topic: null, accounts }];
    const also = [hostile, nameless].map((place) => ({ article: place, start: 0, end: 3, quote: '' }));
    const quote = makeQuote(hostile, hostile.text, { speakers, alsoIn: also });
    for (const shown of [
      printAnswer(makeAnswer([quote], { differs }), surveyOf(hostiles), plain),
      printAnswer(
        makeAnswer([], { reason: { code: 'outlet-not-in-coverage', outlet: bad } }),
        surveyOf(hostiles),
        plain,
      ),
      await sources(hostiles),
    ]) {
      expect(shown).toContain('red');
      expect(shown).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(shown).toContain('news');
      expect(shown).not.toMatch(/^news/m);
    }
  });
});

describe('the list of sources', () => {
  it('has the facts of every article, and says what is not stated', async () => {
    expect(await sources(corpus)).toBe(
      [
        'Bridge to close*',
        '    The Planet, 21 June 2022',
        '    by an author not stated',
        `    a.txt \u00b7 1 paragraph \u00b7 ${STORY.length} characters`,
        '    https://example.org/bridge',
        '',
        'outlet not stated',
        '    date not stated',
        '    by an author not stated',
        '    b.txt \u00b7 1 paragraph \u00b7 21 characters',
        '',
        '2 articles; 0 refused',
        '* concluded from the text',
        '',
      ].join('\n'),
    );
  });

  it('names every refused file with its reason', async () => {
    const refused = [{ file: 'c.txt', reason: 'is empty' }];
    expect(await sources({ ...corpus, refused })).toMatch(
      /\n2 articles; 1 refused\nrefused: c\.txt: is empty\n\* concluded from the text\n$/,
    );
  });
});
