import type { Article } from '../corpus/article.ts';
import type { Entry } from '../corpus/corpus.ts';
import { analyze } from '../text/analyzer.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { Voice } from './memory.ts';
import type { Speaker } from './quote.ts';
import type { Attributed } from './speaker.ts';
import { attribute } from './speaker.ts';

/** Who speaks where in the coverage. An article is attributed when it is first asked for. */
export class Voices {
  readonly #entryOf: (article: Article) => Entry;
  readonly #known = new WeakMap<Article, readonly Attributed[]>();
  readonly #stems = new WeakMap<Voice, ReadonlySet<string>>();

  /** @param entryOf gives an article with its text understood */
  constructor(entryOf: (article: Article) => Entry) {
    this.#entryOf = entryOf;
  }

  /** All quotations of an article, in text order. */
  quotations(article: Article): readonly Attributed[] {
    const known = this.#known.get(article) ?? attribute(this.#entryOf(article));
    this.#known.set(article, known);
    return known;
  }

  /** For each speaker whose words stand in a span: the stems of the name and the role. */
  stemsWithin(article: Article, span: Span): ReadonlySet<string>[] {
    return this.quotations(article).flatMap(({ quotation, speaker }) => {
      if (!speaker || !overlaps(quotation, span)) return [];
      const known =
        this.#stems.get(speaker) ?? new Set(analyze(`${speaker.name} ${speaker.role ?? ''}`).map(({ stem }) => stem));
      this.#stems.set(speaker, known);
      return [known];
    });
  }

  /** The speakers whose words stand in a span of an article, one for each quotation; the parts outside it are left out. */
  within(article: Article, span: Span): Speaker[] {
    return this.quotations(article).flatMap(({ quotation, speaker }) =>
      speaker && overlaps(quotation, span)
        ? [{ ...speaker, start: Math.max(quotation.start, span.start), end: Math.min(quotation.end, span.end) }]
        : [],
    );
  }
}
