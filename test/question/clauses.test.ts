import { describe, expect, it } from 'vitest';
import { makeCoverage, published, understood } from '../coverage/coverage.ts';

const coverage = makeCoverage([
  published('Daily Planet', 'The council voted on Monday to close the old bridge over the harbor until spring.'),
  published('Harbor Gazette', 'A fire destroyed the fish market on the quay, and a museum lost its roof.'),
]);
const LONG =
  'Which council voted to close the old bridge over the harbor, according to the Daily Planet, while the Harbor Gazette report describes a fire that destroyed the fish market on the quay?';
const partsIn = async (question: string) => {
  const { parts } = await understood(question, coverage);
  return parts.map((part) => ({ ...part, typed: part.concepts.map(({ typed }) => typed) }));
};

describe('a long question', () => {
  it('has a part for each of its clauses, in its order', async () => {
    const [first, second, ...more] = await partsIn(LONG);
    expect(first?.typed).toEqual(expect.arrayContaining(['council', 'bridge', 'harbor']));
    expect(second?.typed).toEqual(expect.arrayContaining(['fire', 'fish', 'quay']));
    expect(second?.typed).not.toContain('bridge');
    expect(more).toEqual([]);
  });

  it('gives a clause with few words to the part before it', async () => {
    const question = `${LONG.replace('?', '')}, and a museum?`;
    const parts = await partsIn(question);
    expect(parts).toHaveLength(2);
    expect(parts[1]?.typed).toContain('museum');
  });

  it('has no parts where it is a single clause', async () => {
    expect(
      await partsIn('Which council closed the old bridge by the fish market on the quay near the museum until spring?'),
    ).toEqual([]);
  });

  it('has no words of asking in its parts', async () => {
    for (const { typed } of await partsIn(LONG)) expect(typed).not.toContain('describes');
  });
});

describe('a short question', () => {
  it('has no parts, whatever its clauses', async () => {
    expect(await partsIn('Who closed the bridge, and when did the fire start?')).toEqual([]);
  });
});
