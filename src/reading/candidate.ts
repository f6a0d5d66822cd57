import type { ParagraphSentences } from '../coverage/paragraphsentences.ts';
import type { Span } from '../text/span.ts';

/** A sentence that might become the excerpt, alone or with its neighbours. */
export interface Candidate extends Span {
  readonly reading: ParagraphSentences;
  /** Both are its index in the paragraph; what is shown may begin earlier and end later. */
  readonly first: number;
  readonly last: number;
  /** Its logit, less for a long one; unitless, comparable between questions as far as the limits are. */
  readonly score: number;
  readonly best: Pointed;
}

/** A sentence that may answer. */
interface Pointed {
  /** Its index in the paragraph. */
  readonly sentence: number;
  readonly logit: number;
  /** The words that answer, as spans of the article's text. */
  readonly words: readonly Span[];
  /** How sure it is that these words answer, if the sentence does, 0 to 1. */
  readonly confidence: number;
}

/** The longest excerpt, in UTF-16 code units. */
export const LONGEST_EXCERPT = 600;
/** Excerpts are aimed at this many code units; a longer sentence costs. */
export const COMFORTABLE = 350;
const OVERLONG = 0.4;

/** What a sentence of a paragraph is worth; null for one that nothing can be said of. */
export type JudgedSentence = (Omit<Pointed, 'sentence'> & { readonly bonus?: number }) | null;

/**
 * The candidates of one paragraph: its sentences of at most 600 code units that may answer. Neighbours are joined to one
 * only where it cannot stand alone (`excerpts/widen.ts`): two sentences seldom answer better than the better of them.
 *
 * @param judged what each sentence is worth, in their order; its bonus, in logits, counts for the score alone
 */
export function candidatesOf(reading: ParagraphSentences, judged: readonly JudgedSentence[]): Candidate[] {
  return reading.sentences.flatMap(({ start, end }, sentence) => {
    const one = judged[sentence];
    const length = end - start;
    if (!one || length > LONGEST_EXCERPT) return [];
    const { bonus = 0, ...best } = one;
    const score = one.logit + bonus - (length > COMFORTABLE ? OVERLONG : 0);
    return [{ start, end, reading, first: sentence, last: sentence, score, best: { ...best, sentence } }];
  });
}
