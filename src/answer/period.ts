import type { Published } from '../corpus/article.ts';
import { fold } from '../text/fold.ts';
import { namedDates } from './datedwords.ts';

/** Some calendar years, both inclusive. */
interface Period {
  readonly from: number;
  readonly to: number;
  /** Where they are named, an offset into the words. */
  readonly start: number;
}

const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');
const AGO =
  /\b(?:(?<more>more than|over)|(?<less>almost|nearly|less than)|about|around|some|roughly)? ?(?<count>an?|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?<unit>years?|decades?) ago\b/g;
const LAST_YEAR = /\blast year\b/g;
const DECADE = 10;
/** Years by which a round number may be off, as a share of it: "a decade ago". */
const ROUND = 0.3;

function ago(
  { count = '', unit = '', more, less }: Record<string, string | undefined>,
  year: number,
): Omit<Period, 'start'> {
  const word = NUMBERS.indexOf(count) + 1;
  const number = /^an?$/.test(count) ? 1 : word || Number(count);
  const years = unit.startsWith('decade') ? DECADE * number : number;
  const slack = Math.max(1, Math.ceil(ROUND * years));
  return {
    from: year - years - (less === undefined ? slack : 0),
    to: year - years + (more === undefined ? slack : 0),
  };
}

/**
 * The years that some words name: outright, by a date, or counted back from the day of publication ("a decade ago"), with
 * room for how roughly that is meant. What is counted back is left out where that day is not known.
 */
export function periodsIn(words: string, published: Published): Period[] {
  const named = namedDates(words, published).map(({ from, to, start }) => ({
    from: Number(from.slice(0, 4)),
    to: Number(to.slice(0, 4)),
    start,
  }));
  if (published.value === null) return named;
  const year = Number(published.value.slice(0, 4));
  const text = fold(words);
  return [
    ...named,
    ...[...text.matchAll(AGO)].map(({ index, groups }) => ({ ...ago(groups ?? {}, year), start: index })),
    ...[...text.matchAll(LAST_YEAR)].map(({ index }) => ({ from: year - 1, to: year - 1, start: index })),
  ];
}
