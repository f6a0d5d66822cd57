import type { ParagraphSentences, ReadSentence } from '../coverage/paragraphsentences.ts';
import type { QueryTerm } from '../question/terms.ts';
import type { JudgedSentence } from './candidate.ts';
import { best, type SentenceMatch, type TermMatcher } from './match.ts';

/** How much of a question a sentence speaks of, 0 to 1. */
export interface WordShare {
  /** By its own words. */
  readonly own: number;
  /** With the words of its paragraph, its passage and the headline, at a discount. */
  readonly around: number;
  /** Where it speaks of the question. */
  readonly matches: readonly SentenceMatch[];
}

/** How much what the paragraph, the passage and the headline say counts of what the sentence itself says. */
const DISCOUNT = { paragraph: 0.5, passage: 0.35, headline: 0.3 };
/**
 * The logit of a sentence by words alone, on the scale of the reader's limits: an answer from a sum of shares of about 1.2, the
 * nearest words from about 0.8. docs/quality.md has what came of it.
 */
const LOGIT = { base: -8.5, share: 7.5 };

/** The share of the weight of a question's topics that is covered. */
function share(concepts: readonly QueryTerm[], covered: readonly number[]): number {
  let [sum, total] = [0, 0];
  concepts.forEach(({ chatter, weight }, i) => {
    if (chatter) return;
    total += weight;
    sum += weight * (covered[i] ?? 0);
  });
  return total === 0 ? 0 : sum / total;
}

/** How much of a question each sentence of a passage speaks of, paragraph by paragraph. */
export function sharesOf(
  readings: readonly ParagraphSentences[],
  headline: ReadSentence,
  concepts: readonly QueryTerm[],
  matcher: TermMatcher,
): WordShare[][] {
  const count = concepts.length;
  const matched = readings.map(({ sentences }) => sentences.map((sentence) => matcher.matches(sentence)));
  const passage = best(count, matched.flat(2));
  const title = best(count, matcher.matches(headline));
  return matched.map((sentences) => {
    const paragraph = best(count, sentences.flat());
    return sentences.map((matches) => {
      const own = best(count, matches);
      const all = own.map((weight, i) =>
        Math.max(
          weight,
          DISCOUNT.paragraph * (paragraph[i] ?? 0),
          DISCOUNT.passage * (passage[i] ?? 0),
          DISCOUNT.headline * (title[i] ?? 0),
        ),
      );
      return { own: share(concepts, own), around: share(concepts, all), matches };
    });
  });
}

/** What words alone tell of each sentence: one without any of the question's words is null, and nothing is pointed at. */
export const judgedByWords = (shares: readonly (readonly WordShare[])[]): JudgedSentence[][] =>
  shares.map((sentences) =>
    sentences.map(({ own, around, matches }) =>
      matches.length === 0 ? null : { logit: LOGIT.base + LOGIT.share * (own + around), words: matches, confidence: 0 },
    ),
  );
