import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveOf, limitsFor } from '../../src/reading/curve.ts';

const STRENGTHS = { answerable: [5, 4, 3, 2, 1, 0, -1, -2, -3, -4], unanswerable: [-5, -4, -3, 1] };

describe('the curve of silence', () => {
  it('says what a limit costs and what it brings', () => {
    expect(curveOf(STRENGTHS, [0, 0.2, 0.5])).toEqual([
      { limit: -4, answerableBelow: 0, unanswerableBelow: 0.25 },
      { limit: -2, answerableBelow: 0.2, unanswerableBelow: 0.75 },
      { limit: 1, answerableBelow: 0.5, unanswerableBelow: 0.75 },
    ]);
  });

  it('rises with the limit, for any questions', () => {
    const logits = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(logits, logits, (answerable, unanswerable) => {
        const points = curveOf({ answerable, unanswerable }, [0, 0.1, 0.3, 0.6, 1]);
        for (const [i, point] of points.entries()) {
          const before = points[i - 1];
          if (before) expect(point.unanswerableBelow).toBeGreaterThanOrEqual(before.unanswerableBelow);
        }
      }),
    );
  });

  it('needs a question that can be answered', () => {
    expect(() => curveOf({ answerable: [], unanswerable: [1] }, [0.1])).toThrow(RangeError);
  });
});

describe('the limits', () => {
  it('leave the wanted shares of answerable questions without an excerpt, and without an answer', () => {
    expect(limitsFor(STRENGTHS, { refused: 0.1, unsure: 0.4 })).toEqual({ nearest: -3, answered: 0 });
  });
});
