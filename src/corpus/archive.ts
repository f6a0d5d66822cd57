import type { Article } from './article.ts';
import type { CorpusEntry } from './corpus.ts';
import type { Passage } from './passage.ts';

/** An article as an archive gives it: understood, with its place in the coverage and its passages. */
export interface ArchiveItem extends CorpusEntry {
  /** Its index among all articles, in the order of the coverage. */
  readonly number: number;
  /** In text order. */
  readonly passages: readonly Passage[];
}

/** The orders of a list of articles; 'loaded' is the coverage's own. Those without a date or an outlet come last. */
export const SORTS = ['loaded', 'newest', 'oldest', 'outlet', 'longest'] as const;
export type ListOrder = (typeof SORTS)[number];

/** Which articles are listed. */
export interface ListQuery {
  /** Letters in the name of the outlet; null for all. Case, accents and punctuation count for nothing. */
  readonly outlet: string | null;
  /** Words, or how they begin, that must all stand in headline or text; null for none. */
  readonly words: string | null;
  readonly sort: ListOrder;
  /** Articles that are passed over, and how many are given at the most. */
  readonly offset: number;
  readonly limit: number;
}

/** A part of a list of articles. */
export interface ArticleList {
  readonly items: readonly ArchiveItem[];
  /** How many articles the whole list has, and how many outlets these are from; all without one count as one. */
  readonly total: number;
  readonly outlets: number;
}

/**
 * The port to the articles of a coverage, wherever they are kept. Duties: one article is the same each time it is given,
 * but need not be the same object; what is not there is left out, or null. Where the archive cannot be reached it rejects
 * with `EngineUnavailable`; it never gives a part of what was asked for as the whole.
 */
export interface Archive {
  /** Passages by their ids, in the order of the ids. */
  passages(ids: readonly number[]): Promise<readonly Passage[]>;
  /** Articles by their numbers, in the order of the numbers. */
  items(numbers: readonly number[]): Promise<readonly ArchiveItem[]>;
  /** Articles by their ids, in the order of the ids. */
  named(ids: readonly string[]): Promise<readonly ArchiveItem[]>;
  /** The article of a file; null where there is none. */
  ofFile(file: string): Promise<ArchiveItem | null>;
  /** A part of a list of articles. */
  list(wanted: ListQuery): Promise<ArticleList>;
  /** All that is known of an article, or of the article of a passage, that this archive gave. Throws `RangeError` for another. */
  itemOf(article: Article): ArchiveItem;
}
