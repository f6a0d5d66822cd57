import type { Article } from './article.ts';
import type { Paragraph } from './page/paragraphs.ts';
import type { Passage } from './passage.ts';

/** An input that could not be served, and why, in one line for the operator. */
export interface RefusedArticle {
  readonly file: string;
  readonly reason: string;
}

/** An article with its text understood: every non-empty line is a paragraph with a kind. */
export interface CorpusEntry {
  readonly article: Article;
  readonly paragraphs: readonly Paragraph[];
}

/** All the texts that the bot knows. Passage `n` has the id `n`. */
export interface Corpus {
  /** In the order of their file names. */
  readonly entries: readonly CorpusEntry[];
  readonly passages: readonly Passage[];
  readonly refused: readonly RefusedArticle[];
  /** One line each: served, but something is off. */
  readonly warnings: readonly string[];
  /** 8 characters of base 36 that change when any text or fact of the corpus changes. */
  readonly fingerprint: string;
}
