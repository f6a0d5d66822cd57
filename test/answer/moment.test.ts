import { describe, expect, it } from 'vitest';
import { intervals, moments, partsOfDay } from '../../src/answer/moment.ts';
import { stem } from '../../src/text/stem.ts';
import { asking } from './facetquestion.ts';

const burning = { stems: [stem('burn')], isName: false } as const;
const question = asking('when', { stems: burning.stems, things: [burning] });
const DAY = { value: '2020-05-10', certainty: 'stated' } as const;
const told = (words: string): string[] =>
  moments({ words, before: '' }, question, DAY).map(({ topic, value }) => `${topic}: ${value}`);

describe('the part of the day', () => {
  it.each([
    ['at 12 a.m.', 'night'],
    ['at 4:59 a.m.', 'night'],
    ['at 5 a.m.', 'morning'],
    ['at 11.59 am', 'morning'],
    ['at 12 p.m.', 'afternoon'],
    ['at 5:30pm', 'afternoon'],
    ['at 6 p.m.', 'night'],
    ['at 8 p.m.', 'night'],
    ['at 9 p.m.', 'night'],
    ['in the morning', 'morning'],
    ['in the afternoon', 'afternoon'],
    ['in the evening', 'night'],
    ['at night', 'night'],
  ])('%s is %s', (words, value) => {
    expect(partsOfDay(words)).toEqual([{ topic: 'part of the day', value }]);
  });

  it.each(['at noon', 'at 5', 'fortnight', 'at 5 amps'])('is not told by: %s', (words) => {
    expect(partsOfDay(words)).toEqual([]);
  });
});

describe('how long before', () => {
  it.each([
    ['it burned two weeks ago', ['2 week']],
    ['it burned 12 days before', ['12 day']],
    ['it burned a month earlier', ['1 month']],
    ['it burned the year prior', ['1 year']],
    ['it burned last week', ['1 week']],
    ['it burned in the harbour ten years ago', ['10 year']],
    ['two weeks ago it burned', []],
    ['it burned, and nobody in the town was told so until the two weeks ago', []],
    ['it sank two weeks ago', []],
    ['it burned for two weeks', []],
  ])('%s', (words, values) => {
    expect(intervals(words, [stem('burn')]).map(({ value }) => value)).toEqual(values);
  });
});

describe('the time of what is asked about', () => {
  it('is told by the sentences that speak of it', () => {
    expect(told('It burned on June 3.')).toEqual(['date: june 3', 'year: 2020 to 2020']);
    expect(told('Roe slept on June 3.')).toEqual([]);
  });

  it('is not that of another deed in front of it', () => {
    expect(told('Roe, who left on June 3, said that it burned.').filter((one) => one.startsWith('date'))).toEqual([]);
    expect(told('It burned, Roe said, on June 3.').filter((one) => one.startsWith('date'))).toEqual(['date: june 3']);
  });

  it('is a year only where the sentence names one time', () => {
    expect(told('It burned in 2011.')).toEqual(['year: 2011 to 2011']);
    expect(told('It burned in 2011 and in 2013.')).toEqual([]);
    expect(told('Roe left in 2011 and it burned.')).toEqual([]);
  });
});
