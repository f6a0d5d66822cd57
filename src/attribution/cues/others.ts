import { CAPITALS, splitTitle } from '../../english/names.ts';
import type { SpeakerCue } from './subject.ts';

/** What somebody has said, as a noun. */
const SAID_NOUN =
  '(?:claims?|warnings?|words|assertions?|remarks?|comments?|arguments?|accusations?|allegations?|suggestions?|promises?|vows?|pledges?|descriptions?|characteri[sz]ations?|beliefs?|views?|boasts?|insistence|quotes?|lines?|calls?|demands?|contention|predictions?|declarations?|complaints?|threats?|admission|denial|assessment|prophecy|slogans?|jokes?|opinion|statements?|testimony|assurances?)';
/** "Doe's claim that", "the warning of Doe that", with no verb of saying after it. */
const CLAIM = new RegExp(
  `(?<who>${CAPITALS})['\\u2019]s?\\s+(?:[\\p{Ll}-]+\\s+){0,2}?${SAID_NOUN}(?=[\\s,:]|$)(?<rest>[^.;]*)$`,
  'u',
);
/** A claim whose owner is not named. */
const OTHER_CLAIM = new RegExp(
  `(?<![\\p{L}])(?:dismiss|reject|echo|cit|respond|repl|react|disput|deni|rebut|counter|brush|mock|challeng|debunk|question|contest|defend)\\p{L}*\\s(?:[\\p{L}]+\\s){0,3}?(?:the|a|an|any|those|these|such|her|his|their)\\s(?:[\\p{Ll}-]+\\s){0,2}?${SAID_NOUN}\\s+(?:that|about|of)\\b[^.;]*$`,
  'u',
);
/** "Doe accused Roe of", "recalled Roe", "quoted Roe as", before a participle: Roe is the one who says it. */
const OBJECT = new RegExp(
  `(?<![\\p{L},])(?<verb>\\p{Ll}+)\\s+(?:(?:his|her|their|the)\\s+(?:[\\p{Ll}-]+\\s+){1,3}?)?(?<who>${CAPITALS})(?:\\s+(?:of|for|as|from|by))?\\s+$`,
  'u',
);
const OBJECT_PRONOUN =
  /(?<![\p{L}])(?:him|her|them|us|me|you|people|someone|somebody|anyone)(?:\s+(?:of|for|as|from))?\s+$/u;
/** Words before a participle that are no verb with an object. */
const NO_VERB =
  /^(?:with|and|or|but|while|after|before|when|by|in|on|at|to|of|for|from|as|that|than|like|about|against|until|since|into|over|alongside|via|through|is|was|were|are|been|be)$/;
/** A thing that has words on it, right before a participle: "a sign saying". */
const THING =
  /(?<![\p{L}])(?:an?|the|his|her|their|its|some|several|with|of)\s+(?:[\p{L}'\u2019-]+\s+){0,3}?(?<noun>\p{Ll}+)\s+$/u;
const SAYING_THING =
  /^(?:statement|statements|tweet|tweets|post|posts|letter|email|message|memo|note|release|video|speech|interview|text|op-ed|column|editorial|blog|conference|briefing|call|caption|thread|article|essay|address|remarks|comment|podcast|broadcast|newsletter|filing|announcement|[a-z]+ly|[a-z]+day|morning|evening|afternoon|night|week|month|year|matter|issue|case|court|show|event|hearing|trial|game|match|song|incident|episode|media|platform|page|account|it|this|so|up|out|back|off|down|then|again|too|also)$/;

/**
 * Another person whose claim the words are, by a noun before them; null where that person is not named, `undefined` where
 * the words are nobody's claim.
 */
export function ownerOfClaim(before: string, isVerb: (rest: string) => boolean): SpeakerCue | null | undefined {
  const near = before.slice(-300);
  const claim = CLAIM.exec(near)?.groups;
  if (claim && !isVerb(claim.rest ?? '') && !/:\s*$/.test(near)) {
    return { kind: 'name', words: splitTitle(claim.who ?? '').name };
  }
  const other = OTHER_CLAIM.exec(near);
  return other && !isVerb(other[0].slice(other[0].indexOf(' '))) ? null : undefined;
}

/** The same before a participle: "Doe accused Roe of" saying. */
export function ownerOfParticiple(before: string): SpeakerCue | null | undefined {
  const near = before.slice(-200);
  if (OBJECT_PRONOUN.test(near)) return null;
  const object = OBJECT.exec(near)?.groups;
  if (object && !NO_VERB.test(object.verb ?? '')) return { kind: 'name', words: splitTitle(object.who ?? '').name };
  const noun = THING.exec(near)?.groups?.noun;
  return noun !== undefined && !SAYING_THING.test(noun) && !/(?:s|ed)$/.test(noun) ? null : undefined;
}
