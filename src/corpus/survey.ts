import type { Article, Fact } from './article.ts';
import type { Corpus, RefusedArticle } from './corpus.ts';
import { foreignLanguageOf } from './read/language.ts';

/** The articles of one outlet, whose name is as their facts have it, to the letter. */
interface OutletShare {
  readonly outlet: Fact;
  readonly articles: number;
  /** Those of them whose date is not known. */
  readonly undated: number;
}

/** What is known of a coverage as a whole. Small, whatever the size of the coverage. */
export interface CorpusSurvey {
  readonly articles: number;
  readonly passages: number;
  /** In the order of their first articles. */
  readonly outlets: readonly OutletShare[];
  /** The languages of the articles that are not in English, by their codes, the most frequent first. */
  readonly languages: readonly { readonly language: string; readonly articles: number }[];
  /** The first and the last day on which an article was published, YYYY-MM-DD; null where no article has a date. */
  readonly days: { readonly first: string; readonly last: string } | null;
  readonly refused: readonly RefusedArticle[];
  /** One line each: served, but something is off. */
  readonly warnings: readonly string[];
  /** 8 characters of base 36 that change when any text or fact of the coverage changes. */
  readonly fingerprint: string;
}

/** Counts articles one by one. */
export class CorpusSurveyor {
  readonly #outlets = new Map<string, { outlet: Fact; articles: number; undated: number }>();
  readonly #languages = new Map<string, number>();
  #articles = 0;
  #first: string | null = null;
  #last: string | null = null;

  add({ text, facts: { outlet, published } }: Article): void {
    this.#articles += 1;
    const language = foreignLanguageOf(text);
    if (language !== null) this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1);
    const { value, certainty } = outlet;
    const key = JSON.stringify([value, certainty]);
    const share = this.#outlets.get(key) ?? { outlet: { value, certainty }, articles: 0, undated: 0 };
    share.articles += 1;
    if (published.value === null) share.undated += 1;
    this.#outlets.set(key, share);
    const day = published.value;
    if (day !== null && (this.#first === null || day < this.#first)) this.#first = day;
    if (day !== null && (this.#last === null || day > this.#last)) this.#last = day;
  }

  /** What was counted, beside what is known of the coverage already. */
  survey(known: Pick<CorpusSurvey, 'passages' | 'refused' | 'warnings' | 'fingerprint'>): CorpusSurvey {
    const days = this.#first === null || this.#last === null ? null : { first: this.#first, last: this.#last };
    const languages = [...this.#languages]
      .map(([language, articles]) => ({ language, articles }))
      .sort((a, b) => b.articles - a.articles);
    return { articles: this.#articles, outlets: [...this.#outlets.values()], languages, days, ...known };
  }
}

/** The survey of a corpus. */
export function surveyOf({ entries, passages, refused, warnings, fingerprint }: Corpus): CorpusSurvey {
  const surveyor = new CorpusSurveyor();
  for (const { article } of entries) surveyor.add(article);
  return surveyor.survey({ passages: passages.length, refused, warnings, fingerprint });
}

/** The names of the coverage's outlets, each once, in alphabetical order. */
export const outletNames = ({ outlets }: CorpusSurvey): string[] =>
  [...new Set(outlets.flatMap(({ outlet }) => outlet.value ?? []))].sort();

/** How many outlets the articles are from: all articles without one count as one. */
export const outletsCounted = ({ outlets }: CorpusSurvey): number =>
  new Set(outlets.map(({ outlet }) => outlet.value)).size;
