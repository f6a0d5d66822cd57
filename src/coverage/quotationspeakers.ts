import type { AttributedQuotation } from '../attribution/attribute.ts';
import { attribute, readSpeakers } from '../attribution/attribute.ts';
import type { SpeakerIdentity } from '../attribution/discourse/discourse.ts';
import type { Speaker } from '../attribution/discourse/namedspeaker.ts';
import type { Article } from '../corpus/article.ts';
import type { CorpusEntry } from '../corpus/corpus.ts';
import { analyze } from '../english/analyzer.ts';
import type { Span } from '../text/span.ts';
import { firstWhere, overlaps } from '../text/span.ts';
import { Turns } from '../work/turns.ts';

/** The stems by which a speaker is known. */
export interface KnownQuotations {
  /** Of the speaker's own name, without the names of others that tell who it is: "mother of Olga Doe", "Doe's office". */
  readonly name: ReadonlySet<string>;
  /** Of all of the name and the role. */
  readonly all: ReadonlySet<string>;
}

/** What tells somebody by somebody else's name: "of Olga Doe" after it, "Doe's" before it. */
const ANOTHER = /\s(?:of|for|from|at|with)\s.*$|^.*['\u2019]s?\s+(?=\p{Ll})/u;
const stemsOf = (words: string): ReadonlySet<string> => new Set(analyze(words).map(({ stem }) => stem));
const knownBy = ({ name, role }: SpeakerIdentity): KnownQuotations => ({
  name: stemsOf(name.replace(ANOTHER, '')),
  all: stemsOf(`${name} ${role ?? ''}`),
});

/** Code units of an article that takes so long to be attributed that nobody should wait for it. */
const LONG = 8_000;

/** Who speaks where in the coverage. An article is attributed when it is first asked for. */
export class QuotationSpeakers {
  readonly #entryOf: (article: Article) => CorpusEntry;
  readonly #known = new WeakMap<Article, readonly AttributedQuotation[]>();
  /** Those that are being attributed in turns. */
  readonly #reading = new WeakMap<Article, Promise<void>>();
  readonly #stems = new WeakMap<SpeakerIdentity, KnownQuotations>();

  /** @param entryOf gives an article with its text understood */
  constructor(entryOf: (article: Article) => CorpusEntry) {
    this.#entryOf = entryOf;
  }

  /** To be awaited before the quotations of an article are asked for: attributes a long one in turns. */
  async ready(article: Article): Promise<void> {
    if (article.text.length >= LONG) await this.read(article);
  }

  /** Attributes an article in turns; settles at once when that is done already. */
  async read(article: Article): Promise<void> {
    if (this.#known.has(article)) return;
    const reading = this.#reading.get(article) ?? this.#attribute(article);
    this.#reading.set(article, reading);
    await reading;
  }

  async #attribute(article: Article): Promise<void> {
    this.#known.set(article, await new Turns().through(readSpeakers(this.#entryOf(article))));
  }

  /** All quotations of an article, in text order. */
  quotations(article: Article): readonly AttributedQuotation[] {
    const known = this.#known.get(article) ?? attribute(this.#entryOf(article));
    this.#known.set(article, known);
    return known;
  }

  /** The quotations that share words with a span of an article, in text order. */
  quotationsIn(article: Article, span: Span): readonly AttributedQuotation[] {
    const all = this.quotations(article);
    const first = firstWhere(all, ({ quotation }) => quotation.end > span.start);
    const end = firstWhere(all, ({ quotation }) => quotation.start >= span.end);
    return all.slice(first, end).filter(({ quotation }) => overlaps(quotation, span));
  }

  /** For each speaker whose words stand in a span: the stems by which that one is known. */
  stemsWithin(article: Article, span: Span): KnownQuotations[] {
    return this.quotationsIn(article, span).flatMap(({ speaker }) => {
      if (!speaker) return [];
      const known = this.#stems.get(speaker) ?? knownBy(speaker);
      this.#stems.set(speaker, known);
      return [known];
    });
  }

  /** The speakers whose words stand in a span of an article, one for each quotation; the parts outside it are left out. */
  within(article: Article, span: Span): Speaker[] {
    return this.quotationsIn(article, span).flatMap(({ quotation, speaker }) =>
      speaker
        ? [{ ...speaker, start: Math.max(quotation.start, span.start), end: Math.min(quotation.end, span.end) }]
        : [],
    );
  }
}
