import type { Judged } from './candidate.ts';
import type { Concept } from './concept.ts';
import { best, type Match, type Matcher } from './match.ts';
import type { Reading, Sentence } from './reading.ts';

/** How much what the paragraph, the passage and the headline say counts of what the sentence itself says. */
const DISCOUNT = { paragraph: 0.5, passage: 0.35, headline: 0.3 };
/** The logit of a sentence by the share of the question that it covers, itself and with its surroundings. */
const LOGIT = { own: 4, around: 4, base: -6 };

/** A passage, as far as a question's words stand in it. */
export interface PassageMatches {
  readonly readings: readonly Reading[];
  readonly matches: ReadonlyMap<Sentence, readonly Match[]>;
  readonly headline: readonly Match[];
}

/** The share of the weight of a question's topics that is covered, 0 to 1. */
function share(concepts: readonly Concept[], covered: readonly number[]): number {
  let [sum, total] = [0, 0];
  concepts.forEach(({ chatter, weight }, i) => {
    if (chatter) return;
    total += weight;
    sum += weight * (covered[i] ?? 0);
  });
  return total === 0 ? 0 : sum / total;
}

/**
 * What words alone tell of each sentence of a passage, paragraph by paragraph: how much of the question it and its
 * surroundings speak of. A sentence without any of the question's words is null.
 */
export function judgedByWords(
  readings: readonly Reading[],
  headline: Sentence,
  concepts: readonly Concept[],
  matcher: Matcher,
): Judged[][] {
  const count = concepts.length;
  const matched = readings.map(({ sentences }) => sentences.map((sentence) => matcher.matches(sentence)));
  const passage = best(count, matched.flat(2));
  const title = best(count, matcher.matches(headline));
  return matched.map((sentences) => {
    const paragraph = best(count, sentences.flat());
    const around = paragraph.map((weight, i) =>
      Math.max(DISCOUNT.paragraph * weight, DISCOUNT.passage * (passage[i] ?? 0), DISCOUNT.headline * (title[i] ?? 0)),
    );
    return sentences.map((matches) => {
      if (matches.length === 0) return null;
      const own = best(count, matches);
      const all = own.map((weight, i) => Math.max(weight, around[i] ?? 0));
      const logit = LOGIT.base + LOGIT.own * share(concepts, own) + LOGIT.around * share(concepts, all);
      return { logit, words: matches, confidence: 0 };
    });
  });
}
