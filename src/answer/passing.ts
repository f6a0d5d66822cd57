import type { Corpus } from '../corpus/corpus.ts';
import type { Question } from './answer.ts';
import type { Understanding } from './question.ts';

/** The articles that may answer. */
export interface Passing {
  /** Their ids; null when all articles may. */
  readonly articles: ReadonlySet<string> | null;
  /** How many articles a date filter leaves out because their date is not known. */
  readonly undated: number;
}

/** The articles that the filters of a question, and the outlets that it names, let through. */
export function passing({ entries }: Corpus, { outlets }: Understanding, { from, to }: Question): Passing {
  let undated = 0;
  const passed = entries.filter(({ article }) => {
    const { outlet, published } = article.facts;
    if (outlets && !outlets.has(outlet.value ?? '')) return false;
    if (from === undefined && to === undefined) return true;
    if (published.value === null) undated += 1;
    return published.value !== null && published.value >= (from ?? '') && published.value <= (to ?? '9999-12-31');
  });
  const ids = new Set(passed.map(({ article }) => article.id));
  return { articles: ids.size < entries.length ? ids : null, undated };
}
