import { describe, expect, it } from 'vitest';
import { parseSynonyms, SynonymsError } from '../../src/english/synonyms.ts';

/** The other names of a phrase, the particle of a verb after its stems. */
const othersIn = (file: string) => {
  const synonyms = parseSynonyms(file);
  return (phrase: readonly string[], particle?: string): readonly string[][] =>
    synonyms
      .of(particle ? { phrase, particle } : { phrase })
      .map((name) => [...name.phrase, ...(name.particle ? [name.particle] : [])]);
};

const fault = (file: string): unknown => {
  try {
    return parseSynonyms(file);
  } catch (error) {
    return error;
  }
};

describe('a synonyms file', () => {
  it('lets the phrases of a line stand for one another, not for themselves', () => {
    const of = othersIn('gunman, shooter, attacker');
    expect(of(['gunman'])).toEqual([['shooter'], ['attack']]);
    expect(of(['shooter'])).toEqual([['gunman'], ['attack']]);
  });

  it('lets the left side of an arrow stand for the right side only', () => {
    const of = othersIn('da, prosecutor => district attorney');
    expect(of(['da'])).toEqual([['district', 'attorney']]);
    expect(of(['prosecutor'])).toEqual([['district', 'attorney']]);
    expect(of(['district', 'attorney'])).toEqual([]);
  });

  it('gathers the names of a phrase from all lines, each once', () => {
    const of = othersIn('cop, officer\nofficer, police, cop');
    expect(of(['officer'])).toEqual([['cop'], ['polic']]);
  });

  it('is read with the one analysis: any form of a word, without stop words', () => {
    const of = othersIn('D.A., attorney for the district');
    expect(of(['da'])).toEqual([['attorney', 'district']]);
  });

  it('keeps the particle of a verb, so that "take over" is not "take"', () => {
    const of = othersIn('take over, succeed\nmarch => head of state');
    expect(of(['take'], 'over')).toEqual([['succeed']]);
    expect(of(['take'])).toEqual([]);
    expect(of(['succeed'])).toEqual([['take', 'over']]);
    expect(of(['march'])).toEqual([['head', 'state']]);
  });

  it('makes no synonym of two forms of one word', () => {
    expect(othersIn('officer, officers')(['officer'])).toEqual([]);
  });

  it('has no other name for what is not in it', () => {
    expect(othersIn('a1, b1')(['mayor'])).toEqual([]);
    expect(othersIn('')([])).toEqual([]);
  });

  it('knows how long its longest entry is, and 1 when it has none', () => {
    expect(parseSynonyms('').longest).toBe(1);
    expect(parseSynonyms('da => los angeles district attorney').longest).toBe(1);
    expect(parseSynonyms('los angeles district attorney => da').longest).toBe(4);
  });

  it('may have comments, blank lines and any line ends', () => {
    const of = othersIn('# names\r\n\r\n  gunman, shooter # both\r\n');
    expect(of(['gunman'])).toEqual([['shooter']]);
  });

  it.each([
    ['a phrase alone', 'cop, officer\n\ngunman', 3],
    ['an empty phrase', 'cop, officer\ngunman,', 2],
    ['a phrase of stop words only', '# x\nthe, gunman', 2],
    ['nothing after the arrow', 'gunman =>', 1],
    ['nothing before the arrow', '=> gunman', 1],
    ['two arrows', 'a1 => b1 => c1', 1],
  ])('with %s is a fault that names the line', (_, file, line) => {
    const error = fault(file);
    expect(error).toBeInstanceOf(SynonymsError);
    expect(error).toMatchObject({ line, message: expect.stringMatching(`^line ${line}: .+$`) });
  });
});
