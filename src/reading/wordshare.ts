import type { ParagraphSentences, ReadSentence } from '../coverage/paragraphsentences.ts';
import type { QueryTerm } from '../question/terms.ts';
import type { JudgedSentence } from './candidate.ts';
import { type BestWeights, bestOf, type SentenceMatch, type TermMatcher } from './match.ts';

/** How much of a question a sentence speaks of, 0 to 1. */
export interface WordShare {
  readonly sentence: ReadSentence;
  /** By its own words. */
  readonly own: number;
  /** With the words of its paragraph, its passage and the headline, at a discount. */
  readonly around: number;
  /** Where it speaks of the question. */
  readonly matches: readonly SentenceMatch[];
}

/** A paragraph, and for each of its sentences, in their order, the words that it shares with a question. */
export interface SharedParagraph {
  readonly reading: ParagraphSentences;
  readonly shares: readonly WordShare[];
}

/** What a word in the paragraph, the passage or the headline counts, where one in the sentence itself counts 1. */
const DISCOUNT = { paragraph: 0.5, passage: 0.35, headline: 0.3 };
/**
 * The logit of a sentence by words alone, on the scale of the reader's limits: an answer from a sum of shares of about 1.2, the
 * nearest words from about 0.8. docs/quality.md has what came of it.
 */
const LOGIT = { base: -8.5, share: 7.5 };

/** The share of the weight of a question's topics that is covered. */
function share(concepts: readonly QueryTerm[], covered: BestWeights): number {
  let [sum, total] = [0, 0];
  for (const concept of concepts) {
    if (concept.chatter) continue;
    total += concept.weight;
    sum += concept.weight * covered(concept);
  }
  return total === 0 ? 0 : sum / total;
}

/** How much of a question each sentence of a passage speaks of, paragraph by paragraph. */
export function sharesOf(
  readings: readonly ParagraphSentences[],
  headline: ReadSentence,
  concepts: readonly QueryTerm[],
  matcher: TermMatcher,
): SharedParagraph[] {
  const matched = readings.map((reading) => ({
    reading,
    found: reading.sentences.map((sentence) => ({ sentence, matches: matcher.matches(sentence) })),
  }));
  const passage = bestOf(matched.flatMap(({ found }) => found.flatMap(({ matches }) => matches)));
  const title = bestOf(matcher.matches(headline));
  return matched.map(({ reading, found }) => {
    const paragraph = bestOf(found.flatMap(({ matches }) => matches));
    const shares = found.map(({ sentence, matches }) => {
      const own = bestOf(matches);
      const all: BestWeights = (concept) =>
        Math.max(
          own(concept),
          DISCOUNT.paragraph * paragraph(concept),
          DISCOUNT.passage * passage(concept),
          DISCOUNT.headline * title(concept),
        );
      return { sentence, own: share(concepts, own), around: share(concepts, all), matches };
    });
    return { reading, shares };
  });
}

/** What words alone tell of a sentence: null where it has none of the question's, for then nothing is pointed at. */
export const judgedByWords = ({ own, around, matches }: WordShare): JudgedSentence =>
  matches.length === 0 ? null : { logit: LOGIT.base + LOGIT.share * (own + around), words: matches, confidence: 0 };
