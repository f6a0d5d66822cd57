import type { Published } from '../corpus/article.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { DEATHS } from './death.ts';
import type { AnswerKind } from './kind.ts';
import type { Period } from './period.ts';
import { periodsIn } from './period.ts';

/** One point on which accounts can be compared: the same facet with two values is a difference. */
export interface Facet {
  /** What is compared, in plain words, for example "part of the day". */
  readonly topic: string;
  readonly value: string;
  /** The years that the value stands for, where it does: two that overlap are no difference. */
  readonly period?: Period;
}

/** What a question asks, as far as facets need it: its kind, and the stems of the words that it asks about, in order. */
export interface FacetQuestion {
  readonly kind: AnswerKind;
  readonly stems: readonly string[];
  /** The same for each thing that it asks about: its own stem and those of its other names. */
  readonly things: readonly (readonly string[])[];
  /** The stem of the thing that is counted, or that "which" asks for; null where there is none. */
  readonly head: string | null;
  /** The stem of what the counted thing is of: "years of probation"; null where the question does not say. */
  readonly of: string | null;
}

const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** "two strikes"; "three-strike law" and "the third strike" count nothing. */
const NUMBER = new RegExp(
  `(?<![\\w-])(?<count>\\d[\\d,]*(?:\\.\\d+)?|${NUMBER_WORDS.join('|')}) (?:(?:more|other|such|full|whole) )?(?<noun>[a-z]+s?)\\b`,
  'g',
);
/** How many words behind a counted thing what it is of may stand. */
const REACH = 3;
const CLOCK = /\b(\d{1,2})(?:[:.]\d\d)? ?([ap])\.?m\b/g;
const PART_OF_DAY = /\b(morning|afternoon|evening|night)\b/g;
const MONTH_DAY =
  /\b(january|february|march|april|may|june|july|august|september|october|november|december) (\d{1,2})\b/g;
const INTERVAL =
  /^[a-z']+(?![a-z'])(?:\W+\w+){0,5}?\W+(?:last (?<last>week|month|year)|(?:the |a )?(?:(?<count>\d+|one|two|three|four|five|six|seven|eight|nine|ten) )?(?<unit>day|week|month|year)s? (?:prior|before|earlier|ago))\b/;
const AGE_BEHIND = /(?<name>\p{Lu}[\p{L}-]+)(?: \(\w+\))?, (?:now |aged? )?(?<age>\d{1,3})(?=[,.;\s])/gu;
const AGE_BEFORE =
  /\b(?<age>\d{1,3})-year-old (?:[a-z][\p{L}-]* ){0,6}(?:\p{Lu}[\p{L}.-]+ ){0,3}?(?<name>\p{Lu}[\p{L}-]+)(?![\p{L}-]| \p{Lu})/gu;
const RELATION =
  'wife|husband|girlfriend|boyfriend|mother|father|son|daughter|brother|sister|partner|friend|neighbou?r|stranger|colleague';
const WHOM = new RegExp(`^[a-z']+(?![a-z'])(?:\\W+\\w+){0,4}?\\W+(${RELATION})\\b`);

/** The share of what is asked about of which a sentence must speak to be compared. */
const MOST = 0.75;
/** What happened before or after something is another event. */
const BESIDES = /\b(?:before|after|since|until)(?: [a-z'-]+){1,2}/g;
/** Ranks by their first letters, in full or shortened. */
const RANKS = new Map(
  'private corporal sergeant lieutenant captain major colonel detective deputy'.split(' ').flatMap((rank) => {
    const short = { corporal: 'cpl', sergeant: 'sgt', private: 'pvt', lieutenant: 'lt.', colonel: 'col' }[rank];
    return [rank.slice(0, 3), ...(short ? [short] : [])].map((key) => [key, rank] as const);
  }),
);
const RANK =
  /(?<![\p{L}\p{N}])(?<rank>Private|Pvt\.|Corporal|Cpl\.|Sergeant|Sgt\.|Lieutenant|Lt\.|Captain|Capt\.|Major|Maj\.|Colonel|Col\.|Detective|Det\.|Deputy) (?:\p{Lu}[\p{L}.]+ ){0,3}?(?<name>\p{Lu}[\p{L}-]+)(?![\p{L}-]| \p{Lu})/gu;
const DENIAL =
  /\b(?:did not|didn't|never|(?:has|have|had|was|were)(?: not|n't)(?: been)?) (?:\w+ly )?(?<verb>[a-z]+)\b/g;

const DYING = /^(?:die|death|dead|kill|suicid|shoot)$/;
/** How many words in front of the words for a death the one who died may stand. */
const SUBJECT_REACH = 6;
/** How far in front of a word its hedge may stand, in characters. */
const HEDGE_REACH = 40;
/** How far behind a passive the name of the doer may reach, in characters. */
const AGENT_REACH = 40;
const CERTAINTY = 'how sure it is';
const HEDGE = /\b(?:allegedly|alleged|reportedly|accused of|suspected of|is said to|are said to|purportedly)\b/;

const matches = (pattern: RegExp, text: string): RegExpExecArray[] => [...text.matchAll(pattern)];

function partsOfDay(text: string): Facet[] {
  const clock = matches(CLOCK, text).map(([, hour, half]) => {
    const after = (Number(hour) % 12) + (half === 'p' ? 12 : 0);
    return after < 5 || after >= 21 ? 'night' : after < 12 ? 'morning' : after < 18 ? 'afternoon' : 'evening';
  });
  const named = matches(PART_OF_DAY, text).map(([word]) => word);
  return [...clock, ...named].map((value) => ({
    topic: 'part of the day',
    value: value === 'evening' ? 'night' : value,
  }));
}

const numberOf = (word: string): string => {
  const known = NUMBER_WORDS.indexOf(word);
  return known >= 0 ? String(known) : word.replaceAll(',', '');
};

const wordsOf = (text: string): string[] => text.match(/[a-z']+/g) ?? [];

/** How many of the thing asked for there are. */
const numbers = (text: string, head: string | null, of: string | null): Facet[] =>
  matches(NUMBER, text).flatMap(({ index, 0: found, groups }) => {
    const noun = groups?.noun ?? '';
    const behind = wordsOf(text.slice(index + found.length)).slice(0, REACH);
    const fits = stem(noun) === head && (of === null || behind.some((word) => stem(word) === of));
    return fits ? [{ topic: `number of ${noun}`, value: numberOf(groups?.count ?? '') }] : [];
  });

/** The verbs of the past, among the words asked about. */
const verbsOf = (text: string, stems: readonly string[]): RegExpExecArray[] =>
  matches(/\b(?:[a-z']+ed|shot|slain|stole|struck|hit)\b/g, text).filter(([word]) => stems.includes(stem(word)));

/** How long before something it happened: the time that stands nearest behind the word for what happened. */
function intervals(text: string, stems: readonly string[]): Facet[] {
  return verbsOf(text, stems).flatMap((verb) => {
    const found = INTERVAL.exec(text.slice(verb.index))?.groups;
    if (!found) return [];
    const count = found.count === undefined ? '1' : numberOf(found.count);
    return [{ topic: 'how long before', value: `${count} ${found.unit ?? found.last ?? ''}` }];
  });
}

const dates = (text: string): Facet[] =>
  matches(MONTH_DAY, text).map(([, month, day]) => ({ topic: 'date', value: `${month} ${day}` }));

/** The sentences of an excerpt that speak of most of what is asked about. */
function speaking(words: string, things: FacetQuestion['things']): string[] {
  return words.split(/(?<=[.!?]["'\u2019\u201d]?)\s+/).filter((sentence) => {
    const said = new Set(wordsOf(fold(sentence).replace(BESIDES, ' ')).map(stem));
    const spoken = things.filter((names) => names.some((name) => said.has(name))).length;
    return spoken >= MOST * things.length;
  });
}

/** The years of what is asked about, by a sentence that names one time only. */
const years = (words: string, things: FacetQuestion['things'], published: Published): Facet[] =>
  speaking(words, things).flatMap((sentence) => {
    const [period, ...more] = periodsIn(sentence, published);
    return period && more.length === 0 ? [{ topic: 'year', value: `${period.from} to ${period.to}`, period }] : [];
  });

/** The rank that stands in front of the name of somebody who is asked about. */
const ranks = (words: string, stems: readonly string[]): Facet[] =>
  matches(RANK, words).flatMap(({ groups }) => {
    const [rank, name] = [RANKS.get(fold(groups?.rank ?? '').slice(0, 3)), groups?.name ?? ''];
    return rank !== undefined && stems.includes(stem(fold(name))) ? [{ topic: `rank of ${name}`, value: rank }] : [];
  });

/** Ages, each of the person whose name it stands by. `words` is the text as printed. */
const ages = (words: string): Facet[] =>
  [...matches(AGE_BEHIND, words), ...matches(AGE_BEFORE, words)].flatMap(({ groups }) =>
    groups?.name && groups.age ? [{ topic: `age of ${groups.name}`, value: groups.age }] : [],
  );

/** The relation of the one to whom something was done, where it stands near the verb for what was done. */
const relations = (text: string, stems: readonly string[]): Facet[] =>
  verbsOf(text, stems).flatMap((verb) => {
    const whom = WHOM.exec(text.slice(verb.index))?.[1];
    return whom === undefined ? [] : [{ topic: 'whom', value: whom }];
  });

/** The name in front of the thing that "which" asks for: "El Dorado police". */
function owners(words: string, head: string | null): Facet[] {
  if (head === null) return [];
  return matches(/((?:\p{Lu}[\p{L}.]+ )+)(?:(?:the|a|an) )?([\p{L}]+)/gu, words).flatMap(([, name = '', noun = '']) =>
    stem(fold(noun)) === head ? [{ topic: 'which', value: fold(name.trim()) }] : [],
  );
}

/** How somebody died, where one whom the question names stands in front of the words that tell it. */
const deaths = (text: string, stems: readonly string[]): Facet[] =>
  !stems.some((one) => DYING.test(one))
    ? []
    : DEATHS.flatMap(([value, pattern]) => {
        const found = pattern.exec(text);
        const sentence =
          text
            .slice(0, found?.index ?? 0)
            .split(/[.!?] /)
            .at(-1) ?? '';
        const before = wordsOf(sentence).slice(-SUBJECT_REACH).map(stem);
        const isAsked = before.some((word) => stems.includes(word) && !DYING.test(word));
        return found && isAsked ? [{ topic: 'manner of death', value }] : [];
      });

/**
 * Whether somebody is said to have done what is asked about, or only alleged to have. A passive tells it of the one
 * behind "by"; without one it says nothing of who did it.
 */
const certainty = (text: string, stems: readonly string[]): Facet[] =>
  verbsOf(text, stems).flatMap((verb) => {
    const before = text.slice(Math.max(0, verb.index - HEDGE_REACH), verb.index);
    const behind = text.slice(verb.index + verb[0].length, verb.index + verb[0].length + AGENT_REACH);
    const agent = /\b(?:was|were|been|being|are|is)\b[^.]*$/.test(before)
      ? (/^ by (.*)/.exec(behind)?.[1] ?? '')
      : before;
    const isAsked = wordsOf(agent).some((word) => stems.includes(stem(word)));
    return isAsked ? [{ topic: CERTAINTY, value: HEDGE.test(before) ? 'alleged' : 'asserted' }] : [];
  });

/** Whether what is asked about is said not to have happened, of somebody asked about. */
const denials = (text: string, stems: readonly string[]): Facet[] =>
  matches(DENIAL, text).flatMap(({ index, groups }) => {
    const before = wordsOf(text.slice(Math.max(0, index - HEDGE_REACH), index));
    const isAsked = stems.includes(stem(groups?.verb ?? '')) && before.some((word) => stems.includes(stem(word)));
    return isAsked ? [{ topic: CERTAINTY, value: 'denied' }] : [];
  });

/** The facets of an excerpt that bear on a question. `words` is the excerpt as printed, `published` its article's day. */
export function facetsOf(
  words: string,
  { kind, stems, things, head, of }: FacetQuestion,
  published: Published,
): Facet[] {
  const text = fold(words);
  switch (kind) {
    case 'time':
      return partsOfDay(text);
    case 'when':
      return [...dates(text), ...partsOfDay(text), ...intervals(text, stems), ...years(words, things, published)];
    case 'how-many':
      return speaking(words, things).flatMap((sentence) => numbers(fold(sentence), head, of));
    case 'how-old':
      return ages(words);
    case 'who':
      return [...relations(text, stems), ...intervals(text, stems), ...ranks(words, stems)];
    case 'how-died':
      return deaths(text, stems);
    case 'yes-no':
      return [...certainty(text, stems), ...denials(text, stems), ...deaths(text, stems)];
    case 'topic':
      return [...owners(words, head), ...ranks(words, stems)];
    default:
      return [];
  }
}
