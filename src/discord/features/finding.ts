import type { Entry } from '../../corpus/corpus.ts';
import { fold } from '../../text/fold.ts';
import type { Sort } from '../message/custom-id.ts';

/** The articles whose outlet has the typed letters in its name; case, accents and punctuation count for nothing. */
export function entriesOf(entries: readonly Entry[], typed: string): readonly Entry[] {
  const wanted = bare(typed);
  if (wanted === '') return entries;
  return entries.filter(({ article }) => bare(article.facts.outlet.value ?? '').includes(wanted));
}

/** The articles whose headline or text has all of the typed words, or words that begin so. */
export function entriesWith(entries: readonly Entry[], typed: string): readonly Entry[] {
  const wanted = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (wanted.length === 0) return entries;
  return entries.filter(({ article: { facts, text } }) => {
    const words = ` ${fold(`${facts.headline.value ?? ''} ${text}`).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
    return wanted.every((word) => words.includes(` ${word}`));
  });
}

/** The articles in this order. Those whose date or outlet is not known come last. */
export function sorted(entries: readonly Entry[], sort: Sort): readonly Entry[] {
  const date = ({ article }: Entry) => article.facts.published.value;
  switch (sort) {
    case 'loaded':
      return entries;
    case 'newest':
      return entries.toSorted(by(date, -1));
    case 'oldest':
      return entries.toSorted(by(date, 1));
    case 'outlet':
      return entries.toSorted(by(({ article }) => article.facts.outlet.value, 1));
    case 'longest':
      return entries.toSorted((a, b) => b.article.text.length - a.article.text.length);
  }
}

function by(value: (entry: Entry) => string | null, direction: 1 | -1) {
  return (a: Entry, b: Entry): number => {
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
