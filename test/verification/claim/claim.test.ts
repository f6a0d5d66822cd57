import { describe, expect, it } from 'vitest';
import { readings } from '../../../src/verification/claim/claim.ts';
import { makeCoverage, published } from '../../coverage/coverage.ts';

const coverage = makeCoverage([published('The Planet', 'The bridge will close.'), published('KCAL', 'It did.')]);

describe('the end of a quotation behind a dash', () => {
  it.each([
    ['\u201cNo.\u201d \u2014 Ann Other', null, 'Ann Other'],
    ['No \u2013 Ann van der Other', null, 'Ann van der Other'],
    ['No. --Ann Other.', null, 'Ann Other'],
    ['No\n- kcal', 'kcal', null],
    ['No - The Planet', 'The Planet', null],
    ['No - The Washington Post', 'The Washington Post', null],
    ['\u201cNo\u201d\u2014Ann Other, The Planet', 'The Planet', 'Ann Other'],
    ['No \u2014 Ann Other (KCAL)', 'KCAL', 'Ann Other'],
    ['No \u2014 Ann Other in The Planet', 'The Planet', 'Ann Other'],
  ])('names the source: %s', (text, outlet, speaker) => {
    expect(readings({ text }, coverage).unsigned?.attributed).toEqual({ outlet, speaker });
    expect(readings({ text }, coverage).unsigned?.words.map(({ key }) => key)).toEqual(['no']);
  });

  it.each([
    'the gun case \u2013 this time for possession',
    'a 35-year-old',
    'No',
    'No \u2014',
    'We waited \u2014 and \u2014 nothing came of all that waiting in the end, as everybody knew it would not',
  ])('names nobody: %s', (text) => {
    expect(readings({ text }, coverage).unsigned).toBeNull();
  });

  it('counts less than the source that was chosen', () => {
    const { unsigned } = readings({ text: 'No \u2014 Ann Other, KCAL', outlet: 'The Planet' }, coverage);
    expect(unsigned?.attributed).toEqual({ outlet: 'The Planet', speaker: 'Ann Other' });
  });
});

it('an ellipsis leaves a gap in front of the word behind it', () => {
  const { gaps } = readings({ text: '\u2026 one two [...] three. Four . . . five...' }, coverage).whole;
  expect([...gaps]).toEqual([0, 2, 4, 5]);
});
