import { describe, expect, it } from 'vitest';
import type { TypedQuotation } from '../../src/concordance/typed.ts';
import { verify } from '../../src/verification/verify.ts';
import { makeCoverage, published } from '../coverage/coverage.ts';

const PLANET = `The bridge over the river will close on 14 June for 35 days, the council said.

\u201cWe did not find any cracks in the northern pillars of the bridge,\u201d Mayor Ann Other said. \u201cNobody is in danger, and nobody was.\u201d

The old ferry will run every 20 minutes until then.

CLICK HERE TO GET THE PLANET APP`;
const STAR = `Crowds gathered at the harbour on Sunday to watch the old ferry leave.

The old ferry will run every 20 minutes until then.

\u201cIt costs us $1.5 million a year,\u201d said Bob Sample, who runs the ferry.`;

const coverage = makeCoverage([published('The Planet', PLANET), published('The Star', STAR)]);

/** What becomes of it, without the parts that are empty. */
async function checked(text: string, more: Omit<TypedQuotation, 'text'> = {}) {
  const { verdict, places, alterations } = await verify({ text, ...more }, coverage);
  return {
    verdict,
    quotes: places.map(({ quote }) => quote),
    alterations: alterations.map(({ start, end, found }) => [text.slice(start, end), found]),
  };
}

const said = 'We did not find any cracks in the northern pillars of the bridge';

describe('a quotation is found', () => {
  it.each([
    ['as it is printed', `\u201c${said},\u201d`, `\u201c${said},\u201d`],
    ['in the person\u2019s own quotation marks', `"${said}"`, `\u201c${said}`],
    ['in capitals', said.toUpperCase(), said],
    ['with other spaces', said.replaceAll(' ', '\u00a0\n '), said],
    ['with zero-width characters', [...said].join('\u200b'), said],
    ['with accents', said.replace('cracks', 'cr\u00e1cks').replace('river', 'rive\u0301r'), said],
    ['between emoji', `\ud83d\ude2d ${said} \ud83d\udc4d\ud83c\udffd`, said],
    ['as bold text', `**${said}**`, said],
    ['with an ellipsis at its ends', `\u2026 ${said} [...]`, said],
  ])('%s', async (_, text, quote) => {
    expect(await checked(text)).toEqual({ verdict: 'found', quotes: [quote], alterations: [] });
  });

  it('with every place it stands at', async () => {
    const { places } = await verify({ text: 'the old ferry will run every 20 minutes' }, coverage);
    expect(places.map(({ article, occurrence }) => [article.facts.outlet.value, occurrence])).toEqual([
      ['The Planet', 0],
      ['The Star', 1],
    ]);
  });

  it('over two paragraphs, in a place for each that are one occurrence', async () => {
    const text = 'Nobody is in danger, and nobody was.\u201d\n\nThe old ferry will run every 20 minutes until then.';
    const { verdict, places } = await verify({ text }, coverage);
    expect(verdict).toBe('found');
    expect(places.map(({ quote, occurrence }) => [quote, occurrence])).toEqual([
      ['Nobody is in danger, and nobody was', 0],
      ['The old ferry will run every 20 minutes until then.', 0],
    ]);
  });

  it('over two paragraphs with a caption between them, whether that is quoted or not', async () => {
    const first = 'The council met on the bridge itself on Friday afternoon, in the rain.';
    const caption = 'The council on the bridge (Photo by Ann Other/AFP via Getty Images)';
    const last = 'It went home again an hour later without a vote on the matter.';
    const pictured = makeCoverage([`${first}\n\n${caption}\n\n${last}`]);
    for (const text of [`${first} ${last}`, `${first} The council on the bridge ${last}`]) {
      expect((await verify({ text }, pictured)).verdict).toBe('found');
    }
  });

  it.each(['\u2026', '...', '[...]', '[\u2026]', '. . .'])('where %s leaves out what stands between', async (mark) => {
    expect(await checked(`any cracks in the northern pillars ${mark} bridge`)).toEqual({
      verdict: 'found',
      quotes: ['any cracks in the northern pillars', 'bridge'],
      alterations: [],
    });
  });

  it('as one word, of which nothing more is said than where it stands', async () => {
    const { verdict, places, words } = await verify({ text: 'bridge' }, coverage);
    expect([verdict, places.length, words]).toEqual(['found', 2, 1]);
  });

  it('inside its whole sentence, which is cited', async () => {
    const [place] = (await verify({ text: 'costs us $1.5 million' }, coverage)).places;
    expect(place?.around.quote).toBe(
      '\u201cIt costs us $1.5 million a year,\u201d said Bob Sample, who runs the ferry.',
    );
    expect(place?.around.citation.outlet.value).toBe('The Star');
  });
});

const COUNCIL = `\u201cThe bridge is not safe, and nobody has looked after it since the war,\u201d said Olga Doe, the engineer.

The council will mend it for seven million euros, but only if the region pays.

Crowds came to see the very old ferry, and Doe came with them. No, said the council, it is not for sale. \u201cNever,\u201d said Olga Doe, the engineer, and went.`;
const council = makeCoverage([COUNCIL]);
const omittedFrom = async (text: string, from = council) => {
  const { verdict, omitted } = await verify({ text }, from);
  return { verdict, omitted: omitted.map(({ quote }) => quote) };
};

describe('a quotation is shortened', () => {
  it.each(['...', '\u2026', '[...]', '(...)', '. . .', '[\u2026]', '[ ]', '\u22ef'])(
    'where %s hides a negation',
    async (mark) => {
      expect(await omittedFrom(`The bridge is ${mark} safe`)).toEqual({ verdict: 'shortened', omitted: ['not'] });
    },
  );

  it.each([
    ['a negation that is a word of many', 'not safe \u2026 has looked after it', ['and nobody']],
    ['a number in words', 'The council will mend it for \u2026 euros', ['seven million']],
    ['a name', 'the very old ferry, and \u2026 came with them', ['Doe']],
    ['a name at the beginning of a sentence', 'since the war \u2026 the engineer', ['said Olga Doe']],
    ['one of several', 'The bridge \u2026 safe \u2026 since the war', ['is not', 'and nobody has looked after it']],
    ['a negation at its end', 'The bridge is \u2026', ['not safe']],
    ['a negation at its beginning', '\u2026 safe, and nobody has looked after it', ['The bridge is not']],
    ['a negation with a comma behind it', '\u2026, said the council', ['No']],
    ['a negation behind a quotation mark', '\u2026 said Olga Doe, the engineer, and went', ['Never']],
    ['a name at its beginning', '\u2026 came with them', ['and Doe']],
  ])('by %s', async (_, text, omitted) => {
    expect(await omittedFrom(text)).toEqual({ verdict: 'shortened', omitted });
  });

  it.each([
    ['a negation', 'The bridge is [quite] safe', ['not']],
    ['a number', 'will mend it for [a lot of] euros', ['seven million']],
    ['a name', 'the very old ferry, and [she] came with them', ['Doe']],
  ])('by a bracket in the place of %s', async (_, text, omitted) => {
    expect(await omittedFrom(text)).toEqual({ verdict: 'shortened', omitted });
  });

  it('and is found where another article prints it with nothing of the kind between', async () => {
    const two = makeCoverage([COUNCIL, 'Olga Doe has seen it: the bridge is really safe.']);
    expect(await omittedFrom('The bridge is \u2026 safe', two)).toEqual({ verdict: 'found', omitted: ['really'] });
  });

  it('whoever is named as its source', async () => {
    expect((await verify({ text: 'The bridge is \u2026 safe', speaker: 'Bob Sample' }, council)).verdict).toBe(
      'shortened',
    );
  });
});

describe('what is left out or goes on is told', () => {
  it.each([
    ['at an ellipsis', 'Crowds came to see the \u2026 ferry', ['very old']],
    ['at a bracket', 'nobody has looked after [the bridge] since the war', ['it']],
    ['at a bracket at its beginning', '[They] will mend it for seven million euros', ['The council']],
    ['at a bracket at its end', 'Crowds came to see [everything]', ['the very old ferry']],
    ['not at an end where the sentence only goes on', 'Crowds came to see \u2026', []],
    ['not where a bracket adds', 'Crowds came to see [sic] the very old ferry', []],
    ['not where a letter in a bracket begins the word', '[T]he very old ferry', []],
  ])('%s', async (_, text, omitted) => {
    expect(await omittedFrom(text)).toEqual({ verdict: 'found', omitted });
  });

  it('where the words are altered besides', async () => {
    const text = 'The tunnel is \u2026 safe, and nobody has looked after it';
    expect(await omittedFrom(text)).toEqual({ verdict: 'altered', omitted: ['not'] });
  });

  it.each([
    ['a negation', 'The council will [not] mend it for seven million euros'],
    ['a number', 'Crowds came to see the [three] very old ferry'],
    ['a name', '[Bob Sample] looked after it since the war'],
  ])('and a bracket with %s in it is no licence', async (_, text) => {
    expect((await verify({ text }, council)).verdict).toBe('altered');
  });

  it('a bracket that is printed is found as any other words', async () => {
    const bracketed = makeCoverage(['\u201cWe told [the engineer] on Monday,\u201d he said.']);
    expect(await omittedFrom('We told [the engineer] on Monday', bracketed)).toEqual({ verdict: 'found', omitted: [] });
  });

  it.each([
    ['The council will mend it for seven million euros', 'but only if the region pays.'],
    ['but only', 'null'],
    ['seven million euros, but only', 'if the region pays.'],
    ['The bridge is', 'not safe, and nobody has looked after it since the war,\u201d said Olga Doe, the engineer.'],
    ['but only if the region pays', 'null'],
    ['Crowds came to see', 'null'],
  ])('%j goes on with %j', async (text, more) => {
    expect(String((await verify({ text }, council)).goesOn)).toBe(more);
  });
});

describe('words printed as furniture', () => {
  const PAGE = `By Ann Other

PARIS (AFP) \u2014 The minister said on Friday that he would not resign from office.

READ MORE: The minister and his cat

He spoke for an hour in the old ministry, and took no questions at all.

What comes next

The council will vote on the bill in June, as the minister had asked it to do.

A crowd stood outside the ministry until the evening. (Photo by Bob Sample/AFP via Getty Images)

The ministry did not answer letters on Friday, it said.`;
  const page = makeCoverage([published('The Planet', PAGE)]);
  const seen = async (text: string) => {
    const { verdict, places, alterations } = await verify({ text }, page);
    return [verdict, places.map(({ quote, furniture }) => [quote, furniture]), alterations.length];
  };

  it.each([
    ['a dateline', 'PARIS (AFP) \u2014 The minister said', 'dateline'],
    ['a dateline by itself', 'PARIS (AFP)', 'dateline'],
    ['a byline', 'By Ann Other', 'byline'],
    ['a link', 'The minister and his cat', 'page'],
    ['a subheading', 'What comes next', 'heading'],
    ['a picture credit', 'until the evening. (Photo by Bob Sample/AFP', 'credit'],
  ])('are found and marked: %s', async (_, text, furniture) => {
    expect(await seen(text)).toEqual(['found', [[expect.stringContaining(text.slice(0, 9)), furniture]], 0]);
  });

  it('are found with the lines around them, in a place for each line', async () => {
    const text = PAGE.slice(0, PAGE.indexOf('What')).trim();
    const [verdict, places, alterations] = await seen(text);
    expect([verdict, alterations]).toEqual(['found', 0]);
    expect((places as unknown[][]).map(([, furniture]) => furniture)).toEqual(['byline', 'dateline', 'page', null]);
  });

  it('are not missed where a quotation leaves them out', async () => {
    const [verdict, places] = await seen(
      'The minister said on Friday that he would not resign from office. He spoke for an hour',
    );
    expect([verdict, places]).toEqual([
      'found',
      [
        ['The minister said on Friday that he would not resign from office', null],
        ['He spoke for an hour', null],
      ],
    ]);
  });

  it('are not called unprinted where another word is altered', async () => {
    const text = 'PARIS (AFP) \u2014 The minister said on Sunday that he would not resign';
    const { verdict, alterations } = await verify({ text }, page);
    expect([verdict, alterations.map(({ found }) => found)]).toEqual(['altered', ['Friday']]);
  });

  it('are the article\u2019s own where they stand there too', async () => {
    const both = makeCoverage([PAGE, 'The minister and his cat left the ministry on Friday.']);
    const { places } = await verify({ text: 'The minister and his cat' }, both);
    expect(places.map(({ article, furniture }) => [article.file, furniture])).toEqual([['1.txt', null]]);
  });
});

describe('a quotation is altered', () => {
  it.each([
    ['by a digit', 'The bridge over the river will close on 14 June for 36 days', [['36', '35']]],
    ['by an amount', 'It costs us $15 million a year', [['15', '1.5']]],
    ['by a currency', 'It costs us \u20ac1.5 million a year', [['\u20ac', '$']]],
    ['by a negation left out', said.replace('not ', ''), [['', 'not']]],
    ['by a negation put in', 'The old ferry will not run every 20 minutes', [['not', '']]],
    ['by a name', 'It costs us $1.5 million a year,\u201d said Bob Simple, who runs', [['Simple', 'Sample']]],
    ['by words left out', said.replace('in the northern pillars ', ''), [['', 'in the northern pillars']]],
    [
      'by two things at once',
      'The tunnel over the river will close on 14 June for 35 weeks',
      [
        ['tunnel', 'bridge'],
        ['weeks', 'days'],
      ],
    ],
    ['behind other typography', `'${said.toUpperCase().replace('NOT ', '\u00a0')}'`, [['', 'not']]],
    ['by the half of a word', 'id not find any cracks in the northern pillars', [['id', 'did']]],
  ])('%s', async (_, text, alterations) => {
    expect(await checked(text)).toMatchObject({ verdict: 'altered', alterations });
  });

  it('and shows what is printed, at every place that is as near', async () => {
    const { places, alterations } = await verify({ text: 'the old ferry will run every 30 minutes' }, coverage);
    expect(places.map(({ quote }) => quote)).toEqual(Array(2).fill('The old ferry will run every 20 minutes'));
    expect(alterations).toEqual([{ start: 29, end: 31, found: '20' }]);
  });

  it('whatever source is named behind it', async () => {
    const text = `${said.replace('not ', '')} \u2014 Ann Other`;
    expect(await checked(text)).toMatchObject({ verdict: 'altered', alterations: [['', 'not']] });
  });
});

describe('a quotation is found elsewhere', () => {
  it.each<[string, string, Omit<TypedQuotation, 'text'>]>([
    ['than in the outlet chosen', said, { outlet: 'The Star' }],
    ['than in an outlet that the coverage does not have', said, { outlet: 'CNN' }],
    ['than in the outlet behind a dash', `\u201c${said}\u201d \u2014 The Star`, {}],
    ['than in an unknown outlet behind a hyphen', `${said} - CNN`, {}],
    ['than with the speaker chosen', said, { speaker: 'Bob Sample' }],
    ['than with the speaker behind a dash', `${said}\n\u2013 Bob Sample`, {}],
    ['than with somebody nobody quotes', `${said}. --Jane Nobody`, {}],
    ['when it is the article\u2019s own words', 'Crowds gathered at the harbour', { speaker: 'Bob Sample' }],
    ['when one of two sources is wrong', `${said} \u2014 Ann Other, The Star`, {}],
  ])('%s', async (_, text, more) => {
    expect((await checked(text, more)).verdict).toBe('elsewhere');
  });

  it.each<[string, string, Omit<TypedQuotation, 'text'>]>([
    ['the outlet that has it', said, { outlet: 'planet' }],
    ['the speaker', said, { speaker: 'Other' }],
    ['both, behind a dash', `\u201c${said}\u201d \u2014 Ann Other, The Planet`, {}],
    ['an outlet of several', 'The old ferry will run every 20 minutes', { outlet: 'The Star' }],
  ])('but not when the source named is %s', async (_, text, more) => {
    expect((await checked(text, more)).verdict).toBe('found');
  });

  it('with the places that bear the source out first', async () => {
    const { places } = await verify({ text: 'The old ferry will run every 20 minutes', outlet: 'Star' }, coverage);
    expect(places.map(({ article }) => article.facts.outlet.value)).toEqual(['The Star', 'The Planet']);
  });

  it('but where nobody states whose words they are, nothing is said for or against it', async () => {
    const plain = makeCoverage(['\u201cThe pillars of the bridge are as sound as ever.\u201d\n\nThe council met.']);
    for (const named of [{ outlet: 'The Planet' }, { speaker: 'Ann Other' }]) {
      const found = await verify({ text: 'The pillars of the bridge are as sound', ...named }, plain);
      expect(found).toMatchObject({ verdict: 'found', unconfirmed: true });
    }
  });

  it('but a dash of the article itself names nobody', async () => {
    const dashed = makeCoverage([
      'Three players came too \u2014 Ann Other, Bob Sample and Cleo Third, who is on 30.\n\nThe rest stayed at home.',
    ]);
    const text = 'Three players came too \u2014 Ann Other, Bob Sample and Cleo Third';
    expect((await verify({ text }, dashed)).attributed).toEqual({ outlet: null, speaker: null });
    expect((await verify({ text: text.replace('Third', 'Fourth') }, dashed)).verdict).toBe('altered');
  });
});

describe('a quotation is joined', () => {
  it.each([
    ['of two outlets', `${said}. It costs us $1.5 million a year.`],
    ['of one article, in another order', `The old ferry will run every 20 minutes. ${said}`],
    ['with a word between', `${said} and it costs us $1.5 million a year`],
    ['by an ellipsis, of two outlets', `${said} \u2026 It costs us $1.5 million a year`],
    [
      'by an ellipsis, out of paragraphs far apart',
      'will close on 14 June for 35 days ... every 20 minutes until then',
    ],
  ])('%s', async (_, text) => {
    const { verdict, quotes } = await checked(text);
    expect(verdict).toBe('joined');
    expect(quotes.length).toBe(2);
  });

  it('by an ellipsis, of two speakers', async () => {
    const two = makeCoverage([
      '\u201cThe pillars are as sound as ever,\u201d Ann Other said. \u201cNobody believes a word of that,\u201d Bob Sample said.',
    ]);
    const text = 'The pillars are as sound as ever \u2026 Nobody believes a word of that';
    expect((await verify({ text }, two)).verdict).toBe('joined');
  });
});

describe('the clauses of one sentence in another order', () => {
  it('are altered words, not pieces of two places: what is printed is shown', async () => {
    const swapped = makeCoverage([
      'After the flood had gone, the council met in the school, and nobody spoke of the bridge again.',
    ]);
    const text = 'The council met in the school, and nobody spoke of the bridge again, after the flood had gone';
    const { verdict, alterations, places } = await verify({ text }, swapped);
    expect(verdict).toBe('altered');
    expect(places.map(({ quote }) => quote)).toEqual(alterations.map(({ found }) => found));
    expect(places[0]?.quote).toMatch(/^After the flood .* bridge again$/);
  });
});

describe('a quotation is not found', () => {
  it.each([
    ['that nobody printed', 'The tunnel under the mountain opened to traffic a decade ago'],
    ['of two words', 'blue elephants'],
    ['without words', '\ud83d\ude2d\u200b \u2026 \u201d'],
    ['that is empty', ''],
  ])('%s', async (_, text) => {
    expect(await checked(text)).toEqual({ verdict: 'absent', quotes: [], alterations: [] });
  });
});

describe('words that stand at thousands of places', () => {
  const chant = `\u201cAs ever,\u201d said Mayor Ann Other.\n\n${'On and on they went along the quay. '.repeat(2_500)}`;
  const crowded = makeCoverage([published('The Planet', chant)]);

  it('are nobody\u2019s in particular: found, and not confirmed to be the speaker\u2019s', async () => {
    const found = await verify({ text: 'On and on they went along the quay', speaker: 'Ann Other' }, crowded);
    expect(found).toMatchObject({ verdict: 'found', unconfirmed: true });
  });

  it('are somebody else\u2019s where they stand at few', async () => {
    const few = makeCoverage([published('The Planet', chant.slice(0, 200))]);
    const found = await verify({ text: 'On and on they went along the quay', speaker: 'Ann Other' }, few);
    expect(found.verdict).toBe('elsewhere');
  });
});
