import type { ReadSentence } from '../coverage/paragraphsentences.ts';
import type { QueryTerm, TermVariant } from '../question/terms.ts';
import type { Span } from '../text/span.ts';

/** Where a text speaks of a concept. Offsets are into the article's text. */
export interface SentenceMatch extends Span {
  /** What it speaks of. */
  readonly concept: QueryTerm;
  /** 1 for the question's own word, less for another name. */
  readonly weight: number;
  /** The place of its first word among the words of the paragraph. */
  readonly position: number;
}

interface Entry {
  readonly concept: QueryTerm;
  readonly form: TermVariant;
}

/** Finds the concepts of one question in sentences. */
export class TermMatcher {
  readonly #byFirst = new Map<string, Entry[]>();

  constructor(concepts: readonly QueryTerm[]) {
    for (const concept of concepts) {
      for (const form of concept.forms) {
        const first = form.phrase[0];
        if (first === undefined) continue;
        const entries = this.#byFirst.get(first);
        if (entries) entries.push({ concept, form });
        else this.#byFirst.set(first, [{ concept, form }]);
      }
    }
  }

  /** The matches of a sentence in text order; one place may match several concepts. */
  matches({ terms }: ReadSentence): SentenceMatch[] {
    const found: SentenceMatch[] = [];
    terms.forEach((term, i) => {
      for (const { concept, form } of this.#byFirst.get(term.stem) ?? []) {
        const last = terms[i + form.phrase.length - 1];
        if (!last || !form.phrase.every((stem, j) => terms[i + j]?.stem === stem)) continue;
        found.push({ concept, weight: form.weight, position: term.position, start: term.start, end: last.end });
      }
    });
    return found;
  }
}

/** The weight of the best match of a concept among some matches, 0 where there is none. */
export type BestWeights = (concept: QueryTerm) => number;

export function bestOf(matches: readonly SentenceMatch[]): BestWeights {
  const weights = new Map<QueryTerm, number>();
  for (const { concept, weight } of matches) weights.set(concept, Math.max(weights.get(concept) ?? 0, weight));
  return (concept) => weights.get(concept) ?? 0;
}
