import { JUDGE, PARTICIPLE, SAY } from '../../english/sayingverbs.ts';
import { fold } from '../../text/fold.ts';

const INFINITIVE = 'to say|to tell|to warn|to add';
/** A participle of whatever verb, with what somebody says after "that": "charging that". */
const ANY_PARTICIPLE =
  '\\b(?!during|something|anything|nothing|everything|meaning|showing|ensuring|making|proving|including|considering|following|regarding|providing|assuming|being|having|given|knowing|realizing|finding|seeing|learning|hearing|mentioning)[a-z]{2,}ing(?=\\s+that\\b)';

/** Verbs of saying and judging, their participles and infinitives, anywhere in folded words. */
export const VERB = new RegExp(`\\b(?:${SAY}|${JUDGE}|${PARTICIPLE}|${INFINITIVE})\\b|${ANY_PARTICIPLE}`, 'g');
/** Participles and infinitives, whose subject is that of another verb. */
export const DEPENDENT = new RegExp(`^(?:${PARTICIPLE}|${INFINITIVE}|[a-z]+ing)$`);

/** Code units before a verb that are searched for the words that make it passive. */
export const NEAR = 80;
/** Whether the verb is part of a passive or of something that is no statement: "has been slammed". */
export const isPassive = (before: string): boolean =>
  /\b(?:been|being|be|was|were|is|are|not|get|gets|got|getting|will|would|could|should|may|might|must)\s+(?:\w+ly\s+)?$/.test(
    before.slice(-NEAR),
  );

/** Nouns as much as verbs: "his claims about", "the United States". */
const NOUN_TOO =
  /^(?:claims|reports|notes|posts|states|promises|calls|comments|tweets|hopes|hit|thought|report|remarks|questions|answers|feels|sees|reads|read|cited|rules|finds|estimates)$/;
const NOUN_BEFORE =
  /(?:^|\s)(?:the|an?|his|her|their|its|of|these|those|any|some|many|several|no|from|in|on|by|with|for|to|such|and|about|against|over|\p{L}+['\u2019]s|\p{L}+s['\u2019])\s+(?:\p{Ll}+\s+)?$/u;

/** Words before a participle that goes with a noun: "any confirmed deaths". */
const ADJECTIVE_BEFORE = /(?:^|\s)(?:the|an?|any|no|some|several|many|its|his|her|their|of|all|these|those)\s$/;
/** Whether a word that may be a noun, or a part of a name, is a verb. */
export const isVerb = (text: string, { index, 0: verb }: RegExpExecArray): boolean =>
  /^\p{Ll}/u.test(text.slice(index)) &&
  !/-$/.test(text.slice(0, index)) &&
  !(
    /^(?:agreed|agrees|began|offered|continued|continues|ordered)$/.test(verb) &&
    /^\s+to\s/.test(text.slice(index + verb.length))
  ) &&
  !text.startsWith('-', index + verb.length) &&
  !(
    /ed$/.test(verb) &&
    ADJECTIVE_BEFORE.test(text.slice(Math.max(0, index - 20), index)) &&
    /^\s\p{Ll}/u.test(text.slice(index + verb.length))
  ) &&
  !(
    NOUN_TOO.test(verb) &&
    (NOUN_BEFORE.test(text.slice(Math.max(0, index - 60), index)) ||
      /^\s+(?:of|about|with|against|for|from|in)\s/.test(text.slice(index + verb.length)))
  );

/** Verbs that have ordinary objects as well: "found the bridge", "added a name to its list". */
const WITH_OBJECT =
  /^(?:added|adds|found|ordered|offered|updated|shared|considered|considers|reported|reports|ruled|cited|wrote|posted|tweeted|sent)$/;
const OBJECT = /^\s(?:the|an?|his|her|their|its|some|several|\d+|\p{Lu}\p{L}*['\u2019]s)\s/u;
/** A verb of its own, by which what looks like an object is the subject of a clause: "added the bridge was old". */
const CLAUSE =
  /\s(?:was|were|is|are|has|had|have|will|would|can|could|should|may|might|did|does|\p{Ll}+ed)(?![\p{L}])/u;

/** Whether a verb has an object that is no words of anybody. */
export const hasObject = (text: string, { index, 0: verb }: RegExpExecArray): boolean => {
  const behind = text.slice(index + verb.length);
  return WITH_OBJECT.test(verb) && OBJECT.test(behind) && !CLAUSE.test(behind) && !/:\s*$/.test(behind);
};

/** Whether some words have a verb of saying or judging. */
export const hasVerb = (words: string): boolean =>
  [...fold(words).matchAll(VERB)].some((match) => isVerb(words, match));

/** Whether a verb ends a relative clause without "that": "the memo Doe ordered up was …". */
export const isShortRelative = (text: string, { index, 0: verb }: RegExpExecArray): boolean =>
  !/^(?:said|says)$/.test(verb) && SUBJECT_OVER.test(text.slice(index + verb.length, index + verb.length + 40));
const SUBJECT_OVER =
  /^(?:\s(?:up|out|on|for|about|in))?\s(?:was|were|is|are|has|had|have|will|would|can|could|should|may|might)\s/;
