import type { Candidate } from './candidate.ts';
import type { Lexicon } from './concept.ts';
import type { Understanding } from './question.ts';
import { enoughFor } from './silence.ts';

/** What a candidate is worth before its score counts: each step comes before all of the steps below it. */
export type Standing = (candidate: Candidate) => number;

/**
 * How candidates stand to a question: what does not answer by itself, what does, and what does in the words of the one
 * whose words are asked for. That one is known by the speakers of what was found, and not by the roster, so that an
 * answer neither waits for the roster nor depends on whether it has been read.
 */
export function standingFor(asked: Understanding, lexicon: Lexicon): Standing {
  const isEnough = enoughFor(asked, lexicon);
  return (candidate) => (isEnough(candidate) ? 1 + Number(candidate.speaks) : 0);
}
