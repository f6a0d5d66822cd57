import type { Article } from './article.ts';
import type { Refusal } from './corpus.ts';

/** What stands at a path, before any of it is understood. */
export interface Found {
  readonly articles: readonly Article[];
  readonly refused: readonly Refusal[];
  /** One line each. */
  readonly warnings: readonly string[];
}
