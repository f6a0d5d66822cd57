import { describe, expect, it } from 'vitest';
import { parseSynonyms, SynonymsError } from '../../src/text/synonyms.ts';

const fault = (file: string): unknown => {
  try {
    return parseSynonyms(file);
  } catch (error) {
    return error;
  }
};

describe('a synonyms file', () => {
  it('lets the phrases of a line stand for one another, not for themselves', () => {
    const { of } = parseSynonyms('gunman, shooter, attacker');
    expect(of(['gunman'])).toEqual([['shooter'], ['attack']]);
    expect(of(['shooter'])).toEqual([['gunman'], ['attack']]);
  });

  it('lets the left side of an arrow stand for the right side only', () => {
    const { of } = parseSynonyms('da, prosecutor => district attorney');
    expect(of(['da'])).toEqual([['district', 'attorney']]);
    expect(of(['prosecutor'])).toEqual([['district', 'attorney']]);
    expect(of(['district', 'attorney'])).toEqual([]);
  });

  it('gathers the names of a phrase from all lines, each once', () => {
    const { of } = parseSynonyms('cop, officer\nofficer, police, cop');
    expect(of(['offic'])).toEqual([['cop'], ['polic']]);
  });

  it('is read with the one analysis: any form of a word, without stop words', () => {
    const { of } = parseSynonyms('D.A., attorney for the district');
    expect(of(['da'])).toEqual([['attorney', 'district']]);
  });

  it('makes no synonym of two forms of one word', () => {
    expect(parseSynonyms('officer, officers').of(['offic'])).toEqual([]);
  });

  it('has no other name for what is not in it', () => {
    expect(parseSynonyms('a1, b1').of(['mayor'])).toEqual([]);
    expect(parseSynonyms('').of([])).toEqual([]);
  });

  it('knows how long its longest entry is, and 1 when it has none', () => {
    expect(parseSynonyms('').longest).toBe(1);
    expect(parseSynonyms('da => los angeles district attorney').longest).toBe(1);
    expect(parseSynonyms('los angeles district attorney => da').longest).toBe(4);
  });

  it('may have comments, blank lines and any line ends', () => {
    const { of } = parseSynonyms('# names\r\n\r\n  gunman, shooter # both\r\n');
    expect(of(['gunman'])).toEqual([['shooter']]);
  });

  it.each([
    ['a phrase alone', 'cop, officer\n\ngunman', 3],
    ['an empty phrase', 'cop, officer\ngunman,', 2],
    ['a phrase of stop words only', '# x\nthe, gunman', 2],
    ['nothing behind the arrow', 'gunman =>', 1],
    ['nothing before the arrow', '=> gunman', 1],
    ['two arrows', 'a1 => b1 => c1', 1],
  ])('with %s is a fault that names the line', (_, file, line) => {
    const error = fault(file);
    expect(error).toBeInstanceOf(SynonymsError);
    expect(error).toMatchObject({ line, message: expect.stringMatching(`^line ${line}: .+$`) });
  });
});
