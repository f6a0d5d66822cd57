import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/english/analyzer.ts';
import type { Concept } from '../../src/question/terms.ts';
import { conceptsOf, isFound } from '../../src/question/terms.ts';
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
const concepts = (question: string): Concept[] => conceptsOf(question, analyze(question), lexicon);
const concept = (question: string): Concept => {
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

  it('is found where the coverage has it under any name', () => {
    expect(['bridge', 'fire', 'district attorney'].map((word) => isFound(concept(word), lexicon.vocabulary))).toEqual([
      true,
      true,
      true,
    ]);
    expect(isFound(concept('volcano'), lexicon.vocabulary)).toBe(false);
    expect(isFound(undefined, lexicon.vocabulary)).toBe(false);
  });
});

describe('a name', () => {
  it('is given no synonym where the coverage knows it', () => {
    expect(concept('Bell').name).toBe(true);
    expect([...weights('Bell').keys()]).toEqual(['bell']);
  });

  it('is what the coverage does not know and the question writes with a capital', () => {
    expect(concept('Zork').name).toBe(true);
    expect(concept('zork').name).toBe(false);
  });

  it('is not what initials are: they have synonyms', () => {
    const initials = makeCoverage(['The DA and a prosecutor closed it. The DA left.'], { synonyms: 'da, prosecutor' });
    const [da] = conceptsOf('DA', analyze('DA'), initials.lexicon);
    expect(da?.forms.map(({ phrase }) => phrase.join(' '))).toEqual(['da', 'prosecutor']);
  });

  it('keeps company with the word for its bearer, below that word', () => {
    const company = weights('prosecutor').get('vale');
    expect(company).toBeGreaterThan(0);
    expect(company).toBeLessThan(1);
  });

  it('is not what an office is, though it is printed with a capital', () => {
    const office = makeCoverage(['They asked Judge Rita Vale, and they asked Sheriff Joe Roe.']).lexicon;
    expect(conceptsOf('judge', analyze('judge'), office)[0]?.name).toBe(false);
    expect(conceptsOf('sheriff vale', analyze('sheriff vale'), office).map(({ name }) => name)).toEqual([false, true]);
  });

  it('has its initials, and they have it and its last part, below the word itself', () => {
    const short = makeCoverage(['They met Jo Amber-Doe (JAD). JAD lost, and others won.']).lexicon;
    const forms = (question: string): string[][] =>
      conceptsOf(question, analyze(question), short).map((one) => one.forms.map(({ phrase }) => phrase.join(' ')));
    expect(forms('jad')).toEqual([['jad', 'jo amber doe', 'amber doe']]);
    expect(forms('jo amber-doe').map((all) => all.includes('jad'))).toEqual([true, true, true]);
    expect(forms('amber council').map((all) => all.includes('jad'))).toEqual([false, false]);
  });

  it('of two words is nobody\u2019s initials', () => {
    const two = makeCoverage(['They met Don Adams (DA). The DA left. So Don Adams left.']).lexicon;
    const forms = (question: string) => conceptsOf(question, analyze(question), two).map((one) => one.forms.length);
    expect(two.company.initials.nameOf('da')).toEqual(['don', 'adam']);
    expect([forms('da'), forms('don adams')]).toEqual([[1], [1, 1]]);
  });
});

describe('a verb with a particle', () => {
  const particles = makeCoverage(
    ['They took over the council. Then Rita Vale succeeded the mayor, who took the money.'],
    { synonyms: 'take over, succeed' },
  ).lexicon;
  const forms = (question: string) => conceptsOf(question, analyze(question), particles)[0]?.forms ?? [];

  it('has other names than the verb alone, which says it less', () => {
    const [own, bare, other] = forms('took it over');
    expect(own).toEqual({ phrase: ['take'], particle: 'over', weight: 1 });
    expect(bare).toMatchObject({ phrase: ['take'] });
    expect(bare?.weight).toBeLessThan(1);
    expect(other).toMatchObject({ phrase: ['succeed'] });
    expect(forms('took the money')).toEqual([{ phrase: ['take'], weight: 1 }]);
  });

  it('is also the other name of a word', () => {
    expect(forms('succeed')[1]).toMatchObject({ phrase: ['take'], particle: 'over' });
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
    expect(conceptsOf('crank', analyze('crank'), known)[0]?.meant).toBeUndefined();
    expect(conceptsOf('crnae', analyze('crnae'), known)[0]?.meant).toBe('crane');
  });

  it('of a name is a name', () => {
    expect(concept('garry').name).toBe(true);
    expect(concept('brigde').name).toBe(false);
  });

  it('also has the other names of what was meant, weaker still', () => {
    const synonyms = makeCoverage(['The council closed the bridge. A crossing was opened.'], {
      synonyms: 'bridge, crossing',
    });
    const [found] = conceptsOf('brigde', analyze('brigde'), synonyms.lexicon);
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
