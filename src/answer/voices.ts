import type { Article } from '../corpus/article.ts';
import type { Entry } from '../corpus/corpus.ts';
import { analyze } from '../text/analyzer.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { Voice } from './memory.ts';
import type { Speaker } from './quote.ts';
import type { Attributed } from './speaker.ts';
import { attribute } from './speaker.ts';

/** The stems by which a speaker is known. */
export interface Known {
  /** Of the speaker's own name, without the names of others that tell who it is: "mother of Olga Doe", "Doe's office". */
  readonly name: ReadonlySet<string>;
  /** Of all of the name and the role. */
  readonly all: ReadonlySet<string>;
}

/** What tells somebody by somebody else's name: "of Olga Doe" behind, "Doe's" in front. */
const ANOTHER = /\s(?:of|for|from|at|with)\s.*$|^.*['\u2019]s?\s+(?=\p{Ll})/u;
const stemsOf = (words: string): ReadonlySet<string> => new Set(analyze(words).map(({ stem }) => stem));
const knownBy = ({ name, role }: Voice): Known => ({
  name: stemsOf(name.replace(ANOTHER, '')),
  all: stemsOf(`${name} ${role ?? ''}`),
});

/** Who speaks where in the coverage. An article is attributed when it is first asked for. */
export class Voices {
  readonly #entryOf: (article: Article) => Entry;
  readonly #known = new WeakMap<Article, readonly Attributed[]>();
  readonly #stems = new WeakMap<Voice, Known>();

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

  /** For each speaker whose words stand in a span: the stems by which that one is known. */
  stemsWithin(article: Article, span: Span): Known[] {
    return this.quotations(article).flatMap(({ quotation, speaker }) => {
      if (!speaker || !overlaps(quotation, span)) return [];
      const known = this.#stems.get(speaker) ?? knownBy(speaker);
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
