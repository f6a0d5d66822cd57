import type { Quotation } from '../attribution/marks/quotation.ts';
import { quotations } from '../attribution/marks/quotation.ts';
import type { Article } from '../corpus/article.ts';
import type { Passage, QuotableParagraph } from '../corpus/passage.ts';
import { analyze } from '../english/analyzer.ts';
import { sentences } from '../english/sentences.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { slice } from '../text/span.ts';

/** A topic, and its place among all the words of its paragraph, stop words counted, for nearness. */
interface PlacedTerm extends Span {
  readonly stem: string;
  readonly position: number;
}

/** A sentence with its topics. All offsets are into the article's text. */
export interface ReadSentence extends Span {
  readonly words: string;
  /** The folded copy of `words`. */
  readonly folded: string;
  /** Stop words left out. */
  readonly terms: readonly PlacedTerm[];
}

/** One paragraph of a passage, divided into sentences. */
export interface ParagraphSentences {
  readonly passage: Passage;
  readonly paragraph: QuotableParagraph;
  readonly sentences: readonly ReadSentence[];
  readonly quoted: readonly Quotation[];
}

/** Passages whose readings are kept at the same time, each about 8 KB; a question reads some dozens. */
const KEPT = 3_000;

function placed(words: string, offset: number): PlacedTerm[] {
  return analyze(words).flatMap(({ stem, stop, start, end }, position) =>
    stop ? [] : { stem, start: start + offset, end: end + offset, position },
  );
}

function sentenceOf(text: string, span: Span, terms: readonly PlacedTerm[]): ReadSentence {
  const words = slice(text, span);
  const inside = terms.filter(({ start }) => span.start <= start && start < span.end);
  return { start: span.start, end: span.end, words, folded: fold(words), terms: inside };
}

function readParagraph(passage: Passage, paragraph: QuotableParagraph): ParagraphSentences {
  const { text } = passage.article;
  const terms = placed(slice(text, paragraph), paragraph.start);
  const parts = sentences(text, paragraph).map((span) => sentenceOf(text, span, terms));
  return { passage, paragraph, sentences: parts, quoted: quotations(text, paragraph) };
}

const placeOf = ({ article, start }: Passage): string => `${article.id} ${start}`;

/** Reads passages and headlines, and remembers the last few thousand. */
export class SentenceCache {
  readonly #kept = new Map<number, readonly ParagraphSentences[]>();
  /** What an earlier cache remembered, by the place of the passage. */
  readonly #earlier: ReadonlyMap<string, readonly ParagraphSentences[]>;
  readonly #headlines = new WeakMap<Article, ReadSentence>();

  readonly #most: number;

  /**
   * @param earlier the cache of the coverage before this one: what has not changed since need not be read again
   * @param kept passages whose readings are kept
   */
  constructor({ earlier, kept = KEPT }: { readonly earlier?: SentenceCache; readonly kept?: number } = {}) {
    this.#most = kept;
    const remembered = earlier ? [...earlier.#kept.values()] : [];
    this.#earlier = new Map(remembered.flatMap((all) => (all[0] ? [[placeOf(all[0].passage), all]] : [])));
  }

  /** The paragraphs of a passage, in text order. */
  read(passage: Passage): readonly ParagraphSentences[] {
    const known = this.#kept.get(passage.id);
    this.#kept.delete(passage.id);
    const readings =
      known ?? this.#again(passage) ?? passage.paragraphs.map((paragraph) => readParagraph(passage, paragraph));
    this.#kept.set(passage.id, readings);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > this.#most && !oldest.done) this.#kept.delete(oldest.value);
    return readings;
  }

  /** What an earlier cache made of the same passage of the same text. */
  #again(passage: Passage): readonly ParagraphSentences[] | null {
    const earlier = this.#earlier.get(placeOf(passage));
    const isSame =
      earlier?.length === passage.paragraphs.length &&
      earlier.every(({ passage: { article }, paragraph }, i) => {
        const own = passage.paragraphs[i];
        const isThere = own?.start === paragraph.start && own.end === paragraph.end;
        return isThere && article.text === passage.article.text;
      });
    return isSame
      ? earlier.map((one, i) => ({ ...one, passage, paragraph: passage.paragraphs[i] ?? one.paragraph }))
      : null;
  }

  /** The headline of an article as one sentence, its offsets into the headline itself; empty where it is not known. */
  headline(article: Article): ReadSentence {
    const words = article.facts.headline.value ?? '';
    const known = this.#headlines.get(article) ?? sentenceOf(words, { start: 0, end: words.length }, placed(words, 0));
    this.#headlines.set(article, known);
    return known;
  }
}
