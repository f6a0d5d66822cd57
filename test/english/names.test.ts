import { describe, expect, it } from 'vitest';
import { CAPITALS, isOffice, isTitle, lastWordOf, splitTitle } from '../../src/english/names.ts';

const names = (text: string): string[] => text.match(new RegExp(CAPITALS, 'gu')) ?? [];

describe('a run of capitals', () => {
  it.each([
    [
      'The gunman, Justin Flores, shot Cpl. Michael Paredes and Officer Joseph Santana.',
      ['Justin Flores', 'Cpl. Michael Paredes', 'Officer Joseph Santana'],
    ],
    ['District Attorney George Gasc\u00f3n\u2019s policy', ['District Attorney George Gasc\u00f3n']],
    ['from Ludwig van Beethoven to J.K. Rowling', ['Ludwig van Beethoven', 'J.K. Rowling']],
    ['says Ann O\u2019Brien-Smith', ['Ann O\u2019Brien-Smith']],
    ['told NewsNation.com. They', ['NewsNation.com']],
    ['and Michael D. Antonovich', ['Michael D. Antonovich']],
  ])('is a name, with its office, initials and particles: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('ends at the end of a line', () => {
    expect(names('said John\nSmith')).toEqual(['John', 'Smith']);
  });

  it.each(['When he said so, they left.', 'Police said. Officials agree.', 'an iPhone', 'eBay', 'the 5G net', ''])(
    'is not in: %s',
    (text) => {
      expect(names(text)).toEqual([]);
    },
  );

  it('does not begin with the word that begins the sentence', () => {
    expect(names('When George Gasc\u00f3n said')).toEqual(['George Gasc\u00f3n']);
  });
});

describe('a title', () => {
  it.each([
    [
      'Los Angeles County District Attorney George Gasc\u00f3n',
      'Los Angeles County District Attorney',
      'George Gasc\u00f3n',
    ],
    ['U.S. Attorney General Merrick Garland', 'U.S. Attorney General', 'Merrick Garland'],
    ['Sgt. Ann Other', 'Sgt.', 'Ann Other'],
    ['former Mayor Jim Smith', 'former Mayor', 'Jim Smith'],
    ['Ann Other', '', 'Ann Other'],
    ['Martin Luther King Jr.', '', 'Martin Luther King Jr.'],
    ['Washington Irving', '', 'Washington Irving'],
    ['Judge Ann Other', 'Judge', 'Ann Other'],
    ['Ann Judge Other', '', 'Ann Judge Other'],
    ['Mayor Ann Other III', 'Mayor', 'Ann Other III'],
    ['Mayor  Ann\u00a0Other', 'Mayor', 'Ann Other'],
    ['Radiologist Ann Other', 'Radiologist', 'Ann Other'],
    ['Economist Ann Other', 'Economist', 'Ann Other'],
    ['Ologistic Ann', '', 'Ologistic Ann'],
    ['Basketball Hall of Famer Ann Other', 'Basketball Hall of Famer', 'Ann Other'],
  ])('of %s is told from the name', (run, title, name) => {
    expect(splitTitle(run)).toEqual({ title, name });
  });

  it('by itself is taken for the name, so that no name is empty', () => {
    expect(splitTitle('Officer')).toEqual({ title: '', name: 'Officer' });
    expect(splitTitle('Police Chief')).toEqual({ title: 'Police', name: 'Chief' });
  });

  it.each([
    ['Sgt.', true],
    ['MAYOR', true],
    ['D\u00e9puty', true],
    ['Gasc\u00f3n', false],
    ['', false],
  ])('%j: %s', (word, expected) => {
    expect(isTitle(word)).toBe(expected);
  });
});

describe('a surname', () => {
  it.each([
    ['Ann Other', 'Other'],
    ['Martin Luther King Jr.', 'King'],
    ['ann other iii', 'other'],
    ['Sister IV', 'IV'],
    ['Other', 'Other'],
    ['', ''],
  ])('of %j is its last word, but for "Jr." and the like', (name, surname) => {
    expect(lastWordOf(name)).toBe(surname);
  });
});

describe('an office', () => {
  it.each(['Planet VP', 'Planet News Editor', 'Harbour Co-Owner'])('is what a run of capitals ends with: %s', (run) => {
    expect(isOffice(run)).toBe(true);
  });

  it.each(['President', 'President Doe', 'Ann Other', ''])('is not: %j', (run) => {
    expect(isOffice(run)).toBe(false);
  });
});
