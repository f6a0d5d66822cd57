import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { choose } from '../../src/excerpts/choose.ts';
import type { SentenceRange } from '../../src/excerpts/corroboration.ts';
import { corroborate, gistOf, saysTheSame, strongest } from '../../src/excerpts/corroboration.ts';
import { slice } from '../../src/text/span.ts';
import { evidenceFor, makeCoverage, published } from '../coverage/coverage.ts';

const COST = 'The repair of the old bridge will cost 12 million dollars, Mayor Rita Vale told the council.';
const OTHER = 'Fishermen on the quay protested against the museum and its new roof.';

/** Whether two sentences say the same, in a coverage that has both and some others. */
async function same(a: string, b: string): Promise<boolean> {
  const { archive, sentenceCache, lexicon } = makeCoverage([
    a,
    b,
    OTHER,
    'A fire destroyed the fish market on Sunday.',
  ]);
  const gists = (await archive.passages([0, 1])).flatMap((passage) =>
    sentenceCache.read(passage).map((reading) => {
      const whole: SentenceRange = { ...reading.paragraph, reading, first: 0, last: reading.sentences.length - 1 };
      return gistOf(whole, lexicon.vocabulary);
    }),
  );
  const [one, other] = gists;
  if (!one || !other || gists.length !== 2) throw new Error('not two paragraphs');
  expect(saysTheSame(other, one)).toBe(saysTheSame(one, other));
  return saysTheSame(one, other);
}

describe('two accounts', () => {
  it.each([
    ['in the same words', COST],
    [
      'in another order',
      'Mayor Rita Vale told the council that the old bridge\u2019s repair will cost 12 million dollars.',
    ],
    ['with more around it', `${COST} She left early.`],
    ['without the number', 'Mayor Rita Vale told the council of the cost of the repair of the old bridge in dollars.'],
  ])('say the same %s', async (_, other) => {
    expect(await same(COST, other)).toBe(true);
  });

  it.each([
    ['of another thing', OTHER],
    ['with a number that contradicts', COST.replace('12', '15')],
    ['with a number in words that contradicts', COST.replace('12', 'nine')],
    ['with a few words in common', 'Rita Vale opened the old fish market.'],
  ])('do not say the same %s', async (_, other) => {
    expect(await same(COST, other)).toBe(false);
  });

  it('do not say the same where one denies what the other says', async () => {
    expect(await same(COST, COST.replace('will cost', 'will not cost'))).toBe(false);
  });

  it('say the same with a number in words or in figures', async () => {
    expect(await same(COST, COST.replace('12', 'twelve'))).toBe(true);
  });
});

async function placesFor(question: string, articles: readonly Article[]) {
  const coverage = makeCoverage(articles);
  const { evidence } = await evidenceFor(question, coverage);
  const chosen = choose(evidence, { k: 3, everyOutlet: false, least: -100 }, coverage);
  const places = await corroborate(chosen, evidence, coverage);
  expect(places).toHaveLength(chosen.length);
  return places.map(({ also }) =>
    also.map((place) => [place.reading.passage.article.file, slice(place.reading.passage.article.text, place)]),
  );
}
const QUESTION = 'how much will the repair of the old bridge cost';

describe('the other places of an excerpt', () => {
  it('are one for each other article that says the same', async () => {
    const again = 'Mayor Rita Vale told the council that repair of the old bridge will cost 12 million dollars.';
    const [places] = await placesFor(QUESTION, [
      published('Daily Planet', COST),
      published('Harbor Gazette', `${COST}\n${OTHER}\n${again}`),
      published('Red Bridge', `${again}\n${OTHER}`),
    ]);
    const files = places?.map(([file]) => file) ?? [];
    expect(new Set(files).size).toBe(2);
    expect(files).toHaveLength(2);
  });

  it('are none in the article itself', async () => {
    const places = await placesFor(QUESTION, [published('Daily Planet', `${COST}\n${OTHER}\n${COST}`)]);
    expect(places.flat()).toEqual([]);
  });

  it('are none where a number contradicts', async () => {
    const places = await placesFor(QUESTION, [
      published('Daily Planet', COST),
      published('Harbor Gazette', COST.replace('12', '15')),
    ]);
    expect(places).toEqual([[], []]);
  });

  it('are none without excerpts', async () => {
    expect(await corroborate([], [], makeCoverage([COST]))).toEqual([]);
  });
});

describe('the strongest candidates', () => {
  it('come best first, as many as asked for', async () => {
    const { evidence } = await evidenceFor(
      'old bridge repair',
      makeCoverage([COST, `${OTHER} ${COST} The old bridge is wide.`]),
    );
    const scores = strongest(evidence, 3).map(({ score }) => score);
    expect(scores).toHaveLength(3);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});
