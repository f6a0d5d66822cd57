import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import type { ExcerptWishes } from '../../src/excerpts/choose.ts';
import { choose, chooseAll } from '../../src/excerpts/choose.ts';
import { overlaps, slice } from '../../src/text/span.ts';
import { evidenceFor, makeCoverage, published } from '../coverage/coverage.ts';

const CLOSED = 'The council voted on Monday to close the old bridge over the harbor until spring.';
const CRACKS = 'Engineers had found deep cracks in two pillars of the old bridge in the winter of last year.';
const COST = 'Mayor Rita Vale wants to repair the old bridge for 12 million dollars and to paint its railing.';
const ARTICLES = [
  published('Daily Planet', `${CLOSED}\n${CRACKS}\n${COST}`),
  published('Harbor Gazette', `The museum has lost its roof.\nFishermen on the quay were angry about the old bridge.`),
];

async function chosenFor(question: string, articles: readonly Article[], wishes: Partial<ExcerptWishes> = {}) {
  const coverage = makeCoverage(articles);
  const { evidence } = await evidenceFor(question, coverage);
  const chosen = choose(evidence, { k: 3, everyOutlet: false, least: -100, ...wishes }, coverage);
  return chosen.map((one) => {
    const { article } = one.reading.passage;
    return { ...one, article, words: slice(article.text, one), outlet: article.facts.outlet.value };
  });
}

describe('the excerpts chosen', () => {
  it('begin with the strongest candidate', async () => {
    const coverage = makeCoverage(ARTICLES);
    const { evidence } = await evidenceFor('cracks in the pillars', coverage);
    const [first] = choose(evidence, { k: 1, everyOutlet: false, least: -100 }, coverage);
    expect(first?.candidate.score).toBe(
      Math.max(...evidence.flatMap(({ candidates }) => candidates.map(({ score }) => score))),
    );
    expect(first && slice(first.reading.passage.article.text, first)).toBe(CRACKS);
  });

  it('are as many as asked for at the most', async () => {
    expect(await chosenFor('old bridge', ARTICLES, { k: 1 })).toHaveLength(1);
    expect((await chosenFor('old bridge', ARTICLES, { k: 2 })).length).toBe(2);
    expect(await chosenFor('old bridge', ARTICLES, { k: 0 })).toEqual([]);
  });

  it('do not overlap', async () => {
    const text = `${CLOSED} ${CRACKS} ${COST}`;
    const chosen = await chosenFor('old bridge', [published('Daily Planet', text)], { k: 5 });
    expect(chosen.length).toBeGreaterThan(1);
    for (const [i, one] of chosen.entries()) {
      expect(chosen.slice(0, i).some((other) => overlaps(one, other))).toBe(false);
    }
  });

  it('have no words twice, though two articles print them', async () => {
    const twice = [published('Daily Planet', CLOSED), published('Harbor Gazette', `${CLOSED}\n${COST}`)];
    const chosen = await chosenFor('when did the council close the old bridge', twice, { k: 5 });
    expect(chosen.filter(({ words }) => words === CLOSED)).toHaveLength(1);
  });

  it('do not say the same in other words', async () => {
    const again = 'Until spring the old bridge over the harbor is to close: so voted the council on Monday.';
    const chosen = await chosenFor('when did the council close the old bridge', [
      published('Daily Planet', CLOSED),
      published('Harbor Gazette', again),
    ]);
    expect(chosen).toHaveLength(1);
  });

  it('are not filled up with those below the least score, but for the best', async () => {
    const question = 'deep cracks in two pillars of the old bridge in winter last year';
    const chosen = await chosenFor(question, ARTICLES, { k: 5, least: 0 });
    expect(chosen.map(({ words }) => words)).toEqual([CRACKS]);
    expect(await chosenFor(question, ARTICLES, { k: 5, least: 100 })).toHaveLength(1);
  });

  it('are of another outlet first, where it says as much of what is asked', async () => {
    const chosen = await chosenFor('museum roof', [
      published('Daily Planet', 'The museum in the harbor has lost its roof.\nA storm took the roof of the museum.'),
      published('Harbor Gazette', 'Nobody repairs the roof of the museum.'),
    ]);
    expect(chosen.map(({ outlet }) => outlet)).toEqual(['Daily Planet', 'Harbor Gazette', 'Daily Planet']);
  });

  it('are one of each outlet first, where all are asked for', async () => {
    const question = 'what does each outlet say about the old bridge';
    const all = await chosenFor(question, ARTICLES, { everyOutlet: true, k: 2 });
    expect(all.map(({ outlet }) => outlet).toSorted()).toEqual(['Daily Planet', 'Harbor Gazette']);
  });

  it('are none without evidence', async () => {
    expect(await chosenFor('football', ARTICLES)).toEqual([]);
  });
});

describe('a ranking', () => {
  it('has the best excerpt of each passage, whatever its strength, without overlap', async () => {
    const { evidence } = await evidenceFor('deep cracks in the bridge', makeCoverage(ARTICLES));
    const ranked = chooseAll(evidence, 10);
    expect(ranked).toHaveLength(evidence.length);
    expect(new Set(ranked.map(({ reading }) => reading.passage.id)).size).toBe(evidence.length);
    expect(ranked[0]?.candidate).toBe(evidence[0]?.candidates[0]);
    expect(evidence.length).toBe(2);
  });

  it('ends with the number asked for', async () => {
    const { evidence } = await evidenceFor('old bridge', makeCoverage(ARTICLES));
    expect(chooseAll(evidence, 1)).toHaveLength(1);
    expect(chooseAll([], 3)).toEqual([]);
  });
});
