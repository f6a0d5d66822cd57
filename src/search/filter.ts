import type { Article } from '../corpus/article.ts';

/** Which articles may answer; each part that is there must fit. */
export interface SearchFilter {
  /** Names as the articles' facts have them. */
  readonly outlets?: ReadonlySet<string>;
  /** Calendar days, YYYY-MM-DD, both inclusive; an article whose date is not known passes neither. */
  readonly from?: string;
  readonly to?: string;
  /** The ids of articles. */
  readonly articles?: ReadonlySet<string>;
}

/** Whether an article, where there is one, passes. */
export function passes(article: Article | undefined, { outlets, from, to, articles }: SearchFilter): boolean {
  if (!article) return false;
  const { id, facts } = article;
  const { outlet, published } = facts;
  if (outlets && !outlets.has(outlet.value ?? '')) return false;
  if (articles && !articles.has(id)) return false;
  if (from === undefined && to === undefined) return true;
  return published.value !== null && published.value >= (from ?? '') && published.value <= (to ?? '9999-12-31');
}
