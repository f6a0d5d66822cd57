import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/answer/candidate.ts';
import { LONGEST_EXCERPT } from '../../src/answer/candidate.ts';
import { contains, slice } from '../../src/text/span.ts';
import { makeArticle, stated } from '../support/articles.ts';
import { evidenceFor, makeCoverage } from './coverage.ts';

const TEXT = [
  'The council met on Monday. It closed the old bridge. Nobody spoke. The repair is to cost 12 million dollars. Fishermen protested.',
  '\u201cTwo of its pillars are cracked,\u201d Olga Doe, the chief engineer, said.',
  'The mayor of Springfield left early.',
].join('\n');

async function candidatesFor(question: string, text = TEXT): Promise<readonly Candidate[]> {
  const { evidence } = await evidenceFor(question, makeCoverage([text]));
  return evidence.flatMap(({ candidates }) => candidates);
}
const words = ({ reading, start, end }: Candidate): string => slice(reading.passage.article.text, { start, end });

describe('the candidates of a paragraph', () => {
  it('are its runs of up to three sentences that speak of the question', async () => {
    const found = (await candidatesFor('protested')).map(words);
    expect(found.toSorted((a, b) => a.length - b.length)).toEqual([
      'Fishermen protested.',
      'The repair is to cost 12 million dollars. Fishermen protested.',
      'Nobody spoke. The repair is to cost 12 million dollars. Fishermen protested.',
    ]);
  });

  it('lie inside one paragraph and are at most 600 code units long', async () => {
    const long = `${'The old bridge was closed by the council after a long debate '.repeat(6)}on Monday.`;
    const found = await candidatesFor('bridge', `${long} ${long} ${long}\nThe bridge is old.`);
    expect(found.length).toBeGreaterThan(3);
    for (const candidate of found) {
      expect(candidate.end - candidate.start).toBeLessThanOrEqual(LONGEST_EXCERPT);
      expect(contains(candidate.reading.paragraph, candidate)).toBe(true);
    }
  });

  it('are none where a sentence is longer than an excerpt may be', async () => {
    const endless = `${'The old bridge was closed by the council after a long debate '.repeat(12)}on Monday.`;
    expect(await candidatesFor('bridge', endless)).toEqual([]);
  });

  it('are none where nothing speaks of the question', async () => {
    expect(await candidatesFor('football')).toEqual([]);
  });
});

describe('a candidate', () => {
  it('knows how well its words cover each concept', async () => {
    const found = await candidatesFor('bridge volcano');
    expect(found.find((each) => words(each) === 'It closed the old bridge.')?.covered).toEqual([1, 0]);
  });

  it('is understood with what its paragraph, its passage and the headline say, at a discount', async () => {
    const article = makeArticle(TEXT, { facts: { headline: stated('Harbor in uproar') } });
    const { evidence } = await evidenceFor('bridge dollars mayor uproar', makeCoverage([article]));
    const found = evidence
      .flatMap(({ candidates }) => candidates)
      .find((each) => words(each) === 'It closed the old bridge.');
    const [bridge, dollars, mayor, uproar] = found?.understood ?? [];
    expect(found?.covered).toEqual([1, 0, 0, 0]);
    expect(bridge).toBe(1);
    for (const around of [dollars, mayor, uproar]) {
      expect(around).toBeGreaterThan(0);
      expect(around).toBeLessThan(1);
    }
    expect(dollars).toBeGreaterThan(mayor ?? 1);
  });

  it('covers a given name with the last name that means nobody else', async () => {
    const text = 'They met Gary Bell at the council.\nBell left early, and the mayor went home with him.';
    const found = await candidatesFor('Gary Bell', text);
    const [gary, bell] = found.find((each) => words(each).startsWith('Bell'))?.covered ?? [];
    expect(bell).toBe(1);
    expect(gary).toBeGreaterThan(0);
  });

  it('knows whether the kind of answer asked for is in it', async () => {
    const found = await candidatesFor('How much is the repair to cost?');
    expect(found.find((each) => words(each).startsWith('The repair'))?.showsKind).toBe(true);
    const other = await candidatesFor('How much did the fishermen protest?');
    expect(other.find((each) => words(each) === 'Fishermen protested.')?.showsKind).toBe(false);
  });

  it('knows whether the one whose words are asked for speaks in it, by name or by role', async () => {
    for (const question of ['What did Olga Doe say?', 'What did the engineer say?']) {
      const [first] = await candidatesFor(question);
      expect([first && words(first).includes('pillars'), first?.speaks]).toEqual([true, true]);
    }
    const [other] = await candidatesFor('What did the mayor say?');
    expect(other?.speaks).toBe(false);
  });

  it('that a continuing speaker says covers the name that it does not have', async () => {
    const text = `${TEXT}\n\u201cThe quay is next,\u201d Doe said.\n\u201cNobody has ever painted the railing.\u201d`;
    const found = await candidatesFor('What did Olga Doe say about the railing?', text);
    const railing = found.find((each) => words(each) === '\u201cNobody has ever painted the railing.\u201d');
    expect(railing?.speaks).toBe(true);
    expect(railing?.covered.slice(0, 2).every((weight) => weight > 0)).toBe(true);
  });

  it('is stronger where neighbours of the question stand together in it', async () => {
    const found = await candidatesFor(
      'old bridge',
      'They saw the old bridge. The bridge in the harbor of the town is old.',
    );
    const [near, far] = [/^They saw[^.]*\.$/, /^The bridge/].map((pattern) =>
      found.find((each) => pattern.test(words(each))),
    );
    expect(far?.covered).toEqual(near?.covered);
    expect(near?.score).toBeGreaterThan(far?.score ?? Number.POSITIVE_INFINITY);
  });
});
