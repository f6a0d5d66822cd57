import { JUDGE, PARTICIPLE, SAY } from '../english/sayingverbs.ts';
import { fold } from '../text/fold.ts';
import type { Cue } from './subject.ts';
import { leadingSubject, subjectBefore, subjectBehind, subjectOf } from './subject.ts';

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
  /\b(?:been|being|be|was|were|is|are|not|get|got)\s+(?:\w+ly\s+)?$/.test(before.slice(-NEAR));

/** The verb in front of the one who speaks: "said engineer Olga Doe". */
const INVERTED = new RegExp(
  `^(?:according to|(?:${SAY}))\\s+(?:${JOB}\\s+){0,3}(?=\\p{Lu})|^(?:according to|(?:${SAY}))\\s+`,
  'u',
);

/** A verb that goes on with other words than the quoted ones: "To close this “bridge”, Doe said it would …". */
const OTHER_OBJECT = new RegExp(`^(?:${SAY})\\s+(?:that|it|he|she|they|there)\\s`);

/** The speaker named behind a quotation: `,” Olga Doe, the mother of …, said.` Given what follows the closing mark. */
export function cueBehind(behind: string): Cue | null {
  const sentence = behind.replace(/^[\s,]+/, '');
  const inverted = INVERTED.exec(sentence);
  if (inverted) return subjectBehind(sentence.slice(inverted[0].length));
  const found = subjectBefore(sentence, VERB, GAP);
  return found && !OTHER_OBJECT.test(found.verb) ? found.cue : null;
}

/**
 * The speaker named before a quotation in its sentence: `Doe reiterated that …`. Given the sentence up to the opening
 * mark, and how many words may stand between the verb and that mark.
 */
export function cueBefore(before: string, reach = Number.POSITIVE_INFINITY): Cue | null {
  const folded = fold(before);
  const verb = [...folded.matchAll(VERB)].findLast((match) => !isPassive(folded.slice(0, match.index)));
  if (!verb) return null;
  const clause = before.slice(0, verb.index);
  const behind = before.slice(verb.index);
  if (behind.trim().split(/\s+/).length - 1 > reach) return null;
  if (!DEPENDENT.test(verb[0])) return nearestSubject(clause, behind);
  const own = ABSOLUTE.exec(clause);
  return own ? subjectOf(own.groups?.subject ?? '', GAP, behind) : mainSubject(clause, behind);
}

/** A participle with a subject of its own: "…, with Olga Doe calling it". */
const ABSOLUTE = /\bwith\s+(?<subject>[^,;:]{1,80})$/;

/** The verb and its subject between commas: "The bridge, says Doe, is old". */
const INSERTED = /^(?:said|says)\s+(?=\p{Lu})/u;

/** A clause about another than the subject of the sentence, whose verb stands behind it: "Doe thinks that Roe, who left, said". */
const RELATIVE = /\p{Lu}[\p{L}\p{N}.'\u2019-]*,\s+(?:who|whom|whose)\b[^,]*,\s*(?:\w+ly\s+)?$/u;

/** Clauses before a verb in which its subject is looked for, the nearest first, and code units that they may lie from it. */
const MOST_CLAUSES = 24;
const FARTHEST = 1_000;

function nearestSubject(clause: string, verbAndBehind: string): Cue | null {
  const near = Math.max(0, clause.length - FARTHEST);
  const starts = [...clause.slice(near).matchAll(BOUNDARY)]
    .slice(-MOST_CLAUSES)
    .map((match) => near + match.index + match[0].length)
    .reverse();
  for (const gap of [GAP, LOOSE_GAP]) {
    for (const start of starts) {
      const subject = subjectOf(clause.slice(start), gap, verbAndBehind);
      if (subject) return subject;
    }
  }
  const inserted = /,\s*$/.test(clause) && INSERTED.exec(verbAndBehind);
  if (inserted) return subjectBehind(verbAndBehind.slice(inserted[0].length));
  if (RELATIVE.test(clause)) return null;
  return /(?:\band|,)\s*(?:\w+ly\s+)?$/.test(clause) ? mainSubject(clause, verbAndBehind) : null;
}

/** What stands for quoted words; a part of no word. */
export const BLANK = '\ufffc';
const BLANKS = new RegExp(`^[\\s,${BLANK}]+`);

/** The subject that a sentence begins with, behind an adverbial or quoted words. */
export function mainSubject(sentence: string, verbAndBehind = ''): Cue | null {
  const plain = sentence.replace(BLANKS, '').replace(/^["\u201c\u2018']/, '');
  return leadingSubject(plain.replace(ADVERBIAL, ''), verbAndBehind);
}
