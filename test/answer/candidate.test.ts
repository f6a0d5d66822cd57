import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/answer/candidate.ts';
import { LONGEST_EXCERPT } from '../../src/answer/candidate.ts';
import { contains, slice } from '../../src/text/span.ts';
import { makeArticle, stated } from '../support/articles.ts';
import { evidenceFor, makeCoverage, published } from './coverage.ts';

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

  it('may be as long as an excerpt, to the letter', async () => {
    const long = (length: number) =>
      `${`The bridge ${'was '.repeat(200)}`.slice(0, length - 9).padEnd(length - 6, 's')} shut.`;
    expect((await candidatesFor('bridge', long(600))).map(({ start, end }) => end - start)).toEqual([600]);
    expect(await candidatesFor('bridge', long(601))).toEqual([]);
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

describe('the score of a candidate', () => {
  /** The best score of the candidates that are exactly these words. */
  const scoreOf = async (question: string, sentence: string, ...others: readonly string[]): Promise<number> => {
    const found = await candidatesFor(
      question,
      ['The council met in the old town hall.', sentence, ...others].join('\n'),
    );
    return Math.max(...found.filter((each) => words(each) === sentence).map(({ score }) => score));
  };

  it('is higher where the kind of answer stands near what is asked about', async () => {
    const near = 'On that morning 40 fishermen protested, and the council of the harbor and of all the villages met.';
    const far = 'On that morning fishermen protested, and the council of the harbor and of all the 40 villages met.';
    const question = 'How many fishermen protested?';
    expect(await scoreOf(question, near)).toBeGreaterThan(await scoreOf(question, far));
  });

  it('is higher where one of its sentences has it near', async () => {
    const near = 'On that morning 40 fishermen protested. The council of the villages met.';
    const far = 'On that morning fishermen protested. The council of 40 villages met.';
    expect(await scoreOf('How many fishermen protested?', near)).toBeGreaterThan(
      await scoreOf('How many fishermen protested?', far),
    );
  });

  it('is lower the longer it is beyond a comfortable length, and not below it', async () => {
    const sentence = (length: number) => `${'The fishermen protested '.padEnd(length - 7, 'and so ')} there.`;
    const [short, comfortable, long, longest] = await Promise.all(
      [150, 350, 450, 600].map((length) => scoreOf('fishermen protested', sentence(length))),
    );
    expect(comfortable).toBe(short);
    expect(long).toBeLessThan(comfortable ?? 0);
    expect(longest).toBeLessThan(long ?? 0);
  });

  it('is higher where the article is of a day that is asked for', async () => {
    const bridge = 'The council of the town closed the bridge.';
    const days = ['2023-05-01', '2023-05-02', '2023-05-03', undefined];
    const coverage = makeCoverage(days.map((day, i) => published(`Paper ${'ABCD'.charAt(i)}`, bridge, day)));
    const { evidence } = await evidenceFor('Who closed the bridge on May 2, 2023?', coverage);
    const scores = days.map((day) => {
      const found = evidence.flatMap(({ candidates }) => candidates);
      const own = found.filter(({ reading }) => reading.passage.article.facts.published.value === (day ?? null));
      return Math.max(...own.map(({ score }) => score));
    });
    const [before, on, after, never] = scores;
    expect(on).toBeGreaterThan(before ?? 1);
    expect([after, never]).toEqual([before, before]);
  });
});

describe('whether somebody is heard in a candidate', () => {
  const LAWYER = [
    'The council met in the town hall.',
    '\u201cThe pillars are cracked,\u201d a lawyer for Olga Doe said. Nobody answered.',
  ].join('\n');
  const speaks = async (question: string) =>
    (await candidatesFor(question, LAWYER)).some((each) => each.speaks && words(each).includes('pillars'));

  it('takes all that the question calls them by', async () => {
    expect(await speaks('What did the lawyer for Olga Doe say about the pillars?')).toBe(true);
    expect(await speaks('What did the lawyer say about the pillars?')).toBe(true);
    expect(await speaks('What did the lawyer for Joe Roe say about the pillars?')).toBe(false);
  });

  it('is no matter of whoever speaks for them', async () => {
    expect(await speaks('What did Olga Doe say about the pillars?')).toBe(false);
  });

  it('is asked only where somebody\u2019s words are', async () => {
    expect(await speaks('cracked pillars')).toBe(false);
  });
});

describe('what a candidate covers', () => {
  it('is what any of its sentences does, as well as the best of them does', async () => {
    const found = await candidatesFor('bridge fishermen');
    const covered = found.find((each) => words(each).startsWith('It closed') && words(each).endsWith('Nobody spoke.'));
    expect(covered?.covered).toEqual([1, 0]);
  });

  it('shows who did it by a name that the question does not have', async () => {
    const text = 'The council met.\nOlga Doe saw the bridge.\nOlga Doe saw Joe Roe on the bridge.';
    const found = await candidatesFor('Whom did Olga Doe see on the bridge?', text);
    const shown = found.map((each) => [words(each), each.showsKind]);
    expect(shown).toContainEqual(['Olga Doe saw Joe Roe on the bridge.', true]);
    expect(shown).toContainEqual(['Olga Doe saw the bridge.', false]);
  });
});
