import { ABBREVIATION, CAPITALS, splitTitle } from '../text/names.ts';
import { contains, type Span } from '../text/span.ts';
import { isStopWord } from '../text/stopwords.ts';
import { INITIALS_WEIGHT } from './concept.ts';
import type { Match } from './match.ts';
import { hasNames, without } from './others.ts';
import type { Name } from './predication.ts';

/** How many words apart somebody and what is said of them may stand. */
const REACH = { being: 6, deed: 20, object: 12 };
/** And how many code units, so that odd words cost no time. */
const FARTHEST = 300;
/** What stands between somebody and what they are: "Doe, 35, a painter", "Doe was once the best painter". */
const BEING =
  /^\s*[,(\u2013\u2014-](?: ?\d{1,3},)?(?: who (?:is|was))? ?(?:an?|the|his|her|their)?\b(?:(?!\b(?:of|for|on|about|against|from|by|with|to|in|at|who|that)\b)[^,])*$|\b(?:is|was|be|been|being|as|became|becomes|called|named|branded)(?: \w+){0,2} (?:an?|the|his|her|their)\b(?:(?!\b(?:of|for|on|about|against|from|by|with|to|in|at|who|that)\b)[^,])*$/;
/** What stands between somebody and what was done to them, or by another. */
const NO_DEED =
  /\b(?:was|were|been|being|be|is|are)\s+(?:\w+ly\s+)?$|\b(?:after|as|before|when|while|because|if|that|who)\b/;
/** A clause about the very one in front of it: "Doe, who stole the boat". */
const RELATIVE = /^,? (?:who|which|that)\b/;
/** What stands between somebody and what is done to them: "Doe was later arrested", "Doe's arrest", "Doe, arrested by". */
const SUFFERING =
  /\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:\w+\s+){0,3}$|^['\u2019]s?\s+(?:\w+\s+){0,2}$|^,(?:\s+\w+ly)?\s+$/;
/** A clause of another subject: "arrested a guard, and Doe saw it". */
const ANOTHER_CLAUSE = /,\s+(?:and|but|so|yet)\s+$/;
/** The same in a headline: "Doe arrested in Springfield". */
const ELLIPTIC = /^\s+(?:as|by|from|in|at|over|after|for|on|again)\b|^\s*[.,!?]?\s*$/;
/** A word that makes a passive of a verb. */
export const SUFFERED = /\b(?:is|are|was|were|be|been|being|got)\b/i;
const PASSIVE =
  /\b(?:is|are|was|were|been|being|got)\s+(?:(?:\w+ly|also|later|then|first|once|soon|just|never|not|since|already)\s+){0,2}$/;
const OWNING = /^['\u2019]/;
const POSSESSIVE = /['\u2019]s$/;
const RANK = new RegExp(`^${ABBREVIATION}$`);
const NAMES = new RegExp(CAPITALS, 'gu');
const NAME_BEFORE = new RegExp(`(?:${CAPITALS})\\s+$`, 'u');
/** Names in front that share what is said: "sued both Roe and". */
const LISTED = new RegExp(`^\\s*(?:both |either )?(?:(?:${CAPITALS})(?:\\s*,(?:\\s+and)?|\\s+(?:and|or))\\s+)+$`, 'u');

/** What the name behind it is, by a place or a team: "bought Springfield company Planet". */
const ATTRIBUTE = new RegExp(
  `(?:${CAPITALS})\\s+(?:(?!(?:from|to|for|of|with|by|in|on|at|against|over|about|into|near|beside|behind|outside|inside|under|above|alongside|and|or|but|than|as|via|is|was|has|had)\\b)[a-z][\\w-]*\\s+){1,2}$`,
  'u',
);

/** What tells who somebody is, between them and what is done to them: "Roe, a native of Springfield, was", "Roe of Springfield was". */
const ASIDE = new RegExp(
  `^(?:,\\s+(?:an?|the|who|whose|\\d{1,3})\\b[^,;]*,|\\s+(?:of|from) (?:${CAPITALS})(?:,)?)(?=\\s+(?:is|are|was|were|has been|had been)\\b)`,
  'u',
);

/** A sentence as far as it speaks of the question. */
export interface Sentence {
  readonly text: string;
  readonly span: Span;
  readonly matches: readonly Match[];
}

/**
 * Where a sentence has a name: all of it, or a part that stands for it, in a name that has no word of another. Of a name in
 * small letters its last word counts.
 */
export function placesOf({ text, span, matches }: Sentence, { words, numbers }: Name): readonly Match[] {
  const of = (concept: number): Match[] =>
    matches.filter((match) => match.concept === concept && match.weight !== INITIALS_WEIGHT);
  if (numbers.some((number) => of(number).length === 0)) return [];
  if (words.length === 0) return numbers.flatMap(of);
  const own = words.flatMap(of);
  const runs = [...text.slice(span.start, span.end).matchAll(NAMES)].map(({ index, 0: run }) => {
    const end = span.start + index + run.length;
    return { start: end - splitTitle(run).name.length, end };
  });
  return own.filter((match) => {
    const run = runs.find((each) => contains(each, match));
    if (!run) return match.concept === words.at(-1);
    if (words.length === 1) return true;
    const inside = own.filter((other) => contains(run, other));
    const isWhole = words.every((word) => inside.some(({ concept }) => concept === word));
    return isWhole || !/\p{L}/u.test(without(text, run, inside));
  });
}

/** Whether what the predicate says is, in this sentence, a word of a name: "Best Buy". */
export const isNamePart = (text: string, { start }: Match, { span }: Sentence): boolean =>
  start > span.start && /\p{Lu}/u.test(text.charAt(start)) && /\p{Ll}[\s,]+$/u.test(text.slice(0, start));

/** Whether two words stand in different sentences, or so far from one another that they tell nothing of each other. */
export const isApart = (between: string): boolean => between.length > FARTHEST || /[.;:]\s/.test(between);

/** What stands between two words; the mark of a possessive is no part of the first, the point of a rank is. */
function wordsBetween(text: string, first: Match, last: Match): string {
  const word = text.slice(first.start, first.end);
  const between = text.slice(first.start + word.replace(POSSESSIVE, '').length, last.start);
  return RANK.test(text.slice(first.start, first.end + 1)) ? between.slice(1) : between;
}

/** Whether a word is what somebody is, and not which sort of it: in "a terror reporter", terror is not. `rest` stands behind. */
function isHead(rest: string): boolean {
  const [, next = ''] = /^\s+([a-z][a-z-]*)/.exec(rest) ?? [];
  return next === '' || isStopWord(next) || /(?:ed|ing)$/.test(next);
}

/** Whether the one is said of the other: close together, nobody else named between them, in the order that says it. */
export function isSaidOf(text: string, subject: Match, predicate: Match, form: 'being' | 'deed'): boolean {
  const [first, last] = subject.start < predicate.start ? [subject, predicate] : [predicate, subject];
  const between = wordsBetween(text, first, last);
  if (last.position - first.position > REACH[form] || isApart(between)) return false;
  if (first === subject) {
    if (OWNING.test(between)) return false;
    if (form === 'deed') return !NO_DEED.test(between.replace(RELATIVE, ''));
    return !hasNames(between) && BEING.test(between) && isHead(text.slice(predicate.end));
  }
  // A given name in front of the name is the same person's.
  const rest = between.replace(NAME_BEFORE, '');
  return form === 'deed' ? /\bby\b/.test(rest) : /^[\s,\u2013\u2014"\u201c\u2018-]*$/.test(rest);
}

/** Whether it is said that something is done to somebody: "arrested Doe", "Doe was arrested". */
export function isDoneTo({ text, span }: Sentence, object: Match, predicate: Match): boolean {
  const [first, last] = object.start < predicate.start ? [object, predicate] : [predicate, object];
  const between = wordsBetween(text, first, last);
  if (last.position - first.position > REACH.object || isApart(between)) return false;
  if (first === predicate) {
    // "Roe was arrested, said Doe": it is done to the one in front.
    if (PASSIVE.test(text.slice(span.start, predicate.start))) return false;
    const rest = between.replace(NAME_BEFORE, '').replace(ATTRIBUTE, '').replace(LISTED, '');
    return !hasNames(rest) && !ANOTHER_CLAUSE.test(rest) && !/\bby\b/.test(rest) && !NO_DEED.test(rest);
  }
  const told = between.replace(ASIDE, '');
  if (hasNames(told) || /\bwhose\b/.test(told)) return false;
  // "Doe's arrest", and not "Doe's husband was arrested".
  if (OWNING.test(between) && SUFFERED.test(between)) return false;
  return SUFFERING.test(told) || (/^\s+$/.test(between) && ELLIPTIC.test(text.slice(predicate.end, span.end)));
}
