import { DuplicateFinder } from '../corpus/duplicates.ts';
import { understand } from '../corpus/read/understand.ts';
import { passageTerms } from '../search/document.ts';
import type { HeldArticles, PlannedDraft } from './plan.ts';

/**
 * For each article that is to be added, by id, the ids of those that print the same text, whether they are there or are
 * to be added too. Takes time in the order of 1 ms for two passages.
 */
export function nearDuplicates(
  planned: readonly PlannedDraft[],
  held: HeldArticles,
): ReadonlyMap<string, readonly string[]> {
  const added = planned.filter(({ what }) => what === 'new').map(({ entry }) => entry.article);
  if (added.length === 0) return new Map();
  const finder = new DuplicateFinder();
  const { passages } = understand({ articles: [...held.articles, ...added], refused: [], warnings: [] });
  for (const passage of passages) finder.add(passage.article, passageTerms(passage));
  const found = finder.found();
  return new Map(added.map((article) => [article.id, found.of(article)]));
}
