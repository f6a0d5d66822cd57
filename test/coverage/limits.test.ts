import { describe, expect, it } from 'vitest';
import { SHIPPED_LIMITS, stateOf } from '../../src/coverage/limits.ts';

describe('the state of an answer', () => {
  const limits = { answered: 1, nearest: -2 };

  it.each([
    [1, 'answered'],
    [0.99, 'nearest'],
    [-2, 'nearest'],
    [-2.01, 'abstained'],
    [Number.NEGATIVE_INFINITY, 'abstained'],
  ] as const)('with a best logit of %d is %s', (logit, state) => {
    expect(stateOf(logit, limits)).toBe(state);
  });

  it('has silence below the nearest words, and those below answers, as shipped', () => {
    expect(SHIPPED_LIMITS.nearest).toBeLessThan(SHIPPED_LIMITS.answered);
  });
});
