import { describe, expect, it } from 'vitest';
import type { Typed } from '../../src/answer/claim.ts';
import { verify } from '../../src/answer/verify.ts';
import { makeCoverage, published } from './coverage.ts';

const PLANET = `The bridge over the river will close on 14 June for 35 days, the council said.

\u201cWe did not find any cracks in the northern pillars of the bridge,\u201d Mayor Ann Other said. \u201cNobody is in danger, and nobody was.\u201d

The old ferry will run every 20 minutes until then.

CLICK HERE TO GET THE PLANET APP`;
const STAR = `Crowds gathered at the harbour on Sunday to watch the old ferry leave.

The old ferry will run every 20 minutes until then.

\u201cIt costs us $1.5 million a year,\u201d said Bob Sample, who runs the ferry.`;

const coverage = makeCoverage([published('The Planet', PLANET), published('The Star', STAR)]);

/** What becomes of it, without the parts that are empty. */
async function checked(text: string, more: Omit<Typed, 'text'> = {}) {
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
    expect(await checked(`We did not find any cracks ${mark} Nobody is in danger`)).toEqual({
      verdict: 'found',
      quotes: ['We did not find any cracks', 'Nobody is in danger'],
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
  it.each<[string, string, Omit<Typed, 'text'>]>([
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

  it.each<[string, string, Omit<Typed, 'text'>]>([
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

describe('a quotation is not found', () => {
  it.each([
    ['that nobody printed', 'The tunnel under the mountain opened to traffic a decade ago'],
    ['that is the page\u2019s and not the article\u2019s', 'CLICK HERE TO GET THE PLANET APP'],
    ['of two words', 'blue elephants'],
    ['without words', '\ud83d\ude2d\u200b \u2026 \u201d'],
    ['that is empty', ''],
  ])('%s', async (_, text) => {
    expect(await checked(text)).toEqual({ verdict: 'absent', quotes: [], alterations: [] });
  });
});
