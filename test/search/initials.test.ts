import { describe, expect, it } from 'vitest';
import { passageTerms } from '../../src/search/document.ts';
import { Initials } from '../../src/search/initials.ts';
import { makeCorpus } from '../support/articles.ts';

/** What is learned from articles with these texts. */
function initialsOf(...texts: readonly string[]): Initials {
  const initials = new Initials();
  for (const passage of makeCorpus(...texts).passages) {
    const terms = passageTerms(passage);
    initials.add(
      passage.paragraphs.map(({ start, end }, i) => ({
        text: passage.article.text.slice(start, end),
        terms: terms[i] ?? [],
      })),
    );
  }
  return initials;
}

describe('the initials of a name', () => {
  it.each([
    ['in brackets', 'They asked the Bureau of Harbor Bridges (BHB) on Monday.', 'bhb', 'bureau harbor bridg'],
    [
      'twice elsewhere in the passage',
      'Harbor Bridge Office says so.\nThe HBO is old. Harbor Bridge Office left.',
      'hbo',
      'harbor bridg offic',
    ],
    ['of a person with a double name', 'So Jo Amber-Doe left. JAD lost. So Jo Amber-Doe came.', 'jad', 'jo amber doe'],
    [
      'within a longer one',
      'Chief of the Harbor Bridge Office (HBO) Ann Roe. The HBO is old.',
      'hbo',
      'harbor bridg offic',
    ],
  ])('are learned where one passage has both: %s', (_, text, acronym, name) => {
    const initials = initialsOf(text);
    expect(initials.nameOf(acronym)?.join(' ')).toBe(name);
    expect(initials.initialsOf(name.split(' '))).toBe(acronym);
  });

  it.each([
    ['in another passage', ['Harbor Bridge Office says so.', 'The HBO is old.']],
    ['without capitals', ['A harbor bridge office says so. The HBO is old.']],
    ['of other letters', ['Harbor Bridge Agency says so. The HBO is old.']],
    ['of words that are apart', ['Harbor, Bridge and then Office. The HBO is old.']],
  ])('are not a name %s', (_, texts) => {
    expect(initialsOf(...texts).nameOf('hbo')).toBeNull();
  });

  it('stand for the name that most often stands by them, and for none where two are as frequent', () => {
    const both = ['Harbor Bridge Office (HBO) left.', 'Home Boat Owners (HBO) left.'];
    expect(initialsOf(...both).nameOf('hbo')).toBeNull();
    expect(initialsOf(...both).initialsOf(['harbor', 'bridg', 'offic'])).toBeNull();
    expect(initialsOf(...both, 'Harbor Bridge Office (HBO) came.').nameOf('hbo')).toEqual(['harbor', 'bridg', 'offic']);
  });

  it('are believed the second time, and at once in brackets behind the name', () => {
    expect(initialsOf('Ann Roe, AR, left.').nameOf('ar')).toBeNull();
    expect(initialsOf('Ann Roe (AR) left.').nameOf('ar')).toEqual(['ann', 'roe']);
    expect(initialsOf('Ann Roe, AR, left.', 'Ann Roe, AR, came.').nameOf('ar')).toEqual(['ann', 'roe']);
  });

  it('are no name of which they are a word', () => {
    expect(initialsOf('They say AR Ready is old. AR Ready it is.', 'So AR Ready.').nameOf('ar')).toBeNull();
  });

  it('are the same when they were written down', () => {
    const initials = initialsOf('Harbor Bridge Office (HBO) left.');
    const copy = new Initials();
    for (const value of initials.save()) copy.take(JSON.parse(JSON.stringify(value)));
    expect(copy.nameOf('hbo')).toEqual(initials.nameOf('hbo'));
    expect([...copy.save()]).toEqual([...initials.save()]);
  });
});
