import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimAsked, questionOf, RequestError } from '../../src/wire/request.ts';

const fault = (input: unknown): string => {
  try {
    questionOf(input);
  } catch (error) {
    expect(error).toBeInstanceOf(RequestError);
    return (error as RequestError).message;
  }
  return 'no fault';
};

describe('a request', () => {
  it('is a question, with all that may go with one', () => {
    const request = {
      question: 'who?',
      context: ['what?'],
      k: 5,
      outlet: 'KCAL',
      from: '2022-06-01',
      to: '2022-06-30',
      abstain: false,
    };
    expect(questionOf(request)).toEqual(request);
    expect(questionOf({ question: '' })).toEqual({ question: '' });
  });

  it('has no field that was not given a value, and none that is not known', () => {
    expect(Object.keys(questionOf({ question: 'who?', k: undefined, outlet: undefined, extra: 1 }))).toEqual([
      'question',
    ]);
  });

  it.each([[null], [7], ['who?'], [[]], [['who?']], [undefined], [true]])(
    'that is %j is refused, with the shape of a good one',
    (input) => {
      expect(fault(input)).toBe('a request is a JSON object with a "question"');
    },
  );

  it.each([
    [{}, /^"question": /],
    [{ question: 7 }, /^"question": /],
    [{ question: 'who?', context: 'what?' }, /^"context": /],
    [{ question: 'who?', context: ['what?', 7] }, /^"context\.1": /],
    [{ question: 'who?', outlet: 7 }, /^"outlet": /],
    [{ question: 'who?', abstain: 'no' }, /^"abstain": /],
  ])('%j is refused by the name of the field', (input, message) => {
    expect(fault(input)).toMatch(message);
  });

  it.each([[0], [-1], [1.5], [51], [Number.NaN], ['3'], [null]])('for %s excerpts is told what it may ask for', (k) => {
    expect(fault({ question: 'who?', k })).toBe('"k": use a whole number from 1 to 50');
  });

  it.each([['yesterday'], ['2022-6-1'], ['2022-02-30'], ['06/21/2022'], ['2022-06-21T10:00:00Z'], [''], [20220621]])(
    'with the date %j is told how to write it',
    (day) => {
      expect(fault({ question: 'who?', from: day })).toBe('"from": use YYYY-MM-DD, for example 2022-06-21');
      expect(fault({ question: 'who?', to: day })).toBe('"to": use YYYY-MM-DD, for example 2022-06-21');
    },
  );

  it('may be for a single day, not for one that ends before it begins', () => {
    expect(fault({ question: 'who?', from: '2022-06-21', to: '2022-06-21' })).toBe('no fault');
    expect(fault({ question: 'who?', from: '2022-06-21', to: '2022-06-20' })).toBe('"to": this day is before "from"');
  });

  it('of any kind is understood or refused in one line', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.object()), (input) => {
        expect(fault(input)).toMatch(/^[^\n]+$/);
      }),
    );
  });
});

describe('a request to check a quotation', () => {
  it('has the quotation and the source that is named', () => {
    expect(claimAsked({ verify: 'No.' })).toEqual({ text: 'No.', outlet: null, speaker: null });
    const full = { verify: 'No.', outlet: 'KCAL', speaker: 'Ann Other' };
    expect(claimAsked(full)).toEqual({ text: 'No.', outlet: 'KCAL', speaker: 'Ann Other' });
  });

  it.each([[null], [7], [{ question: 'who?' }], [[]]])('is none when it is %j', (input) => {
    expect(claimAsked(input)).toBeNull();
  });

  it.each([
    [{ verify: 7 }, '"verify": a quotation in words is needed'],
    [{ verify: 'x'.repeat(6001) }, '"verify": use at most 6000 characters'],
  ])('that cannot be understood is refused with its fault', (input, message) => {
    expect(() => claimAsked(input)).toThrow(new RequestError(message));
  });
});
