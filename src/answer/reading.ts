import type { Passage, QuotableParagraph } from '../corpus/passage.ts';
import type { Term } from '../text/analyzer.ts';
import { analyze } from '../text/analyzer.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { slice } from '../text/span.ts';

/** A sentence with its topics. All offsets are into the article's text. */
export interface Sentence extends Span {
  /** Stop words left out. */
  readonly terms: readonly PlacedTerm[];
}

/** A term with its place among all the words of its paragraph, stop words counted, for nearness. */
export interface PlacedTerm extends Term {
  readonly position: number;
}

/** One paragraph of a passage, divided into sentences. */
export interface Reading {
  readonly passage: Passage;
  readonly paragraph: QuotableParagraph;
  readonly sentences: readonly Sentence[];
}

/** Readings kept at the same time; a question reads some dozens. */
const KEPT = 4000;

function readParagraph(passage: Passage, paragraph: QuotableParagraph): Reading {
  const { text } = passage.article;
  const placed = analyze(slice(text, paragraph)).map((term, position) => ({
    ...term,
    start: term.start + paragraph.start,
    end: term.end + paragraph.start,
    position,
  }));
  const topics = placed.filter(({ stop }) => !stop);
  return {
    passage,
    paragraph,
    sentences: sentences(text, paragraph).map((span) => ({
      ...span,
      terms: topics.filter(({ start }) => span.start <= start && start < span.end),
    })),
  };
}

/** Reads passages and remembers the readings of the last few thousand. */
export class Reader {
  readonly #kept = new Map<number, readonly Reading[]>();

  /** The paragraphs of a passage, in text order. */
  read(passage: Passage): readonly Reading[] {
    const known = this.#kept.get(passage.id);
    this.#kept.delete(passage.id);
    const readings = known ?? passage.paragraphs.map((paragraph) => readParagraph(passage, paragraph));
    this.#kept.set(passage.id, readings);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > KEPT && !oldest.done) this.#kept.delete(oldest.value);
    return readings;
  }
}
