import { describe, expect, it, vi } from 'vitest';
import { rank, TIME_LIMIT } from '../../src/reading/rank.ts';
import type { Engine } from '../../src/search/engine.ts';
import { slice } from '../../src/text/span.ts';
import { evidenceFor, makeCoverage, published, understood } from '../coverage/coverage.ts';

const CLOSED = 'The council voted on Monday to close the old bridge over the harbor until spring.';
const FIRE = 'A fire destroyed the fish market on Sunday, and nobody was hurt in it.';
const coverage = makeCoverage(
  [
    published('Daily Planet', `${CLOSED} The mayor had left early.`, '2023-05-02'),
    published('Harbor Gazette', `${FIRE} The museum has lost its roof.`, '2023-05-04'),
    published('Red Bridge', 'The old market will be painted.', '2023-05-06'),
  ],
  { synonyms: 'fire, blaze' },
);
const first = async (question: string): Promise<string | null> => {
  const { evidence } = await evidenceFor(question, coverage);
  const top = evidence[0]?.candidates[0];
  return top ? slice(top.reading.passage.article.text, top) : null;
};

describe('the evidence for a question', () => {
  it.each([
    ['When was the old bridge closed?', CLOSED],
    ['fish market fire', FIRE],
    ['Which blaze destroyed the fish market?', FIRE],
    ['Where is the brigde?', CLOSED],
  ])('begins with the sentence that answers: %s', async (question, words) => {
    expect(await first(question)).toBe(words);
  });

  it('has each passage once, strongest first, and in it the strongest candidate first', async () => {
    const { evidence } = await evidenceFor('old market bridge', coverage);
    expect(evidence).toHaveLength(3);
    expect(new Set(evidence.map(({ passage }) => passage.id)).size).toBe(3);
    const tops = evidence.map(({ candidates }) => candidates[0].score);
    expect(tops).toEqual(tops.toSorted((a, b) => b - a));
    for (const { candidates } of evidence) {
      const scores = candidates.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
  });

  it('comes only from the articles that may answer', async () => {
    const asked = await understood('old market bridge', coverage);
    const evidence = await rank(asked, coverage, { articles: new Set(['red-bridge-2023-05-06']) });
    expect(evidence.map(({ passage }) => passage.article.id)).toEqual(['red-bridge-2023-05-06']);
    expect(await rank(asked, coverage, { articles: new Set() })).toEqual([]);
  });

  it('is read in full however long its passages had to be waited for: that limit is not one of reading', async () => {
    const { engine } = coverage;
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const search: Engine['search'] = async (query) => {
        vi.advanceTimersByTime(2 * TIME_LIMIT);
        return engine.search(query);
      };
      const late = { ...coverage, engine: { ...engine, search } };
      expect(await rank(await understood('old market bridge', late), late, null)).toHaveLength(3);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is none where the coverage has no word of the question', async () => {
    expect((await evidenceFor('football results', coverage)).evidence).toEqual([]);
    expect((await evidenceFor('', coverage)).evidence).toEqual([]);
  });

  it('for a long question has passages for each of its parts', async () => {
    const question =
      'Which council voted to close the old bridge over the harbor until spring, while a fire destroyed the fish market and the museum lost its roof?';
    const { asked, evidence } = await evidenceFor(question, coverage);
    expect(asked.parts).toHaveLength(3);
    expect(evidence.slice(0, 2).map(({ passage }) => passage.article.facts.outlet.value)).toEqual(
      expect.arrayContaining(['Daily Planet', 'Harbor Gazette']),
    );
  });
});
