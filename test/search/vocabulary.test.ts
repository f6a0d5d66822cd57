import { describe, expect, it } from 'vitest';
import { passageTerms } from '../../src/search/document.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { makeCorpus } from '../support/articles.ts';

/** The vocabulary of articles with these texts, one passage each. */
function vocabularyOf(...texts: readonly string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const passage of makeCorpus(...texts).passages) vocabulary.add(passage, passageTerms(passage));
  return vocabulary;
}

const words = (vocabulary: Vocabulary, typed: string): string[] => vocabulary.near(typed).map(({ word }) => word);

describe('the frequency of a stem', () => {
  const vocabulary = vocabularyOf('The officers shot an officer.', 'Two officers died.', 'The bridge is old.');

  it('counts passages, not uses, under whatever form', () => {
    expect(vocabulary.passages).toBe(3);
    expect(vocabulary.frequency('officer')).toBe(2);
    expect(vocabulary.frequency('shoot')).toBe(1);
  });

  it('is nothing for stop words and for what the coverage never prints', () => {
    expect(vocabulary.frequency('the')).toBe(0);
    expect(vocabulary.frequency('mayor')).toBe(0);
    expect(vocabulary.frequency('constructor')).toBe(0);
  });

  it('makes a stem the rarer the fewer passages have it, never less than nothing', () => {
    const everywhere = vocabularyOf('Bridge one.', 'Bridge two.');
    expect(vocabulary.rarity('mayor')).toBeGreaterThan(vocabulary.rarity('shoot'));
    expect(vocabulary.rarity('shoot')).toBeGreaterThan(vocabulary.rarity('officer'));
    expect(everywhere.rarity('bridg')).toBeGreaterThanOrEqual(0);
    expect(new Vocabulary().rarity('bridg')).toBeGreaterThanOrEqual(0);
  });
});

describe('a word', () => {
  const vocabulary = vocabularyOf(
    'Then Gasc\u00f3n spoke. They say Gasc\u00f3n lost. So Gasc\u00f3n left; gascon, and Gascon again.',
    'Officers shot an officer.',
  );

  it('is a name where nearly all its uses have a capital', () => {
    expect(vocabulary.isName('gascon')).toBe(true);
    expect(vocabulary.isName('officer')).toBe(false);
    expect(vocabulary.isName('mayor')).toBe(false);
  });

  it.each([
    'Officers met.',
    'They left. Officers met.',
    'They left.\u201d \u201cOfficers met.',
    'They asked: Officers or guards? Officers!',
  ])('is no name for a capital with which a sentence begins: %s', (text) => {
    expect(vocabularyOf(text).isName('officers')).toBe(false);
    expect(vocabularyOf(`${text} They said that Officers came.`).isName('officers')).toBe(true);
  });

  it('is known in the form that is printed, stop words among them', () => {
    expect(vocabulary.knows('gascon')).toBe(true);
    expect(vocabulary.knows('then')).toBe(true);
    expect(vocabulary.knows('lose')).toBe(false);
    expect(vocabulary.knows('toString')).toBe(false);
  });
});

describe('the words near a misspelt one', () => {
  const vocabulary = vocabularyOf(
    'They say Gascon met Garcon and the prosecutor. So Gascon left. They were there.',
    'The persecutor, Santana, had a gun in 2022, and guns.',
  );

  it('are those that one edit reaches, the most frequent first', () => {
    expect(vocabulary.near('gasscon')).toEqual([{ word: 'gascon', stem: 'gascon', edits: 1 }]);
    expect(words(vocabulary, 'gacon')).toEqual(['gascon', 'garcon']);
  });

  it('may be two edits away from a word of eight letters or more, the nearer first', () => {
    expect(words(vocabulary, 'prosekutro')).toEqual(['prosecutor']);
    expect(words(vocabulary, 'santaan')).toEqual(['santana']);
    expect(words(vocabulary, 'sntanaa')).toEqual([]);
    expect(words(vocabulary, 'prosecutro')).toEqual(['prosecutor']);
  });

  it('begin with the same letter', () => {
    expect(words(vocabulary, 'dascon')).toEqual([]);
  });

  it('are none for short words and numbers, and never a stop word or a short one', () => {
    expect(words(vocabulary, 'gnu')).toEqual([]);
    expect(words(vocabulary, '2023')).toEqual([]);
    expect(words(vocabulary, 'thee')).toEqual([]);
    expect(words(vocabulary, 'gnus')).toEqual(['guns']);
    expect(words(vocabulary, 'gunss')).toEqual(['guns']);
  });

  it('are no other short word, but a name', () => {
    const short = vocabularyOf('They say that the rule is old, and that Eric Doe left.');
    expect(words(short, 'role')).toEqual([]);
    expect(words(short, 'rlue')).toEqual(['rule']);
    expect(words(short, 'erik')).toEqual(['eric']);
  });
});
