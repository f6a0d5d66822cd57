import type { ReadSentence } from '../coverage/paragraphsentences.ts';
import type { QueryTerm, TermVariant } from '../question/terms.ts';
import type { Span } from '../text/span.ts';

/** Where a text speaks of a concept. Offsets are into the article's text. */
export interface SentenceMatch extends Span {
  /** Index among the question's concepts. */
  readonly concept: number;
  /** 1 for the question's own word, less for another name. */
  readonly weight: number;
  /** The place of its first word among the words of the paragraph. */
  readonly position: number;
}

interface Entry {
  readonly concept: number;
  readonly form: TermVariant;
}

/** Finds the concepts of one question in sentences. */
export class TermMatcher {
  readonly #byFirst = new Map<string, Entry[]>();

  constructor(concepts: readonly QueryTerm[]) {
    concepts.forEach(({ forms }, concept) => {
      for (const form of forms) {
        const first = form.phrase[0];
        if (first === undefined) continue;
        const entries = this.#byFirst.get(first);
        if (entries) entries.push({ concept, form });
        else this.#byFirst.set(first, [{ concept, form }]);
      }
    });
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

/** The weight of the best match for each concept, 0 where there is none. */
export function best(count: number, matches: readonly SentenceMatch[]): number[] {
  const weights = new Array<number>(count).fill(0);
  for (const { concept, weight } of matches) weights[concept] = Math.max(weights[concept] ?? 0, weight);
  return weights;
}
