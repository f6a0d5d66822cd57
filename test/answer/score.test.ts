import { describe, expect, it } from 'vitest';
import type { Concept } from '../../src/answer/concept.ts';
import type { Match } from '../../src/answer/match.ts';
import type { Understanding } from '../../src/answer/question.ts';
import type { Measures } from '../../src/answer/score.ts';
import { scoreOf } from '../../src/answer/score.ts';

const concept = (typed: string, weight = 1): Concept => ({
  typed,
  forms: [{ phrase: [typed], weight: 1 }],
  weight,
  name: false,
});
const CONCEPTS = [concept('old'), concept('bridge', 2), concept('closed')];
const at = (index: number, position: number): Match => ({ concept: index, position, weight: 1, start: 0, end: 1 });

const asking = (more: Partial<Understanding> = {}): Understanding => ({
  kind: 'when',
  speaker: [],
  predication: null,
  concepts: CONCEPTS,
  parts: [],
  dates: [],
  outlets: null,
  everyOutlet: false,
  refusal: null,
  ...more,
});
const measures: Measures = {
  understood: [0, 1, 1],
  matches: [],
  showsKind: false,
  kindIsNear: false,
  speaks: false,
  dated: false,
  relevance: 0.5,
  sentences: 1,
  overlong: 0,
  kind: 'body',
  outlet: 'Daily Planet',
};
const score = (more: Partial<Measures> = {}, asked = asking()): number => scoreOf(asked, { ...measures, ...more });

describe('the score of some sentences', () => {
  it.each<[string, Partial<Measures>]>([
    ['more of the question', { understood: [1, 1, 1] }],
    ['the kind of answer asked for', { showsKind: true }],
    ['the one whose words are asked for', { speaks: true }],
    ['an article of a day that the question names', { dated: true }],
    ['a better hit of the engine', { relevance: 1 }],
    ['topics near to one another', { matches: [at(1, 4), at(2, 5)] }],
  ])('is higher for %s', (_, more) => {
    expect(score(more)).toBeGreaterThan(score());
  });

  it.each<[string, Partial<Measures>]>([
    ['further sentences', { sentences: 3 }],
    ['more length than is comfortable', { overlong: 1 }],
    ['a caption', { kind: 'caption' }],
    ['a headline', { kind: 'headline' }],
    ['a dek', { kind: 'dek' }],
  ])('is lower for %s', (_, more) => {
    expect(score(more)).toBeLessThan(score());
  });

  it('counts a rare concept more than a common one', () => {
    expect(score({ understood: [0, 1, 0] })).toBeGreaterThan(score({ understood: [0, 0, 1] }));
  });

  it('counts the kind more where its absence tells', () => {
    const gain = (kind: Understanding['kind']): number =>
      score({ showsKind: true }, asking({ kind })) - score({}, asking({ kind }));
    expect(gain('when')).toBeGreaterThan(gain('why'));
  });

  it('is a number even where the question has no concept', () => {
    expect(score({ understood: [] }, asking({ concepts: [] }))).not.toBeNaN();
  });
});

describe('the score for a long question', () => {
  const parts = [
    { concepts: [0, 1], outlets: new Set(['Daily Planet']) },
    { concepts: [2], outlets: null },
  ];

  it('is that of the part which is answered best, where that is higher', () => {
    const only = { understood: [1, 1, 0] };
    const open = parts.map((part) => ({ ...part, outlets: null }));
    const other = [{ concepts: [2], outlets: null }];
    expect(score(only, asking({ parts: open }))).toBeGreaterThan(score(only, asking({ parts: other })));
  });

  it('is higher where the outlet that the part names is the one that speaks', () => {
    const only = { understood: [1, 1, 0] };
    expect(score(only, asking({ parts }))).toBeGreaterThan(
      score({ ...only, outlet: 'Harbor Gazette' }, asking({ parts })),
    );
  });
});

describe('nearness', () => {
  /** What these matches add to the score. */
  const gain = (...matches: readonly Match[]): number => score({ matches }) - score();

  it('counts most side by side, less with the distance, and nothing far apart', () => {
    const [beside, apart, far] = [5, 7, 40].map((position) => gain(at(0, 4), at(1, position)));
    expect(beside).toBeGreaterThan(apart ?? 1);
    expect(apart).toBeGreaterThan(far ?? 1);
    expect(far).toBe(0);
  });

  it('is the same in either order, and that of the nearest of several places', () => {
    const before = gain(at(0, 4), at(1, 5));
    expect(gain(at(0, 5), at(1, 4))).toBe(before);
    expect(gain(at(0, 4), at(1, 5), at(1, 90))).toBe(before);
  });

  it('is of neighbours in the question only', () => {
    expect(gain(at(0, 4), at(2, 5))).toBe(0);
    expect(gain(at(0, 4))).toBe(0);
  });
});
