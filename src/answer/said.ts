import { CAPITALS } from '../text/names.ts';
import type { Candidate } from './candidate.ts';
import type { Match } from './match.ts';
import { hasNames, namesOthers, without } from './others.ts';
import { namesIn, type Predication } from './predication.ts';
import type { Evidence } from './rank.ts';
import { isApart, isDoneTo, isNamePart, isSaidOf, placesOf, type Sentence, SUFFERED } from './relation.ts';

/** Code units behind a deed in which those stand whom it concerns. */
const CLOSE = 40;
/** Somebody who was named before: "I was disappointed", "she had later sold". */
const SOMEBODY =
  /\b(?<who>i|he|she|they|we)\b(?:['\u2019]\w+)?(?<how>(?:\s+(?:is|are|was|were|be|been|being|has|have|had|got|also|once|first|then|later|soon|just|\w+ly)){0,3})\s+$/i;
/** What begins a clause that may have another subject. */
const NEW_CLAUSE = /\b(?:after|as|before|when|while|because|if|that)\b/;
/** What stands behind a deed that is done to nobody who is named. */
const NO_OBJECT =
  /^(?:\s+(?:in|on|at|after|before|for|because|when|last|this|over|amid|during|earlier|later)\b|[,.;]|\s*$)/;
const OBJECT = /^\s+(?:him|her|them|it)\b/;
/** What stands before a noun, within so many code units. */
const GLANCE = 40;
const NOUN = /\b(?:an?|the|his|her|their|its|of|no|any)\s+(?:\w+\s+)?$/i;
/** A name that tells what somebody is: "a veteran Springfield painter". */
const DETERMINED = new RegExp(`\\b(?:an?|the)\\s+(?:[a-z-]+\\s+){0,2}(?:${CAPITALS})\\s+(?=[a-z])`, 'gu');

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
