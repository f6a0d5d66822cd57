import { expect, it } from 'vitest';
import { passing } from '../../src/reading/articlefilter.ts';
import { makeCoverage, published, understood } from '../coverage/coverage.ts';

const coverage = makeCoverage([
  published('The Bow', 'The bridge is old.', '2024-05-02'),
  published('The Bow', 'The bridge is closed.'),
  published('The Oar', 'The bridge is open.'),
]);
const passed = async (question: string, days: { from?: string; to?: string } = {}) =>
  passing(coverage.survey, await understood(question, coverage), { question, ...days });

it('all articles may answer where nothing is asked for', async () => {
  expect(await passed('Is the bridge old?')).toEqual({ filter: null, undated: 0 });
});

it('those of an outlet may that is named, whatever their days', async () => {
  expect(await passed('Does The Bow say that the bridge is old?')).toEqual({
    filter: { outlets: new Set(['The Bow']) },
    undated: 0,
  });
});

it.each([{ from: '2024-05-01' }, { to: '2024-05-03' }, { from: '2024-05-01', to: '2024-05-03' }])(
  'those of some days may, and it is told how many have none: %j',
  async (days) => {
    expect(await passed('Is the bridge old?', days)).toEqual({ filter: days, undated: 2 });
    expect(await passed('Does The Bow say that the bridge is old?', days)).toEqual({
      filter: { outlets: new Set(['The Bow']), ...days },
      undated: 1,
    });
  },
);
