import { CAPITALS } from '../../english/names.ts';
import { isNewsroom } from '../../english/newsrooms.ts';
import { SAY } from '../../english/sayingverbs.ts';
import { countWords, FEW_WORDS, wordsOf } from '../marks/label.ts';
import type { Quotation } from '../marks/quotation.ts';
import { isTag } from '../marks/setting.ts';
import { claimBefore, cueBefore } from './cuebefore.ts';
import { cueAtEnd, cueBehind } from './cuebehind.ts';
import type { SpeakerCue } from './subject.ts';

/** How many words may stand between a verb of saying and a quotation of so many words. */
const reachOf = (words: number): number => 5 * Math.max(2, words);
/** Code units at the end of a quotation in which its closing marks stand. */
const ENDING = 40;
/** Who is speaking, by the words of its sentence before and after a quotation; null where they name nobody. */
export function cueFor(
  text: string,
  quotation: Quotation,
  before: string,
  behind: string,
  rest: string,
): SpeakerCue | null {
  const { start, end, marked } = quotation;
  // Where everything is in capitals, names cannot be told from other words.
  if (!/\p{Ll}/u.test(before + behind)) return null;
  const ending = text.slice(Math.max(start, marked.end - ENDING), marked.end);
  const leadsOn =
    INVERTED.test(behind) ||
    (!/\p{L}/u.test(before) && NO_COMMA.test(behind)) ||
    isTag(behind) ||
    /[,!?\u2026\u2014-]['"\u2019\u201d]*$/.test(ending) ||
    /^\s*,/.test(behind);
  const count = countWords(wordsOf(text, quotation));
  const last = text.charAt(end - 1);
  const isBrief = count <= FEW_WORDS && (last === ',' ? CLAUSE_BEFORE.test(before) : !/[.!?]/.test(last));
  const claim = claimBefore(before);
  if (claim !== undefined) return claim;
  const introduced = /[:,]\s*$/.test(before) && isTag(behind) ? cueBefore(before) : null;
  if (introduced) return introduced;
  const behindIt = leadsOn
    ? (cueBehind(behind) ?? (APPOSED.test(behind) ? cueBehind(withoutTitles(rest)) : null))
    : null;
  // A newsroom that reports a whole sentence is not the speaker of words quoted inside it: somebody else in it is.
  if (behindIt && !(PASSING_ON.test(behind) && isPassedOn(behindIt, before))) {
    // "Doe said “…”, according to the police": the words are Doe's.
    const own =
      ACCORDING.test(behind) && behindIt.kind !== 'name'
        ? cueBefore(before, isBrief ? reachOf(count) : undefined)
        : null;
    return own?.kind === 'name' ? own : behindIt;
  }
  const found = cueBefore(before, isBrief ? reachOf(count) : undefined);
  if (!found && !behindIt)
    return count > FEW_WORDS || (count > 1 && /\p{L}/u.test(before)) ? (cueAtEnd(behind) ?? cueAtEnd(rest)) : null;
  return found && INSERTED_REPORT.test(before) && isNewsroom(found.words) ? null : found;
}

/** A verb and a name right after the closing mark, whatever the quotation ends with. */
const INVERTED = new RegExp(`^\\s*(?:${SAY})\\s+(?:the\\s)?(?:[a-z]+\\s){0,2}\\p{Lu}`, 'u');
/** Words of a clause before a comma that is not the sentence's, and none that is told as a whole: "said that …". */
const CLAUSE_BEFORE = new RegExp(`^(?!.*\\b(?:${SAY})\\sthat\\s).*\\p{L}`, 'su');
/** A subject and a verb right after a quotation that opens its sentence and has no comma at its end. */
const NO_COMMA = new RegExp(`^\\s+[^\\s,.;:][^,.;:\u201c"]{0,80}\\s(?:${SAY})\\b`, 'u');
/** A name and words that tell what its bearer is, up to a title in quotation marks: “…,” Doe, author of “Bridges,” said. */
const APPOSED = new RegExp(`^[\\s,]*(?:${CAPITALS},\\s[^,]*|(?:${SAY})\\s)$`, 'u');
/** The rest of a sentence without titles in quotation marks: a comma ends what tells of a name in front of the verb. */
const withoutTitles = (rest: string): string =>
  rest.replace(/(?<=^\s*\p{Ll}+\s)\ufffc+\s/u, '').replaceAll(/\s?\ufffc+,?/g, ',');
/** "according to the Planet", "the Planet reports". */
const PASSING_ON = /^[\s,]*(?:according to\b|report(?:s|ed)\b|(?:\S+\s+){1,5}report(?:s|ed)\b)/;
const ACCORDING = /^[\s,]*according to\b/;
/** "It was closed, the Planet reports, for …". */
const INSERTED_REPORT = /\p{Ll}, [^,]{1,60}\breport(?:s|ed),?\s?$/u;

/** Whether a newsroom is the source of a sentence that it worded itself, with quoted words of somebody else in it. */
const isPassedOn = ({ words }: SpeakerCue, before: string): boolean => /\p{L}/u.test(before) && isNewsroom(words);
