import { CAPITALS } from '../english/names.ts';
import { JUDGE, PARTICIPLE, SAY } from '../english/sayingverbs.ts';
import { fold } from '../text/fold.ts';
import { ownerOfClaim, ownerOfParticiple } from './others.ts';
import { BARE_BODY, phraseBefore, phraseBehind, phraseLeading } from './people/described.ts';
import type { SpeakerCue } from './subject.ts';
import { leadingSubject, subjectBefore, subjectBehind, subjectOf } from './subject.ts';
import { isUnsaid } from './unsaid.ts';

const INFINITIVE = 'to say|to tell|to warn|to add';
const VERB = new RegExp(`\\b(?:${SAY}|${JUDGE}|${PARTICIPLE}|${INFINITIVE})\\b`, 'g');
const DEPENDENT = new RegExp(`^(?:${PARTICIPLE}|${INFINITIVE})$`);

const ADVERB =
  '(?:also|later|then|has|had|have|further|once|since|even|just|\\w+ly|in \\p{Lu}[a-z]+|on \\p{Lu}[a-z]+day)';
/** A word for what somebody does, in front of the name. */
const JOB = '(?!(?:for|from|with|and|that|who)\\b)(?:[a-z]+-)?[a-z]{3,}';
const ASIDE = "(?:['\\u2019]?\\s*(?:[,\\u2013\\u2014(]|-(?![\\p{L}\\p{N}])).{0,300}[,\\u2013\\u2014)-])?";
/** What may stand between a subject and its verb: an apposition or relative clause between commas or dashes, adverbs. */
const GAP = new RegExp(`^${ASIDE}\\s*(?:${ADVERB}\\s+)*$`, 'su');
/** The same behind a quotation, where a stray comma may stand before the verb. */
const GAP_BEHIND = new RegExp(`^(?:${ASIDE}|,)\\s*(?:${ADVERB}\\s+)*$`, 'su');
/** The same with what tells the subject from others: "officers killed last week by …". */
const LOOSE_GAP = new RegExp(
  `^${ASIDE}(?:\\s*(?:in|of|at|who|killed|by|from|for)\\s.{0,80})?\\s*(?:${ADVERB}\\s+)*$`,
  'su',
);
const BOUNDARY =
  /(?:^|[,;:\u2013\u2014(]\s*|\b(?:as|while|that|which|what|whom|because|after|but|(?<!\p{Lu}[\p{L}\p{N}.'\u2019-]*\s+)and|and(?!\s+\p{Lu})|when|although|though|before|since|where)\s+)/gu;
const ADVERBIAL =
  /^(?:In|On|At|During|After|Before|Meanwhile|However|Last|Earlier|Later|Also|Since|By|With|Speaking|Asked|According|Following|Despite|For|As|Then|Still|Now|But|And|Yet|Apparently|Ahead|Elsewhere|Similarly|Likewise|Indeed|Amid|Unlike)\b[^,]{0,120},\s*/u;

/** Code units before a verb in which the words stand that make it passive. */
const NEAR = 80;
/** Whether the verb is part of a passive or of something that is no statement: "has been slammed". */
const isPassive = (before: string): boolean =>
  /\b(?:been|being|be|was|were|is|are|not|get|gets|got|getting)\s+(?:\w+ly\s+)?$/.test(before.slice(-NEAR));

/** Nouns as much as verbs: "his claims about", "the United States". */
const NOUN_TOO =
  /^(?:claims|reports|notes|posts|states|promises|calls|comments|tweets|hopes|hit|thought|report|remarks|questions|answers|feels|sees|reads|read|cited|rules|finds|estimates)$/;
const NOUN_BEFORE =
  /(?:^|\s)(?:the|an?|his|her|their|its|of|these|those|any|some|many|several|no|from|in|on|by|with|for|to|such|and|about|against|over|\p{L}+['\u2019]s|\p{L}+s['\u2019])\s+(?:\p{Ll}+\s+)?$/u;

/** Whether a word that may be a noun, or a part of a name, is a verb. */
const isVerb = (text: string, { index, 0: verb }: RegExpMatchArray): boolean =>
  /^\p{Ll}/u.test(text.slice(index)) &&
  !/-$/.test(text.slice(0, index)) &&
  !(
    /^(?:agreed|agrees|began|offered|continued|continues|ordered)$/.test(verb) &&
    /^\s+to\s/.test(text.slice((index ?? 0) + verb.length))
  ) &&
  !text.startsWith('-', (index ?? 0) + verb.length) &&
  !(
    NOUN_TOO.test(verb) &&
    (NOUN_BEFORE.test(text.slice(Math.max(0, (index ?? 0) - 60), index)) ||
      /^\s+(?:of|about|with|against|for|from|in)\s/.test(text.slice((index ?? 0) + verb.length)))
  );

/** The verb in front of the one who speaks: "said engineer Olga Doe". */
const INVERTED = new RegExp(
  `^(?:according to|(?:${SAY}))\\s+(?:${JOB}\\s+){0,3}(?=\\p{Lu})|^(?:according to|(?:${SAY}))\\s+`,
  'u',
);

/** A verb that goes on with other words than the quoted ones: "To close this “bridge”, Doe said it would …". */
const OTHER_OBJECT = new RegExp(`^(?:${SAY})\\s+(?:(?:that|it|he|she|they|there)\\s|(?:nothing|little|no more)\\b)`);

/** The speaker named behind a quotation: `,” Olga Doe, the mother of …, said.` Given what follows the closing mark. */
export function cueBehind(behind: string): SpeakerCue | null {
  const sentence = behind.replace(/^[\s,]+/, '');
  const inverted = INVERTED.exec(sentence);
  const thatWas = /^(?:That|Those|So|Thus)\s+(?:was|were|is|said|spoke)\s+/.exec(sentence)?.[0];
  if (thatWas !== undefined) return subjectBehind(sentence.slice(thatWas.length));
  if (inverted) {
    const rest = sentence.slice(inverted[0].length);
    const cue = subjectBehind(rest);
    const phrase =
      cue === null || cue.kind === 'document'
        ? phraseBehind(sentence.slice(FIRST_VERB.exec(sentence)?.[0].length))
        : null;
    return phrase ?? cue;
  }
  const found = subjectBefore(sentence, VERB, GAP_BEHIND);
  if (found) return OTHER_OBJECT.test(found.verb) || REPORTED.test(found.verb) ? null : found.cue;
  return phraseSubject(sentence) ?? unlisted(sentence);
}

/** Words of another, which somebody reports: "the paper reported her saying". */
const REPORTED = new RegExp(
  `^(?:\\p{Ll}+)\\s+(?:him|her|them|\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)?)(?:\\s+as)?\\s+(?:${PARTICIPLE})\\b`,
  'u',
);

/** Somebody and a verb that is in no list, and little else: "Roe countered." */
const UNLISTED = new RegExp(
  `^(?:(?<subject>${CAPITALS}|[Hh]e|[Ss]he)\\s+(?:(?:\\p{Ll}+ly|then|also|later)\\s+)?(?:\\p{Ll}{2,}(?:ed|es|s)|shot back|swore|sang|began|spat|wept|thought|cut in|broke in|chimed in|put it)|(?:\\p{Ll}{2,}ed|shot back|swore|sang|began|spat|wept)\\s+(?<behind>${CAPITALS}))(?![\\p{L}])[^.;:]{0,60}[.,]?\\s*$`,
  'u',
);
function unlisted(sentence: string): SpeakerCue | null {
  const { subject, behind } = UNLISTED.exec(sentence.slice(0, 200))?.groups ?? {};
  if (behind !== undefined) return subjectBehind(behind);
  return subject === undefined ? null : subjectOf(`${subject} `, GAP, '');
}

/** Who is said, at the end of a sentence, to say it: "The bridge is “old”, Doe said." */
export function cueAtEnd(sentence: string): SpeakerCue | null {
  const near = sentence.slice(-160);
  if (!/[.]["\u201d\u2019]?\s*$/.test(near)) return null;
  for (const { index } of [...near.matchAll(/,\s/g)].slice(-3)) {
    const cue = ATTRIBUTION.test(near.slice(index)) ? cueBehind(near.slice(index)) : null;
    if (cue && (cue.kind !== 'body' || /\p{Lu}/u.test(cue.words) || BARE_BODY.test(cue.words))) return cue;
  }
  return null;
}
const ATTRIBUTION = new RegExp(
  `^,\\s(?:(?!told|tells|asked)(?:${SAY})\\s(?!that\\b)|according to\\s|[^,]+(?:,[^,]+,)?\\s(?:${SAY})(?:\\s(?!that\\b)[^,]{0,60})?\\.)`,
  'u',
);

const FIRST_VERB = new RegExp(`^(?:according to|(?:${SAY}))\\s+`, 'u');
const SAYING = new RegExp(`(?<![\\p{L}'\u2019-])(?:${SAY}|${JUDGE})\\b`, 'gu');

/** The subject of the first verb of saying, where it is a noun phrase: "the old ministry said". */
function phraseSubject(sentence: string): SpeakerCue | null {
  for (const { index } of fold(sentence.slice(0, 300)).matchAll(SAYING)) {
    const verb = sentence.slice(index);
    const cue = OTHER_OBJECT.test(verb) ? null : phraseBefore(sentence.slice(0, index), verb);
    if (cue) return cue;
  }
  return null;
}

/** Whose claim quoted words are, right behind the noun: "Doe's words"; `undefined` where the words before tell of none. */
export function claimBefore(before: string): SpeakerCue | null | undefined {
  return /(?:claims?|warnings?|words|remarks?|comments?|quotes?|assertions?|statements?)(?:\s+that)?[\s,:]*$/.test(
    before.slice(-40),
  )
    ? ownerOfClaim(before, hasVerb)
    : undefined;
}
const hasVerb = (words: string): boolean => [...fold(words).matchAll(VERB)].some((match) => isVerb(words, match));

/**
 * The speaker named before a quotation in its sentence: `Doe reiterated that …`. Given the sentence up to the opening
 * mark, and how many words may stand between the verb and that mark.
 */
export function cueBefore(before: string, reach = Number.POSITIVE_INFINITY): SpeakerCue | null {
  const direct = DIRECT.exec(before.slice(-DIRECT_REACH))?.groups?.subject;
  if (direct !== undefined) return subjectOf(`${direct} `, GAP, '');
  const folded = fold(before);
  const owner = ownerOfClaim(before, hasVerb);
  if (owner !== undefined) return owner;
  const verb = [...folded.matchAll(VERB)].findLast(
    (match) => isVerb(before, match) && !isPassive(folded.slice(0, match.index)),
  );
  if (!verb) return accordingTo(before);
  const clause = before.slice(0, verb.index);
  const behind = before.slice(verb.index);
  if (isUnsaid(clause) || TOLD_TO.test(behind)) return null;
  if (behind.trim().split(/\s+/).length - 1 > reach && !TELLING.test(behind)) return null;
  if (!DEPENDENT.test(verb[0])) return nearestSubject(clause, behind) ?? accordingTo(before);
  const own = ABSOLUTE.exec(clause);
  const absolute = own && subjectOf(own.groups?.subject ?? '', GAP, behind);
  if (own && absolute?.kind !== 'document') return absolute;
  const another = ownerOfParticiple(clause);
  if (another !== undefined) return another;
  return cueAtEnd(`${clause.replace(/,\s*(?:but\s*)?$/, '')}.`) ?? mainSubject(clause, behind);
}

/** Somebody and a verb of whatever kind, right before the mark: "before Doe advised:". */
const DIRECT = new RegExp(
  `(?:^|[,;:(\\u2013\\u2014]\\s*|(?<![\\p{L}])(?:before|and|but|when|while|as|after|until|then)\\s+)(?<subject>${CAPITALS}|[Hh]e|[Ss]he)\\s+(?:(?:\\p{Ll}+ly|then|also)\\s+)?(?!(?:was|is|has|does|as)\\b)\\p{Ll}{2,}(?:ed|s|ote|aid|old)(?:\\s+(?:him|her|them))?[:,]\\s*$`,
  'u',
);
const DIRECT_REACH = 120;

/** Verbs behind which all of the sentence is what somebody says. */
const TELLING = new RegExp(
  `^(?:said|says|told|tells|added|adds|noted|notes|warned|argued|argues|insisted|testified|explained|wrote|claimed|claims|suggested|believes|thinks|agreed|predicted|hopes|${PARTICIPLE})\\s`,
);

/** Words that somebody has heard: the verb is passive. */
const TOLD_TO = /\b(?:was|were|been|being|is|are)\s+(?:told|asked|warned|informed|reminded|advised|assured)\b[^,;:]*$/;

/** A source at the head of the sentence: "According to the ministry, …". */
function accordingTo(before: string): SpeakerCue | null {
  const source = /^According to (?<source>[^,]{3,80}),\s/.exec(before.trimStart())?.groups?.source;
  return source === undefined ? null : (subjectOf(source, GAP, '') ?? phraseBehind(source));
}

/** A participle with a subject of its own: "…, with Olga Doe calling it". */
const ABSOLUTE = /\bwith\s+(?<subject>[^,;:]{1,80})$/;

/** The verb and its subject between commas: "The bridge, says Doe, is old". */
const INSERTED = /^(?:said|says)\s+(?=\p{Lu}|the\s)/u;

/** A clause about somebody whose verb stands in it: "Roe, who promised", "the council, which condemned". */
const OWN_RELATIVE = new RegExp(
  `(?:^|[\\s(])(?<subject>${CAPITALS}|[Tt]he\\s(?:[\\p{L}'\u2019-]+\\s?){1,5}?)\\s?(?:,|\\s[\\u2013\\u2014-])?\\s?(?:who|which)\\s+(?:${ADVERB}\\s+)*$`,
  'u',
);

/** Clauses before a verb in which its subject is looked for, the nearest first, and code units that they may lie from it. */
const MOST_CLAUSES = 24;
const FARTHEST = 1_000;

const PRONOUN_RIGHT_BEFORE = new RegExp(
  `(?:^|[^\\p{L}'\\u2019])(?<pronoun>[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\\s+(?:${ADVERB}\\s+)*$`,
  'u',
);

function nearestSubject(clause: string, verbAndBehind: string): SpeakerCue | null {
  const pronoun = PRONOUN_RIGHT_BEFORE.exec(clause.slice(-NEAR))?.groups?.pronoun;
  if (pronoun !== undefined) return subjectOf(`${pronoun} `, GAP, verbAndBehind);
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
  if (inserted) return subjectBehind(verbAndBehind.slice(inserted[0].length));
  const relative = OWN_RELATIVE.exec(clause)?.groups?.subject;
  if (
    relative !== undefined &&
    !/(?:^|\s)(?:of|in|from|for|at|with|by)\s$/.test(clause.slice(0, clause.lastIndexOf(relative)))
  )
    return subjectOf(`${relative} `, GAP, verbAndBehind) ?? phraseBefore(relative, verbAndBehind);
  return /(?:\band|\bbut|\bthen|\byet|,)\s*(?:(?:\w+ly|also|then|later)\s+)?$/.test(clause)
    ? mainSubject(clause, verbAndBehind)
    : null;
}

/** Whether the words from an offset on, up to the verb, tell between commas what the one before them is: "Doe, a spokesman, said". */
const isAside = (clause: string, start: number): boolean =>
  /\p{Lu}[\p{L}\p{N}.]*,\s+$/u.test(clause.slice(Math.max(0, start - 40), start)) &&
  /^(?!\p{Lu})[^,]*,\s*(?:\w+\s+)?$/u.test(clause.slice(start));

/** A noun phrase from an offset of a clause on; none where it is one of several subjects. */
function phraseFrom(clause: string, start: number, verbAndBehind: string): SpeakerCue | null {
  const before = clause.slice(0, start);
  const words = clause.slice(start);
  if (/\p{Lu}[\p{L}\p{N}.]*(?:['\u2019]s)?\s+and\s+$/u.test(before)) return null;
  return phraseBefore(words, verbAndBehind);
}

/** What stands for quoted words; a part of no word. */
export const BLANK = '\ufffc';
const BLANKS = new RegExp(`^[\\s,${BLANK}]+`);

/** The subject that a sentence begins with, behind an adverbial or quoted words. */
export function mainSubject(sentence: string, verbAndBehind = ''): SpeakerCue | null {
  const plain = sentence.replace(BLANKS, '').replace(/^["\u201c\u2018']/, '');
  const words = plain.replace(ADVERBIAL, '');
  return leadingSubject(words, verbAndBehind) ?? phraseLeading(words, verbAndBehind);
}
