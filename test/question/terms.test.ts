import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/english/analyzer.ts';
import type { QueryTerm } from '../../src/question/terms.ts';
import { conceptsOf } from '../../src/question/terms.ts';
import { makeCoverage } from '../coverage/coverage.ts';

const coverage = makeCoverage(
  [
    'The council voted on Monday to close the old bridge, and the prosecutor, Rita Vale, agreed with the mayor.',
    'They say that Gary Bell lost the vote. Then Gary Bell left, and a blaze destroyed the market.',
    'They met Ann Roe in the market, and they met Joe Roe on the quay. So Doe Inc. paid for the repair.',
  ],
  {
    synonyms: 'district attorney, da, prosecutor\nfire, blaze\nbell, ringer, blaze\nbridge, crossing',
  },
);
const { lexicon } = coverage;
const concepts = (question: string): QueryTerm[] => conceptsOf(analyze(question), lexicon);
const concept = (question: string): QueryTerm => {
  const [found] = concepts(question);
  if (!found) throw new Error(`no concept in ${question}`);
  return found;
};
const weights = (question: string): Map<string, number> =>
  new Map(concept(question).forms.map(({ phrase, weight }) => [phrase.join(' '), weight]));

describe('the concepts of a question', () => {
  it('are its words without stop words, in its order, each once', () => {
    expect(concepts('Was the bridge, the old bridge, closed?').map(({ typed }) => typed)).toEqual([
      'bridge',
      'old',
      'closed',
    ]);
  });

  it('are bounded, however many words somebody types', () => {
    const words = Array.from({ length: 400 }, (_, i) => `w${i}x`);
    expect(concepts(words.join(' ')).map(({ typed }) => typed)).toEqual(words.slice(0, 120));
  });

  it('keep a phrase together that the synonyms know', () => {
    expect(concepts('the district attorney of the market').map(({ typed }) => typed)).toEqual([
      'district attorney',
      'market',
    ]);
  });

  it('are none where there are only stop words', () => {
    expect(concepts('who is it and why')).toEqual([]);
  });
});

describe('a concept', () => {
  it('has its own word first, at full weight', () => {
    expect(concept('bridges').forms[0]).toEqual({ phrase: ['bridg'], weight: 1 });
  });

  it('has the synonyms that the coverage prints, each below its own word', () => {
    const forms = weights('fire');
    expect(forms.get('blaze')).toBeLessThan(1);
    expect(forms.get('blaze')).toBeGreaterThan(0);
    expect([...weights('bridge').keys()]).toEqual(['bridg']);
  });

  it('counts as the rarest of its names where the coverage does not know its own word', () => {
    expect(concept('fire').weight).toBe(lexicon.vocabulary.rarity('blaze'));
  });

  it('is worth more the rarer it is', () => {
    expect(concept('quay').weight).toBeGreaterThan(concept('market').weight);
  });
});

describe('a verb with a particle', () => {
  const particles = makeCoverage(
    ['They took over the council. Then Rita Vale succeeded the mayor, who took the money.'],
    { synonyms: 'take over, succeed' },
  ).lexicon;
  const forms = (question: string) =>
    conceptsOf(analyze(question), particles)[0]?.forms.map(({ phrase }) => phrase.join(' '));

  it('has other names than the verb alone', () => {
    expect(forms('took it over')).toEqual(['take', 'succeed']);
    expect(forms('took the money')).toEqual(['take']);
  });

  it('is also the other name of a word', () => {
    expect(forms('succeed')).toEqual(['succeed', 'take']);
  });
});

describe('a misspelt word', () => {
  it.each([
    ['brigde', 'bridge'],
    ['councel', 'council'],
    ['Garry', 'gary'],
  ])('means the nearest one of the coverage, below the word itself, and the reader is told: %s', (typed, meant) => {
    const found = concept(typed);
    expect(found.meant).toBe(meant);
    expect(found.forms).toHaveLength(2);
    expect(found.forms[1]?.weight).toBeGreaterThan(0);
    expect(found.forms[1]?.weight).toBeLessThan(1);
  });

  it('is none that the files of words know', () => {
    const known = makeCoverage(['They say the crane is old.'], { synonyms: 'crank, lever' }).lexicon;
    expect(conceptsOf(analyze('crank'), known)[0]?.meant).toBeUndefined();
    expect(conceptsOf(analyze('crnae'), known)[0]?.meant).toBe('crane');
  });

  it('also has the other names of what was meant, weaker still', () => {
    const synonyms = makeCoverage(['The council closed the bridge. A crossing was opened.'], {
      synonyms: 'bridge, crossing',
    });
    const [found] = conceptsOf(analyze('brigde'), synonyms.lexicon);
    const [, near, other] = found?.forms ?? [];
    expect([near?.phrase, other?.phrase]).toEqual([['bridg'], ['cross']]);
    expect(other?.weight).toBeLessThan(near?.weight ?? 0);
  });

  it.each(['bridge', 'fire', 'volcano', 'xyz', '1921'])(
    'is not what the coverage or the synonyms know, nor what is near to nothing: %s',
    (typed) => {
      expect(concept(typed).meant).toBeUndefined();
    },
  );
});
