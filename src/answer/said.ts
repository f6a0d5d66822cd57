import { ABBREVIATION, CAPITALS, splitTitle } from '../text/names.ts';
import { contains, type Span } from '../text/span.ts';
import { isStopWord } from '../text/stopwords.ts';
import type { Candidate } from './candidate.ts';
import { INITIALS_WEIGHT } from './concept.ts';
import type { Match } from './match.ts';
import { hasNames, namesOthers, without } from './others.ts';
import { type Name, namesIn, type Predication } from './predication.ts';
import type { Evidence } from './rank.ts';

/** How many words apart the two may stand. */
const REACH = { being: 6, deed: 20, object: 12 };
/** Code units behind a deed in which those stand whom it concerns. */
const CLOSE = 40;
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
/** Somebody who was named before: "I was disappointed", "she had later sold". */
const SOMEBODY =
  /\b(?<who>i|he|she|they|we)\b(?:['\u2019]\w+)?(?<how>(?:\s+(?:is|are|was|were|be|been|being|has|have|had|got|also|once|first|then|later|soon|just|\w+ly)){0,3})\s+$/i;
const SUFFERED = /\b(?:is|are|was|were|be|been|being|got)\b/i;
const PASSIVE =
  /\b(?:is|are|was|were|been|being|got)\s+(?:(?:\w+ly|also|later|then|first|once|soon|just|never|not|since|already)\s+){0,2}$/;
/** What begins a clause that may have another subject. */
const NEW_CLAUSE = /\b(?:after|as|before|when|while|because|if|that)\b/;
/** What stands behind a deed that is done to nobody who is named. */
const NO_OBJECT =
  /^(?:\s+(?:in|on|at|after|before|for|because|when|last|this|over|amid|during|earlier|later)\b|[,.;]|\s*$)/;
const OBJECT = /^\s+(?:him|her|them|it)\b/;
const OWNING = /^['\u2019]/;
const POSSESSIVE = /['\u2019]s$/;
/** What stands before a noun, within so many code units. */
const GLANCE = 40;
const NOUN = /\b(?:an?|the|his|her|their|its|of|no|any)\s+(?:\w+\s+)?$/i;
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

/** A name that tells what somebody is: "a veteran Springfield painter". */
const DETERMINED = new RegExp(`\\b(?:an?|the)\\s+(?:[a-z-]+\\s+){0,2}(?:${CAPITALS})\\s+(?=[a-z])`, 'gu');

/** What tells who somebody is, between them and what is done to them: "Roe, a native of Springfield, was", "Roe of Springfield was". */
const ASIDE = new RegExp(
  `^(?:,\\s+(?:an?|the|who|whose|\\d{1,3})\\b[^,;]*,|\\s+(?:of|from) (?:${CAPITALS})(?:,)?)(?=\\s+(?:is|are|was|were|has been|had been)\\b)`,
  'u',
);

/** A sentence as far as it speaks of the question. */
interface Sentence {
  readonly text: string;
  readonly span: Span;
  readonly matches: readonly Match[];
}

/**
 * Where a sentence has a name: all of it, or a part that stands for it, in a name that has no word of another. Of a name in
 * small letters its last word counts.
 */
function placesOf({ text, span, matches }: Sentence, { words, numbers }: Name): readonly Match[] {
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
const isNamePart = (text: string, { start }: Match, { span }: Sentence): boolean =>
  start > span.start && /\p{Lu}/u.test(text.charAt(start)) && /\p{Ll}[\s,]+$/u.test(text.slice(0, start));

const isApart = (between: string): boolean => between.length > FARTHEST || /[.;:]\s/.test(between);

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
function isSaidOf(text: string, subject: Match, predicate: Match, form: 'being' | 'deed'): boolean {
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
function isDoneTo({ text, span }: Sentence, object: Match, predicate: Match): boolean {
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

/** Whether a sentence says of those whom the question names what it asks of them. */
function says(sentence: Sentence, asked: Predication): boolean {
  const { form, predicate, subject, object, direct, mutual, whether } = asked;
  const { text, matches } = sentence;
  // A name where a word was asked for keeps company with the word, and a noun may be somebody else's deed: neither says it.
  const verbs = matches.filter(
    ({ concept, weight, start }) =>
      concept === predicate &&
      !(
        weight < 1 &&
        (/\p{Lu}/u.test(text.charAt(start)) ||
          (form === 'deed' && NOUN.test(text.slice(Math.max(0, start - GLANCE), start))))
      ),
  );
  const subjects = subject.map((name) => placesOf(sentence, name));
  const objects = object.map((name) => placesOf(sentence, name));
  // "Why did Doe end the talks with Roe": with whom, another sentence may say.
  const isLoose = !whether && !direct && !mutual;
  const named = isLoose ? subjects : [...subjects, ...objects];
  if (verbs.length === 0 || named.some((places) => places.length === 0)) return false;
  if (isLoose && verbs.every(({ end }) => namesOthers(text, { start: end, end: end + CLOSE }, matches))) return false;
  if (!whether && form === 'deed' && saysByPronoun(sentence, subjects.flat(), objects.flat(), predicate)) return true;
  return verbs.some((verb) => {
    if (form !== 'being' && isNamePart(text, verb, sentence)) return false;
    const done = !direct || (objects[0]?.some((one) => isDoneTo(sentence, one, verb)) ?? true);
    if (form === 'suffering') return subjects.some((places) => places.some((one) => isDoneTo(sentence, one, verb)));
    if (subjects.length === 0) return done;
    if (mutual) return true;
    return done && subjects.some((places) => places.some((one) => isSaidOf(text, one, verb, form)));
  });
}

/**
 * Whether a sentence says it of the two with a word for the second: "Doe, a critic of Roe, sued him". Nobody else is named
 * between the first and the deed.
 */
function saysByPronoun(
  { text, matches }: Sentence,
  subjects: readonly Match[],
  objects: readonly Match[],
  predicate: number,
) {
  return matches.some((verb) => {
    if (verb.concept !== predicate || !OBJECT.test(text.slice(verb.end))) return false;
    const own = [...subjects, ...objects];
    return subjects.some((subject) => {
      const span = { start: subject.end, end: verb.start };
      if (span.end < span.start || isApart(text.slice(span.start, span.end))) return false;
      const rest = without(text, span, own).replace(DETERMINED, '');
      return objects.some((object) => object.start < verb.start) && !hasNames(rest) && !NEW_CLAUSE.test(rest);
    });
  });
}

/** Whether a sentence says that somebody does it, and leaves out to whom: "Doe left in 2018". */
const saysOfOne = ({ text, matches }: Sentence, subjects: readonly Match[], predicate: number): boolean =>
  matches.some(
    (verb) =>
      verb.concept === predicate &&
      NO_OBJECT.test(text.slice(verb.end)) &&
      subjects.some(
        (subject) =>
          subject.end <= verb.start &&
          isSaidOf(text, subject, verb, 'deed') &&
          !namesOthers(text, { start: subject.end, end: verb.start }, matches),
      ),
  );

/**
 * Whether the sentences of a candidate say it of those who are asked about with a word for the first of them: "Olga Doe came
 * home. She was later arrested". Nobody else is named in between, nor, where it is the speaker's own word, in the sentence.
 */
function saysOfSomebody({ matches, reading }: Candidate, sentence: Sentence, asked: Predication): boolean {
  const { form, predicate, subject, object } = asked;
  const { text, span } = sentence;
  const all = { text, span: reading.paragraph, matches };
  const subjects = subject.flatMap((name) => placesOf(all, name));
  return sentence.matches.some((verb) => {
    const { who = '', how = '' } = SOMEBODY.exec(text.slice(span.start, verb.start))?.groups ?? {};
    if (verb.concept !== predicate || who === '' || SUFFERED.test(how) !== (form === 'suffering')) return false;
    const behind = text.slice(verb.end);
    const done =
      form === 'suffering' ||
      OBJECT.test(behind) ||
      NO_OBJECT.test(behind) ||
      object.some((name) => placesOf(sentence, name).some((one) => isDoneTo(sentence, one, verb)));
    const isOwnWord = /^(?:i|we)$/i.test(who);
    return (
      done &&
      subjects.some((one) => {
        if (isOwnWord) return !namesOthers(text, span, subjects);
        return one.end <= verb.start && !namesOthers(text, { start: one.end, end: verb.start }, subjects);
      })
    );
  });
}

/**
 * The evidence that may answer what a question asks of somebody. Whether it is so, only those sentences tell that say it of
 * them. When, why and by whom it is so, any may tell, as long as one sentence says that it is; else there is none.
 */
export function saidOf(asked: Predication, evidence: readonly Evidence[]): readonly Evidence[] {
  const names = namesIn(asked);
  const isSaid = (candidate: Candidate): boolean => {
    const { matches, reading, understood } = candidate;
    return reading.sentences.some((span) => {
      const inside = matches.filter(({ start, end }) => span.start <= start && end <= span.end);
      const sentence = { text: reading.passage.article.text, span, matches: inside };
      if (says(sentence, asked)) return true;
      const isAbout = !asked.whether && names.every((i) => (understood[i] ?? 0) > 0);
      return (
        isAbout &&
        (saysOfSomebody(candidate, sentence, asked) ||
          (asked.form === 'deed' &&
            asked.subject.some((name) => saysOfOne(sentence, placesOf(sentence, name), asked.predicate))))
      );
    });
  };
  if (!asked.whether) return evidence.some(({ candidates }) => candidates.some(isSaid)) ? evidence : [];
  return evidence.flatMap((one) => {
    const [first, ...rest] = one.candidates.filter(isSaid);
    return first ? [{ ...one, candidates: [first, ...rest] as const }] : [];
  });
}
