import { CAPITALS } from '../../english/names.ts';
import { PARTICIPLE, SAY_TO_THE_END } from '../../english/sayingverbs.ts';
import { fold } from '../../text/fold.ts';
import { phraseBefore, phraseBehind } from '../people/described.ts';
import { cueAtEnd, cueBehind } from './cuebehind.ts';
import { BLANK, mainSubject, withoutShortForms } from './mainsubject.ts';
import { ownerOfClaim, ownerOfParticiple } from './others.ts';
import { DEPENDENT, hasObject, hasVerb, isPassive, isShortRelative, isVerb, NEAR, VERB } from './sayingverb.ts';
import type { SpeakerCue } from './subject.ts';
import { subjectBehind, subjectOf } from './subject.ts';
import { ADVERB, GAP, LOOSE_GAP } from './subjectgap.ts';
import { isUnsaid } from './unsaid.ts';

const BOUNDARY =
  /(?:\b(?:[Aa]s|while|that|which|what|whom|because|after|but|(?<!\p{Lu}[\p{L}\p{N}.'\u2019-]*\s+)and|and(?!\s+\p{Lu})|when|although|though|before|since|where)\s+|^|[,;:\u2013\u2014(]\s*)/gu;

/** Whose claim quoted words are, where a noun right before them tells: "Doe's words"; `undefined` where none does. */
export function claimBefore(before: string): SpeakerCue | null | undefined {
  return /(?:claims?|warnings?|words|remarks?|comments?|quotes?|assertions?|statements?)(?:\s+that)?[\s,:]*$/.test(
    before.slice(-40),
  )
    ? ownerOfClaim(before, hasVerb)
    : undefined;
}

/**
 * The speaker named before a quotation in its sentence: `Doe reiterated that …`. Given the sentence up to the opening
 * mark, and how many words may stand between the verb and that mark.
 */
export function cueBefore(sentence: string, reach = Number.POSITIVE_INFINITY): SpeakerCue | null {
  const before = withoutShortForms(sentence);
  const direct = DIRECT.exec(before.slice(-DIRECT_REACH))?.groups?.subject;
  if (direct !== undefined) return subjectOf(`${direct} `, GAP, '');
  const inverted = /^\s*Said\s(?<who>[^,:]{3,80})[:,]\s*$/.exec(before)?.groups?.who;
  if (inverted !== undefined) return subjectBehind(inverted) ?? phraseBehind(inverted);
  const issued = ISSUED.exec(before.slice(-400))?.groups?.poster;
  if (issued !== undefined) return latestSubject(issued, '');
  const folded = withoutAsides(fold(before));
  const owner = ownerOfClaim(before, hasVerb);
  if (owner !== undefined) return owner;
  const verb = [...folded.matchAll(VERB)].findLast(
    (match) =>
      isVerb(before, match) &&
      !isPassive(folded.slice(0, match.index)) &&
      !isShortRelative(before, match) &&
      !hasObject(before, match),
  );
  if (!verb) return accordingTo(before);
  const clause = before.slice(0, verb.index);
  const behind = before.slice(verb.index);
  if (isUnsaid(clause) || TOLD_TO.test(behind) || REPORTEDLY_SAYING.test(before)) return null;
  if (behind.trim().split(/\s+/).length - 1 > reach && !TELLING.test(behind)) return null;
  if (!DEPENDENT.test(verb[0])) return nearestSubject(clause, behind) ?? accordingTo(before);
  if (HEARSAY.test(clause)) return null;
  // After other quoted words of the sentence, the speaker of those goes on.
  const said = clause.lastIndexOf(BLANK);
  const going = said < 0 ? null : cueBehind(clause.slice(said + 1));
  if (going) return going;
  const own = ABSOLUTE.exec(clause);
  const subject = own?.groups?.subject ?? '';
  const absolute = own && (subjectOf(subject, GAP, behind) ?? phraseBefore(subject, behind));
  if (own && absolute?.kind !== 'document') return absolute;
  const another = ownerOfParticiple(clause);
  if (another !== undefined) return another;
  return cueAtEnd(`${clause.replace(/,\s*(?:but\s*)?$/, '')}.`) ?? latestSubject(clause, behind);
}

/** An aside that has ended: between dashes, in brackets, or a relative clause between commas. */
const CLOSED_ASIDE = new RegExp(
  `\\s[\\u2013\\u2014-]\\s(?:(?!\\s[\\u2013\\u2014-]\\s).){1,300}?\\s[\\u2013\\u2014-]\\s|\\([^()]{1,200}\\)|,\\s(?:who|whose|which|(?:first\\s)?\\p{Ll}+ed\\s(?:in|on|by|at))\\s[^,${BLANK}]{1,200},(?=\\s(?:is|was|has|had|will|would)\\s)`,
  'gsu',
);
/** A clause with its asides blanked out, at the same length: "Doe – who once said … – is". */
const withoutAsides = (clause: string): string => clause.replace(CLOSED_ASIDE, (aside) => ' '.repeat(aside.length));

/** Words that somebody has put out: "Doe posted a letter on her page, which began". */
const ISSUED =
  /^(?<poster>.*\b(?:posted|issued|released|shared|tweeted|wrote|sent|published|read out|put out)\s(?:an?|the|his|her|their|its)\s(?:[\p{L}-]+\s){0,3}?(?:statement|tweet|post|letter|message|note|memo|release|caption|email)\b[^.;:\u201c"]{0,100}?),?\s(?:that|which)\s(?:also\s)?(?:read|reads|said|says|began|begins|stated|started)[,:]?\s*$/su;

/** Somebody and a verb of whatever kind, right before the mark: "before Doe advised:". */
const DIRECT = new RegExp(
  `(?:^|[,;:(\\u2013\\u2014]\\s*|(?<![\\p{L}])(?:before|and|but|when|while|as|after|until|then)\\s+)(?<subject>${CAPITALS}|[Hh]e|[Ss]he)\\s+(?:(?:\\p{Ll}+ly|then|also)\\s+)?(?!(?:was|is|has|does|as)\\b)\\p{Ll}{2,}(?:ed|s|ote|aid|old)(?:\\s+(?:him|her|them))?[:,]\\s*$`,
  'u',
);
const DIRECT_REACH = 120;

/** Verbs after which all the rest of the sentence is what somebody says. */
const TELLING = new RegExp(`^(?:${SAY_TO_THE_END}|${PARTICIPLE})\\s`);

/** A passive: its subject hears the words, and does not say them. */
const TOLD_TO = /\b(?:was|were|been|being|is|are)\s+(?:told|asked|warned|informed|reminded|advised|assured)\b[^,;:]*$/;

/** A source at the head of the sentence: "According to the ministry, …". */
function accordingTo(before: string): SpeakerCue | null {
  const source = /^According to (?<source>[^,]{3,80}),\s/.exec(before.trimStart())?.groups?.source;
  return source === undefined ? null : (subjectOf(source, GAP, '') ?? phraseBehind(source));
}

/** A participle of somebody who is only said to have said it: "Doe claimed that Roe left, reportedly saying". */
const HEARSAY = /\b(?:reportedly|allegedly|supposedly)\s+$/;
/** The same with a participle that is in no list, right before the quotation. */
const REPORTEDLY_SAYING = /\b(?:reportedly|allegedly|supposedly)\s+\p{Ll}+ing[:,]?\s*$/u;

/** A participle with a subject of its own: "…, with Olga Doe calling it". */
const ABSOLUTE = /\bwith\s+(?<subject>[^,;:]{1,80})$/;

/** The verb and its subject between commas: "The bridge, says Doe, is old". */
const INSERTED = /^(?:said|says)\s+(?=\p{Lu}|the\s)/u;

/** A clause about somebody whose verb stands in it: "Roe, who promised", "the council, which condemned". */
const OWN_RELATIVE = new RegExp(
  `(?:^|[\\s(])(?<subject>${CAPITALS}|[Tt]he\\s(?:[\\p{L}'\u2019-]+\\s?){1,5}?)(?:, of [^,]{1,40})?\\s?(?:,|\\s[\\u2013\\u2014-])?\\s?(?:who|which)\\s+(?:${ADVERB}\\s+)*$`,
  'u',
);

/** The same of a person, wherever it stands in a sentence: "a letter to Roe, who said". */
const PERSON_WHO = new RegExp(
  `(?:^|[\\s(])(?<subject>${CAPITALS})(?:, of [^,]{1,40})?,?\\s(?:who)\\s+(?:${ADVERB}\\s+)*$`,
  'u',
);

/** Clauses that are searched for the subject of a verb, the nearest first, and how far before it they may begin, in code units. */
const MOST_CLAUSES = 24;
const FARTHEST = 1_000;

const PRONOUN_RIGHT_BEFORE = new RegExp(
  `(?:^|[^\\p{L}'\\u2019])(?<pronoun>[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\\s+(?:${ADVERB}\\s+)*$`,
  'u',
);

function nearestSubject(clause: string, verbAndBehind: string): SpeakerCue | null {
  const pronoun = PRONOUN_RIGHT_BEFORE.exec(clause.slice(-NEAR))?.groups?.pronoun;
  if (pronoun !== undefined) return subjectOf(`${pronoun} `, GAP, verbAndBehind);
  const person = PERSON_WHO.exec(clause)?.groups?.subject;
  if (person !== undefined) return subjectOf(`${person} `, GAP, verbAndBehind);
  const near = Math.max(0, clause.length - FARTHEST);
  const starts = [...clause.slice(near).matchAll(BOUNDARY)]
    .slice(-MOST_CLAUSES)
    .map((match) => near + match.index + match[0].length)
    .reverse();
  for (const gap of [GAP, LOOSE_GAP]) {
    for (const start of starts) {
      if (isAside(clause, start)) continue;
      const words = clause.slice(start);
      const subject =
        subjectOf(words, gap, verbAndBehind) ?? (gap === GAP ? phraseFrom(clause, start, verbAndBehind) : null);
      if (subject) return subject;
    }
  }
  const inserted = /,\s*$/.test(clause) && INSERTED.exec(verbAndBehind);
  if (inserted) {
    const words = verbAndBehind.slice(inserted[0].length);
    return subjectBehind(words) ?? phraseBehind(words);
  }
  const relative = OWN_RELATIVE.exec(clause)?.groups?.subject;
  if (
    relative !== undefined &&
    !/(?:^|\s)(?:of|in|from|for|at|with|by|to|on|about|against|near|over|under|via)\s$/.test(
      clause.slice(0, clause.lastIndexOf(relative)),
    )
  )
    return subjectOf(`${relative} `, GAP, verbAndBehind) ?? phraseBefore(relative, verbAndBehind);
  return /(?:\band|\bbut|\bthen|\byet|,)\s*(?:(?:in|on|at|during|after|before)\s[^,]{1,60}?\s)?(?:(?:\w+ly|also|then|later)\s+)?$/.test(
    clause,
  )
    ? latestSubject(clause, verbAndBehind)
    : null;
}

/** What joins two clauses that each have a subject: "Doe left, but Roe stayed". */
const NEXT_CLAUSE = /[,;\ufffc]\s+(?:and|but|while|whereas|though|although|or)\s+/gu;
/** A relative clause about a thing, which goes on after it: "paper, which has a seal and". */
const THING_TOLD = /,\s(?:which|that)\s[^,]*\s(?:and|but)\s+$/u;

/** The subject of the last clause that has one; null where a relative clause about a thing goes on. */
export function latestSubject(clause: string, verbAndBehind: string): SpeakerCue | null {
  if (THING_TOLD.test(clause)) return null;
  for (const { index, 0: link } of [...clause.matchAll(NEXT_CLAUSE)].slice(-3).reverse()) {
    const own = clause.slice(index + link.length);
    const subject = VERBAL.test(own) ? mainSubject(own, verbAndBehind) : null;
    if (subject) return subject;
  }
  return mainSubject(clause, verbAndBehind);
}
/** A clause that has a verb within its first words. */
const VERBAL =
  /^(?:\S+\s){1,8}?(?:\p{Ll}{2,}ed|was|were|is|are|has|had|did|does|will|would|said|says|told|let|wrote|went|came|took|made|gave)(?![\p{L}])/u;

/** Whether the words from an offset up to the verb are an apposition between commas: "Doe, a spokesman, said". */
const isAside = (clause: string, start: number): boolean =>
  /\p{Lu}[\p{L}\p{N}.]*,\s+$/u.test(clause.slice(Math.max(0, start - 40), start)) &&
  /^(?:(?!\p{Lu})|[RDI]-\p{Lu})[^,]*,(?:[^,]*,)?\s*(?:\w+\s+)?$/u.test(clause.slice(start));

/** The noun phrase that begins at an offset of a clause; null where it is one of several subjects. */
function phraseFrom(clause: string, start: number, verbAndBehind: string): SpeakerCue | null {
  const before = clause.slice(0, start);
  const words = clause.slice(start);
  if (/\p{Lu}[\p{L}\p{N}.]*(?:['\u2019]s)?\s+and\s+$/u.test(before)) return null;
  return phraseBefore(words, verbAndBehind);
}
