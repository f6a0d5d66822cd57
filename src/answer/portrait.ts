import { fold } from '../text/fold.ts';
import { CAPITALS } from '../text/names.ts';
import { stem } from '../text/stem.ts';
import type { Facet, FacetQuestion } from './facet.ts';
import { verbsOf, type Wording } from './speaking.ts';

const NAME = '(?!(?:He|She|It|They)\\b)\\p{Lu}[\\p{L}-]+';
const AGES = [
  new RegExp(`(?<name>${NAME})(?: \\(\\w+\\))?, (?:now |aged? )?(?<age>\\d{1,3})(?=[,.;\\s])`, 'gu'),
  new RegExp(`(?<name>${NAME}) (?:is|was) (?<age>\\d{1,3})(?: years old)?(?=[,.;]| and | when )`, 'gu'),
  /\b(?<age>\d{1,3})-year-old (?:[a-z][\p{L}-]* ){0,6}(?:\p{Lu}[\p{L}.-]+ ){0,3}?(?<name>\p{Lu}[\p{L}-]+)(?![\p{L}-]| \p{Lu})/gu,
];
const RELATION =
  'wife|husband|girlfriend|boyfriend|mother|father|son|daughter|brother|sister|partner|friend|neighbou?r|stranger|colleague';
const WHOM = new RegExp(`^[a-z']+(?![a-z'])(?:\\W+\\w+){0,4}?\\W+(${RELATION})\\b`);
/** Ranks by their first letters, in full or shortened. */
const RANKS = new Map(
  'private corporal sergeant lieutenant captain major colonel detective deputy'.split(' ').flatMap((rank) => {
    const short = { corporal: 'cpl', sergeant: 'sgt', private: 'pvt', lieutenant: 'lt.', colonel: 'col' }[rank];
    return [rank.slice(0, 3), ...(short ? [short] : [])].map((key) => [key, rank] as const);
  }),
);
const RANK =
  /(?<![\p{L}\p{N}])(?<rank>Private|Pvt\.|Corporal|Cpl\.|Sergeant|Sgt\.|Lieutenant|Lt\.|Captain|Capt\.|Major|Maj\.|Colonel|Col\.|Detective|Det\.|Deputy) (?:\p{Lu}[\p{L}.]+ ){0,3}?(?<name>\p{Lu}[\p{L}-]+)(?![\p{L}-]| \p{Lu})/gu;

/** The rank that stands in front of the name of somebody who is asked about. `words` is the text as printed. */
export const ranks = (words: string, { stems }: FacetQuestion): Facet[] =>
  [...words.matchAll(RANK)].flatMap(({ groups }) => {
    const [rank, name] = [RANKS.get(fold(groups?.rank ?? '').slice(0, 3)), groups?.name ?? ''];
    return rank !== undefined && stems.includes(stem(fold(name))) ? [{ topic: `rank of ${name}`, value: rank }] : [];
  });

/** A sentence of its own about the one whom the sentence before it named last. */
const AGE_OF_THAT =
  /(?:^|[.!?]["'\u2019\u201d]? )(?:He|She) (?:is|was) (?<age>\d{1,3})(?: years old)?(?=[,.;]| and | when )/g;
const NAMES = new RegExp(CAPITALS, 'gu');
const TIME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Ages told with a pronoun, each under the last name that stands in front of it. */
const agesOfThat = ({ words, before }: Wording) => {
  const all = `${before}${words}`;
  return [...all.matchAll(AGE_OF_THAT)].flatMap(({ index, 0: told, groups }) => {
    if (index + told.length <= before.length) return [];
    const names = [...all.slice(0, index).matchAll(NAMES)].map(([run]) => run).filter((run) => !TIME.test(fold(run)));
    const name = names.at(-1)?.split(' ').at(-1);
    return name === undefined || groups?.age === undefined ? [] : [{ name, age: groups.age }];
  });
};

/** Ages, each of the person whose name it stands by: of those asked about, where somebody is named. */
export function ages(excerpt: Wording, { stems }: FacetQuestion): Facet[] {
  const named = AGES.flatMap((pattern) => [...excerpt.words.matchAll(pattern)]).flatMap(({ groups }) =>
    groups?.name && groups.age ? [{ name: groups.name, age: groups.age }] : [],
  );
  const all = [...named, ...agesOfThat(excerpt)];
  const asked = all.filter(({ name }) => stems.includes(stem(fold(name))));
  return (asked.length > 0 ? asked : all).map(({ name, age }) => ({ topic: `age of ${name}`, value: age }));
}

/** The relation of the one to whom something was done, where it stands near the verb for what was done. */
export const relations = (text: string, { stems }: FacetQuestion): Facet[] =>
  verbsOf(text, stems).flatMap((verb) => {
    const whom = WHOM.exec(text.slice(verb.index))?.[1];
    return whom === undefined ? [] : [{ topic: 'whom', value: whom }];
  });

/** The name in front of the thing that "which" asks for: "El Dorado police", "El Dorado Police Officer Doe". */
export const owners = (words: string, { head }: FacetQuestion): Facet[] =>
  [...words.matchAll(/(?:\p{Lu}[\p{L}.]+ )+\p{L}+/gu)].flatMap(([run]) => {
    const all = fold(run)
      .replace(/^(?:the|an?) /, '')
      .split(' ');
    const at = all.findIndex((word) => stem(word) === head);
    return at > 0 ? [{ topic: 'which', value: all.slice(0, at).join(' ') }] : [];
  });
