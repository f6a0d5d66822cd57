import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { makeCoverage, published } from '../coverage/coverage.ts';

const said = [
  published(
    'The Planet',
    'Bridge shuts\n\nKEY POINTS\n\nThe old bridge over the harbor was closed on Monday. It had cracks.',
    '2023-03-02',
  ),
  published('The Planet', 'Mayor quits\n\nThe mayor of the town has quit over the old bridge.', '2023-03-03'),
  published('The Star', 'Bridge open\n\nEngineers found cracks in two piers of the old bridge.', '2023-03-01'),
];
const asked = async (question: string, of = said, more: object = {}) => {
  const { status, quotes } = await ask({ question, ...more }, makeCoverage(of));
  return [status, ...quotes.map(({ quote }) => quote)];
};

describe('what happened', () => {
  const [cracks, closed, quit] = [
    'Engineers found cracks in two piers of the old bridge.',
    'The old bridge over the harbor was closed on Monday.',
    'The mayor of the town has quit over the old bridge.',
  ];

  it.each(['What happened?', 'Was ist passiert?', '\u00bfQu\u00e9 pas\u00f3?'])(
    'is the sentence with which each article begins, in the order of their days: %s',
    async (question) => {
      expect(await asked(question)).toEqual(['answered', cracks, closed, quit]);
    },
  );

  it('is one sentence of each outlet before there is another of one', async () => {
    expect(await asked('What happened?', said, { k: 2 })).toEqual(['answered', cracks, closed]);
  });

  it('keeps to the outlet and the days that are asked for', async () => {
    expect(await asked('What happened?', said, { outlet: 'The Star' })).toEqual(['answered', cracks]);
    expect(await asked('What happened?', said, { from: '2023-03-03' })).toEqual(['answered', quit]);
  });

  it('has no one answer in a coverage of many stories', async () => {
    const many = Array.from({ length: 13 }, (_, i) => `The bridge number ${i} over the harbor was closed on Monday.`);
    expect(
      await asked(
        'What happened?',
        many.map((text) => published('The Planet', text)),
      ),
    ).toEqual(['abstained']);
  });

  it('says the same text once', async () => {
    const long = Array.from({ length: 12 }, (_, i) => `The pier number ${i} of the old bridge has cracks of its own.`);
    const text = `The old bridge over the harbor was closed on Monday. ${long.join(' ')}`;
    expect(await asked('What happened?', [published('The Planet', text), published('The Star', text)])).toEqual([
      'answered',
      closed,
    ]);
  });
});
