import { expect, test } from 'vitest';
import { soak } from './soaking.ts';

test('whatever people do in whatever weather is answered once, and in time (a sample of "npm run soak")', async () => {
  const outcome = await soak({ seed: 7, count: 300, abreast: 16, rest: 0 });
  expect(outcome.wrong).toEqual([]);
  expect([...outcome.actions.keys()].sort()).toEqual(['presses', 'submits', 'types', 'uses']);
  expect([...outcome.faults.keys()]).toEqual(
    expect.arrayContaining(['429', '5xx', 'delay', 'drop', 'lost confirmation', 'op 7', 'reset']),
  );
});
