import { fold } from '../text/fold.ts';
import { slice } from '../text/span.ts';
import { stretches } from '../text/stretches.ts';
import type { Work } from '../work/work.ts';
import type { ArchiveItem, ArticleList, ListOrder, ListQuery } from './archive.ts';

/** The work of finding a part of the list of articles that are wanted of these. */
export function* listed(
  items: readonly ArchiveItem[],
  { outlet, words, sort, offset, limit }: ListQuery,
): Work<ArticleList> {
  const all = sorted(yield* itemsWith(itemsOf(items, outlet ?? ''), words ?? ''), sort);
  const outlets = new Set(all.map(({ article }) => article.facts.outlet.value)).size;
  return { items: all.slice(offset, offset + limit), total: all.length, outlets };
}

/** The outlets that have the typed letters in their names; case, accents and punctuation count for nothing. */
export const outletsLike = (outlets: readonly string[], typed: string): string[] =>
  outlets.filter((outlet) => bare(outlet).includes(bare(typed)));

/** The articles whose outlet has the typed letters in its name; case, accents and punctuation count for nothing. */
function itemsOf(items: readonly ArchiveItem[], typed: string): readonly ArchiveItem[] {
  const wanted = bare(typed);
  if (wanted === '') return items;
  return items.filter(({ article }) => bare(article.facts.outlet.value ?? '').includes(wanted));
}

/** The articles whose headline or text has all of the typed words, or words that begin so. */
function* itemsWith(items: readonly ArchiveItem[], typed: string): Work<readonly ArchiveItem[]> {
  const wanted = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (wanted.length === 0) return items;
  const found: ArchiveItem[] = [];
  for (const item of items) if (yield* holdsAll(item, wanted)) found.push(item);
  return found;
}

/** Whether headline and text of an article have all of these words, or words that begin so. */
function* holdsAll({ article: { facts, text } }: ArchiveItem, wanted: readonly string[]): Work<boolean> {
  const open = new Set(wanted);
  for (const part of [facts.headline.value ?? '', text]) {
    for (const stretch of stretches(part)) {
      const words = ` ${fold(slice(part, stretch)).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
      for (const word of open) if (words.includes(` ${word}`)) open.delete(word);
      if (open.size === 0) return true;
      yield;
    }
  }
  return false;
}

/** The articles in this order. Those whose date or outlet is not known come last. */
function sorted(items: readonly ArchiveItem[], sort: ListOrder): readonly ArchiveItem[] {
  const date = ({ article }: ArchiveItem) => article.facts.published.value;
  switch (sort) {
    case 'loaded':
      return items;
    case 'newest':
      return items.toSorted(by(date, -1));
    case 'oldest':
      return items.toSorted(by(date, 1));
    case 'outlet':
      return items.toSorted(by(({ article }) => article.facts.outlet.value, 1));
    case 'longest':
      return items.toSorted((a, b) => b.article.text.length - a.article.text.length);
  }
}

function by(value: (item: ArchiveItem) => string | null, direction: 1 | -1) {
  return (a: ArchiveItem, b: ArchiveItem): number => {
    const [first, second] = [value(a), value(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return first < second ? -direction : Number(first > second) * direction;
  };
}

function bare(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
