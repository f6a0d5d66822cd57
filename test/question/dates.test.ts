import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/question/dates.ts';
import { text } from '../support/strings.ts';

const ANCHOR = '2023-05-10';

describe('the days that a question names', () => {
  it.each([
    ['a day', 'What was reported on May 2, 2023?', { from: '2023-05-02', to: '2023-05-02' }],
    [
      'a day without its year, which is the nearest',
      'What was said on April 28?',
      { from: '2023-04-28', to: '2023-04-28' },
    ],
    ['a month', 'Who closed the bridge in March 2021?', { from: '2021-03-01', to: '2021-03-31' }],
    ['some days', 'What came from May 2 to May 4, 2023?', { from: '2023-05-02', to: '2023-05-04' }],
  ])('are %s', async (_, question, span) => {
    expect(await datesIn(question, ANCHOR)).toMatchObject([span]);
  });

  it.each(['Who closed the bridge?', 'Who may close it?', 'What was said recently?', 'at 5 p.m.', '', 'the 9 pillars'])(
    'are none where it names none: %s',
    async (question) => {
      expect(await datesIn(question, ANCHOR)).toEqual([]);
    },
  );

  it('are calendar days in order, for any text', async () => {
    const asking = fc
      .array(fc.oneof(text, fc.constantFrom('May', '2', '2023', 'on', 'Monday', '-', 'last week', '31')))
      .map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(asking, async (question) => {
        for (const { from, to } of await datesIn(question, ANCHOR)) {
          expect(from).toMatch(/^-?\d+-\d\d-\d\d$/);
          expect(to).toMatch(/^-?\d+-\d\d-\d\d$/);
        }
      }),
      { numRuns: 50 },
    );
  });
});
