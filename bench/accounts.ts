import type { Answer } from '../src/answers/answer.ts';
import type { Difference } from '../src/differences/differences.ts';

/** The differences that an answer shows; none where it is silent. */
export const differencesOf = (answer: Answer): readonly Difference[] =>
  answer.status === 'abstained' ? [] : answer.differs;

/** Whether excerpts hold the words of two positions. `held` has, for each excerpt, the positions that it holds by index. */
export const areShown = (held: readonly (readonly number[])[]): boolean => new Set(held.flat()).size >= 2;

/** Whether one difference has excerpts of different positions on different sides. */
export const areSetApart = (held: readonly (readonly number[])[], differs: readonly Difference[]): boolean =>
  differs.some(({ accounts }) => {
    const sides = accounts.map(({ quotes }) => quotes.flatMap((i) => held[i] ?? []));
    return sides.some((side, i) => sides.slice(i + 1).some((other) => side.some((a) => other.some((b) => a !== b))));
  });
