import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { compare } from '../../src/answers/compare.ts';
import { sentences } from '../../src/english/sentences.ts';
import type { Quote } from '../../src/excerpts/quote.ts';
import { slice } from '../../src/text/span.ts';
import { makeCoverage, published } from '../coverage/coverage.ts';

const CLOSED = 'The council voted on Monday evening to close the old bridge over the harbor until the spring.';
const CRACKS = 'Engineers had found deep cracks in two pillars of the old bridge in the winter of last year.';
const COST = 'The repair of the old bridge will cost 12 million dollars, Mayor Rita Vale told the council.';
const FERRY = 'A ferry will take people across the harbor from the fish market to the museum free of charge.';
const WIRE = `${CLOSED} ${CRACKS}\n${COST}\n${FERRY}`;
const OWN = 'Fishermen on the quay said that the closing of the old bridge by the council came much too late.';

const planet = published('Daily Planet', WIRE);
const gazette = published('Harbor Gazette', `${CRACKS} ${COST}\n${CLOSED}\n${FERRY}`);
const bridge = published('Red Bridge', `${OWN}\nThe museum has lost its roof in the storm of last week.`);
const star = published('Morning Star', WIRE);
const coverage = makeCoverage([planet, gazette, bridge, star]);

const said = ({ article, start, end }: Quote): string[] =>
  sentences(article.text, { start, end }).map((sentence) => slice(article.text, sentence));
const QUESTIONS = ['when did the council close the old bridge', 'old bridge', 'deep cracks in two pillars'];

describe('an answer from articles that print one text', () => {
  it.each(QUESTIONS)('never shows a sentence twice: %s', async (question) => {
    const { quotes } = await ask({ question, k: 10 }, coverage);
    const all = quotes.flatMap(said);
    expect(all.length).toBeGreaterThan(0);
    expect(new Set(all).size).toBe(all.length);
  });

  it('names every place of the words, and none of the copies as a confirmation', async () => {
    const { quotes } = await ask({ question: 'when did the council close the old bridge?', k: 1 }, coverage);
    const [quote] = quotes;
    expect(quote?.quote).toContain(CLOSED);
    const outlets = quote?.alsoIn.map(({ article, echo }) => [article.facts.outlet.value, echo === true]);
    const own = quote?.article.facts.outlet.value;
    for (const outlet of ['Daily Planet', 'Harbor Gazette', 'Morning Star'].filter((name) => name !== own)) {
      expect(outlets).toContainEqual([outlet, true]);
    }
  });

  it('counts what another outlet says in words of its own', async () => {
    const again = `Until spring the old bridge over the harbor is to be closed, the council voted on Monday evening.`;
    const more = makeCoverage([planet, star, published('Red Bridge', again)]);
    const [quote] = (await ask({ question: 'when did the council close the old bridge?', k: 1 }, more)).quotes;
    const places = [quote, ...(quote?.alsoIn ?? [])].map((place) => [
      place?.article.facts.outlet.value,
      place && 'echo' in place,
    ]);
    expect(places).toHaveLength(3);
    expect(places.filter(([, echo]) => !echo)).toHaveLength(2);
  });
});

describe('a comparison of outlets that print one text', () => {
  it('shows the words once and names who prints them again', async () => {
    const compared = await compare('the closing of the old bridge', coverage);
    if (compared.status !== 'answered') throw new Error('no answer');
    const quotes = compared.accounts.flatMap((account) => account.quotes);
    const all = quotes.flatMap(said);
    expect(new Set(all).size).toBe(all.length);
    const named = quotes.flatMap(({ article, alsoIn }) => [article, ...alsoIn.map((place) => place.article)]);
    expect(named).toContain(star);
    expect(named).toContain(planet);
    expect(compared.others).not.toContain('Morning Star');
  });
});
