import type { Span } from '../text/span.ts';
import type { Reading } from './reading.ts';

/** Neighbouring sentences of one paragraph that might be the excerpt. */
export interface Candidate extends Span {
  readonly reading: Reading;
  /** Indexes of its first and last sentence. */
  readonly first: number;
  readonly last: number;
  /** The logit of all of it, unitless; comparable between questions as far as the limits are. */
  readonly score: number;
  /** Of its sentence that answers best: its logit, and the words of it that answer. */
  readonly best: Pointed;
}

/** A sentence that may answer. */
export interface Pointed {
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
const MOST_SENTENCES = 3;
/** Excerpts are aimed at this many code units. */
export const COMFORTABLE = 350;
/** What a further sentence costs, and a length beyond the comfortable one; measured with the reader. */
const COST = { sentence: 0.9, overlong: 0.4 };

/** What a sentence of a paragraph is worth; null for one that nothing can be said of. */
export type Judged = Omit<Pointed, 'sentence'> | null;

const logSumExp = (logits: readonly number[]): number => {
  const most = Math.max(...logits);
  return most + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - most), 0));
};

/**
 * The candidates of one paragraph: its runs of up to three sentences, at most 600 code units, of which at least one may
 * answer. A run's score is the log-sum-exp of its sentences' logits, less what its length costs.
 *
 * @param judged what each sentence is worth, in their order
 */
export function candidatesOf(reading: Reading, judged: readonly Judged[]): Candidate[] {
  const { sentences } = reading;
  return sentences.flatMap((from, first) => {
    const found: Candidate[] = [];
    const pointed: Pointed[] = [];
    for (let last = first; last < Math.min(first + MOST_SENTENCES, sentences.length); last += 1) {
      const to = sentences[last];
      if (!to || to.end - from.start > LONGEST_EXCERPT) break;
      const one = judged[last];
      if (one) pointed.push({ ...one, sentence: last });
      const [head, ...more] = pointed;
      if (!head) continue;
      const length = to.end - from.start;
      const cost = COST.sentence * (last - first) + (length > COMFORTABLE ? COST.overlong : 0);
      found.push({
        start: from.start,
        end: to.end,
        reading,
        first,
        last,
        score: logSumExp(pointed.map(({ logit }) => logit)) - cost,
        best: more.reduce((best, each) => (each.logit > best.logit ? each : best), head),
      });
    }
    return found;
  });
}
