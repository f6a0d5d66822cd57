import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import type { AnswerKind } from './kind.ts';

/** One point on which accounts can be compared: the same facet with two values is a difference. */
export interface Facet {
  /** What is compared, in plain words, for example "part of the day". */
  readonly topic: string;
  readonly value: string;
}

/** What a question asks, as far as facets need it: its kind, and the stems of the words that it asks about, in order. */
export interface FacetQuestion {
  readonly kind: AnswerKind;
  readonly stems: readonly string[];
  /** The stem of the thing that is counted, or that "which" asks for; null where there is none. */
  readonly head: string | null;
  /** The stem of what the counted thing is of: "years of probation"; null where the question does not say. */
  readonly of: string | null;
}

const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
/** "two strikes", "a previous strike", "his third strike"; "three-strike law" counts nothing. */
const NUMBER = new RegExp(
  `(?<![\\w-])(?:an? )?(?:(?<cardinal>\\d[\\d,]*(?:\\.\\d+)?|${NUMBER_WORDS.join('|')}) (?:(?:more|other|such|full|whole) )?(?<plural>[a-z]+s)|(?<ordinal>${ORDINALS.slice(1).join('|')}|previous|prior|single|an?) (?<singular>(?!(?:${NUMBER_WORDS.join('|')})\\b)[a-z]+))\\b`,
  'g',
);
/** How many words behind a counted thing what it is of may stand. */
const REACH = 3;
const CLOCK = /\b(\d{1,2})(?:[:.]\d\d)? ?([ap])\.?m\b/g;
const PART_OF_DAY = /\b(morning|afternoon|evening|night)\b/g;
const MONTH_DAY =
  /\b(january|february|march|april|may|june|july|august|september|october|november|december) (\d{1,2})\b/g;
const INTERVAL =
  /^[a-z']+(?:\W+\w+){0,5}?\W+(?:last (?<last>week|month|year)|(?:the |a )?(?:(?<count>\d+|one|two|three|four|five|six|seven|eight|nine|ten) )?(?<unit>day|week|month|year)s? (?:prior|before|earlier|ago))\b/;
const AGE_BEHIND = /(?<name>\p{Lu}[\p{L}-]+)(?: \(\w+\))?, (?:now |aged? )?(?<age>\d{1,3})(?=[,.;\s])/gu;
const AGE_BEFORE =
  /\b(?<age>\d{1,3})-year-old (?:[a-z][\p{L}-]* ){0,6}(?:\p{Lu}[\p{L}.-]+ ){0,3}?(?<name>\p{Lu}[\p{L}-]+)(?![\p{L}-]| \p{Lu})/gu;
const RELATION =
  'wife|husband|girlfriend|boyfriend|mother|father|son|daughter|brother|sister|partner|friend|neighbou?r|stranger|colleague';
const NEAR = '(?:\\W+\\w+){0,4}?\\W+';

/** Ways in which the same event is told that cannot both be meant. Each list holds alternatives of one another. */
const MANNERS: readonly (readonly [topic: string, asked: RegExp, values: readonly (readonly [string, RegExp])[]])[] = [
  [
    'manner of death',
    /^(?:die|death|dead|kill|suicid|shoot)$/,
    [
      [
        'by their own hand',
        /\bsuicide\b|\b(?:shot|killed) (?:himself|herself|themselves)\b|\btook (?:his|her|their) own li(?:fe|ves)\b|\bself-inflicted\b/,
      ],
      [
        'by others',
        /\bfatally shot\b|\b(?:shot|killed|gunned down|slain|murdered|stabbed) (?:\w+ )?by\b|\b(?:was|were) (?:also )?(?:murdered|gunned down|shot dead|executed)\b/,
      ],
      ['by accident', /\baccidental(?:ly)?\b|\bin an? (?:\w+ )?(?:accident|crash|fall)\b/],
      [
        'of natural causes',
        /\bnatural causes\b|\bheart attack\b|\b(?:died|dead) of (?:an? )?(?:illness|cancer|disease|stroke)\b/,
      ],
    ],
  ],
  [
    'how it began',
    /^(?:begin|start|unfold|happen|shootout|attack|ambush)$/,
    [
      ['an ambush', /\bambush/],
      ['fire on arrival', /\b(?:came|come) under (?:\w+ )?fire\b|\bopened fire (?:as|when|upon)\b/],
      [
        'an exchange of fire',
        /\bshootout (?:took place|broke out|ensued|erupted)\b|\bexchanged? (?:of )?(?:gun)?fire\b/,
      ],
    ],
  ],
];
/** How far in front of a word its hedge may stand, in characters. */
const HEDGE_REACH = 40;
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
  const known = Math.max(NUMBER_WORDS.indexOf(word), ORDINALS.indexOf(word));
  return known >= 0 ? String(known) : /^\d/.test(word) ? word.replaceAll(',', '') : '1';
};

/** How many of the thing asked for there are, or which of them it is. */
const numbers = (text: string, head: string | null, of: string | null): Facet[] =>
  matches(NUMBER, text).flatMap(({ index, 0: found, groups }) => {
    const noun = groups?.plural ?? groups?.singular ?? '';
    const number = groups?.cardinal ?? groups?.ordinal ?? '';
    const behind =
      text
        .slice(index + found.length)
        .match(/[a-z]+/g)
        ?.slice(0, REACH) ?? [];
    const fits = stem(noun) === head && (of === null || behind.some((word) => stem(word) === of));
    return fits ? [{ topic: `number of ${noun.replace(/s?$/, 's')}`, value: numberOf(number) }] : [];
  });

/** How long before something it happened: the time that stands nearest behind the word for what happened. */
function intervals(text: string, stems: readonly string[]): Facet[] {
  const verbs = matches(/[a-z']+ed\b/g, text).filter(([word]) => stems.includes(stem(word)));
  return verbs.flatMap((verb) => {
    const found = INTERVAL.exec(text.slice(verb.index))?.groups;
    if (!found) return [];
    const count = found.count === undefined ? '1' : numberOf(found.count);
    return [{ topic: 'how long before', value: `${count} ${found.unit ?? found.last ?? ''}` }];
  });
}

const dates = (text: string): Facet[] =>
  matches(MONTH_DAY, text).map(([, month, day]) => ({ topic: 'date', value: `${month} ${day}` }));

/** Ages, each of the person whose name it stands by. `words` is the text as printed. */
const ages = (words: string): Facet[] =>
  [...matches(AGE_BEHIND, words), ...matches(AGE_BEFORE, words)].flatMap(({ groups }) =>
    groups?.name && groups.age ? [{ topic: `age of ${groups.name}`, value: groups.age }] : [],
  );

/** The relation of the one to whom something was done, where it stands near the word for what was done. */
function relations(text: string, stems: readonly string[]): Facet[] {
  const words = matches(/[a-z']+/g, text).filter(([word]) => stems.includes(stem(word)));
  return words.flatMap((word) => {
    const behind = new RegExp(`^${word[0]}${NEAR}(${RELATION})\\b`).exec(text.slice(word.index));
    return behind?.[1] ? [{ topic: 'whom', value: behind[1] }] : [];
  });
}

/** The name in front of the thing that "which" asks for: "El Dorado police". */
function owners(words: string, head: string | null): Facet[] {
  if (head === null) return [];
  return matches(/((?:\p{Lu}[\p{L}.]+ )+)(?:(?:the|a|an) )?([\p{L}]+)/gu, words).flatMap(([, name = '', noun = '']) =>
    stem(fold(noun)) === head ? [{ topic: 'which', value: fold(name.trim()) }] : [],
  );
}

const manners = (text: string, stems: readonly string[]): Facet[] =>
  MANNERS.filter(([, asked]) => stems.some((one) => asked.test(one))).flatMap(([topic, , values]) =>
    values.filter(([, pattern]) => pattern.test(text)).map(([value]) => ({ topic, value })),
  );

/** Whether what is asked about is asserted, or only alleged. */
function certainty(text: string, stems: readonly string[]): Facet[] {
  const words = matches(/[a-z']+/g, text).filter(
    ([word]) => stems.includes(stem(word)) && /(?:ed|shot|slain)$/.test(word),
  );
  return words.map((word) => {
    const before = text.slice(Math.max(0, word.index - HEDGE_REACH), word.index);
    return { topic: 'how sure it is', value: HEDGE.test(before) ? 'alleged' : 'asserted' };
  });
}

/** The facets of an excerpt that bear on a question. `words` is the excerpt as printed. */
export function facetsOf(words: string, { kind, stems, head, of }: FacetQuestion): Facet[] {
  const text = fold(words);
  switch (kind) {
    case 'time':
      return partsOfDay(text);
    case 'when':
      return [...dates(text), ...partsOfDay(text), ...intervals(text, stems)];
    case 'how-many':
      return numbers(text, head, of);
    case 'how-old':
      return ages(words);
    case 'who':
      return [...relations(text, stems), ...intervals(text, stems)];
    case 'how':
      return manners(text, stems);
    case 'yes-no':
      return [...certainty(text, stems), ...manners(text, stems)];
    case 'topic':
      return owners(words, head);
    default:
      return [];
  }
}
