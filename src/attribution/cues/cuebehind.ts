import { CAPITALS } from '../../english/names.ts';
import { JUDGE, PARTICIPLE, SAY, SAY_AFTERWARDS } from '../../english/sayingverbs.ts';
import { fold } from '../../text/fold.ts';
import { BARE_BODY, phraseBefore, phraseBehind } from '../people/described.ts';
import { withoutShortForms } from './mainsubject.ts';
import { VERB } from './sayingverb.ts';
import type { SpeakerCue } from './subject.ts';
import { subjectBefore, subjectBehind, subjectOf } from './subject.ts';
import { GAP, GAP_BEHIND } from './subjectgap.ts';

/** A word for what somebody does, before the name. */
const JOB = '(?!(?:for|from|with|and|that|who)\\b)(?:[a-z]+-)?[a-z]{3,}';

/** The verb before the one who speaks: "said engineer Olga Doe". */
const INVERTED = new RegExp(
  `^(?:according to|(?:${SAY}))\\s+(?:${JOB}\\s+){0,3}(?=\\p{Lu})|^(?:according to|(?:${SAY}))\\s+`,
  'u',
);

/** One more of those who spoke before: "said another", "another asked". */
const ANOTHER = new RegExp(`^(?:(?:${SAY})\\sanother(?=[.,\\s])(?!\\s\\p{L})|another\\s(?:${SAY})(?![\\p{L}]))`, 'u');

/** A verb that goes on with other words than the quoted ones: "To close this “bridge”, Doe said it would …". */
const OTHER_OBJECT = new RegExp(`^(?:${SAY})\\s+(?:(?:that|it|he|she|they|there)\\s|(?:nothing|little|no more)\\b)`);

/** The speaker named after a quotation: `,” Olga Doe, the mother of …, said.` Given what follows the closing mark. */
export function cueBehind(behind: string): SpeakerCue | null {
  const sentence = withoutShortForms(behind.replace(/^[\s,]+/, ''));
  if (ANOTHER.test(sentence)) return { kind: 'description', words: 'another' };
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

/** A speaker and a verb that is in no list, and little else: "Roe countered." */
const UNLISTED = new RegExp(
  `^(?:(?<subject>${CAPITALS}|[Hh]e|[Ss]he)\\s+(?:(?:\\p{Ll}+ly|then|also|later)\\s+)?(?:\\p{Ll}{2,}(?:ed|es|s)|shot back|swore|sang|began|spat|wept|thought|cut in|broke in|chimed in|put it)|(?:\\p{Ll}{2,}ed|shot back|swore|sang|began|spat|wept)\\s+(?<behind>${CAPITALS}))(?![\\p{L}])[^.;:]{0,60}[.,]?\\s*$`,
  'u',
);
function unlisted(sentence: string): SpeakerCue | null {
  const { subject, behind } = UNLISTED.exec(sentence.slice(0, 200))?.groups ?? {};
  if (behind !== undefined) return subjectBehind(behind);
  return subject === undefined ? null : subjectOf(`${subject} `, GAP, '');
}

/** The speaker of a sentence, where its end names one: "The bridge is “old”, Doe said." */
export function cueAtEnd(sentence: string): SpeakerCue | null {
  const near = sentence.slice(-320);
  if (!/[.]["\u201d\u2019]?\s*$/.test(near)) return null;
  for (const { index } of [...near.matchAll(/,\s/g)].slice(-3)) {
    const cue = ATTRIBUTION.test(near.slice(index)) ? cueBehind(near.slice(index)) : null;
    if (cue && (cue.kind !== 'body' || /\p{Lu}/u.test(cue.words) || BARE_BODY.test(cue.words))) return cue;
  }
  return null;
}
const ATTRIBUTION = new RegExp(
  `^,\\s(?:(?:${SAY_AFTERWARDS})\\s(?!that\\b)(?!(?:(?!,\\s(?:adding|noting|saying)\\s)[^.])*\\s(?:was|is|were|are|had|has|have|would|will|could|can|did)\\s)[^,]{1,120}(?:,[^,]{1,200}){0,3}(?:,\\s(?:adding|noting|saying)\\s[^.]*)?\\.["\u201d\u2019]?\\s*$|according to\\s|[^,]+(?:,[^,]+,)?\\s(?:${SAY})(?:\\s(?!that\\b)[^,]{0,60})?\\.)`,
);

const FIRST_VERB = new RegExp(`^(?:according to|(?:${SAY}))\\s+`, 'u');
const SAYING = new RegExp(`(?<![\\p{L}'\u2019-])(?:${SAY}|${JUDGE})\\b`, 'gu');

/** The subject of the first verb of saying, where it is a noun phrase: "the old ministry said". */
function phraseSubject(sentence: string): SpeakerCue | null {
  for (const { index } of fold(sentence.slice(0, 300)).matchAll(SAYING)) {
    const verb = sentence.slice(index);
    const cue = OTHER_OBJECT.test(verb) || REPORTED.test(verb) ? null : phraseBefore(sentence.slice(0, index), verb);
    if (cue) return cue;
  }
  return null;
}
