import type { PublicationDay } from '../corpus/article.ts';
import { weekdayNumber } from '../english/calendar.ts';
import { SAY } from '../english/sayingverbs.ts';

const DAY_MS = 86_400_000;
/** Code units around a weekday in its sentence that tell which of them is meant. */
const REACH = 120;

/** Where a weekday lies, as seen from the day of publication: that day counts as past. */
type Lie = 'past' | 'before' | 'ahead' | 'today-or-ahead' | 'unsure';

/** Words before a weekday that make it one of many, or the day of another story's week. */
const ANY = /\b(?:every|each|an?|any|one|some|most|that|the|first|second|third|fourth|following|previous)\s$/i;
/** Words at the beginning of a sentence with a capital, and titles' ends, which are no name with the weekday. */
const LEADING =
  /(?:^|[\s("'\u2018\u201c])(?:On|By|Since|Until|Till|Late|Early|Last|Next|This|From|Before|After|And|But|Or|Then|Through|Between|Only|Come|To|Starting|Beginning|Date|Updated|Published)\s$/;
const CAPITAL_BEFORE = /(?:^|[^\p{L}\p{N}'\u2019.-])\p{Lu}[\p{L}\p{N}.'\u2019-]*\s$/u;
const CAPITAL_BEHIND = /^\s\p{Lu}/u;
const NIGHT_SHOW = /^\s(?:Night|Morning|Afternoon|Evening|Live)\b/;
/** "Rebecca Friday, 35": a name's age. */
const AGE_BEHIND = /^,\s\d{1,3},/;
const ON = /\bon\s$/i;

const FUTURE =
  /\b(?:will|won't|shall|(?:is|are) (?:set|due|scheduled|expected|slated|going) (?:to|for)|due|upcoming)\b/gi;
const SPEAKS = new RegExp(`\\b(?:${SAY})\\b`, 'i');
/** What begins another clause, or leaves open when it is. */
const ELSEWHERE = /\b(?:after|when|since|who|whom|which|because|where|following|if|than|as)\b|[;:\u2014]/i;
/** Verbs of fixtures and programmes, in the form in which they tell what lies ahead. */
const FIXTURE =
  /\b(?:takes? on|faces?|hosts?|visits?|opens|begins|starts|kicks? off|travels?|returns|premieres|airs|launches|arrives|streams|goes on|meets|would|could|might|may|should)\b|\b(?:until|till|through|by)\s(?:late\s|early\s)?$/i;

/**
 * The day that a weekday in a sentence means, YYYY-MM-DD: the last one up to publication, or the next one where the
 * sentence says that it lies ahead. Null where it is a name's part, one of many, or cannot be told.
 *
 * @param start of the weekday in `words`, the sentence, in UTF-16 code units; `end` is behind it
 */
export function dayMeant(words: string, start: number, end: number, { value, about }: PublicationDay): string | null {
  if (value === null || about !== undefined) return null;
  const before = words.slice(Math.max(0, start - REACH), start);
  const behind = words.slice(end, end + REACH);
  if (isName(before, behind) || ANY.test(before)) return null;
  const at = new Date(`${value}T00:00:00Z`);
  const wanted = weekdayNumber(words.slice(start, end));
  const back = (at.getUTCDay() - wanted + 7) % 7;
  const offset = offsetOf(lieOf(before, behind), back);
  return offset === null ? null : new Date(at.getTime() + offset * DAY_MS).toISOString().slice(0, 10);
}

/** @param back days since the last such day, 0 to 6 */
function offsetOf(lie: Lie, back: number): number | null {
  switch (lie) {
    case 'past':
      return -back;
    case 'before':
      return back === 0 ? -7 : -back;
    case 'ahead':
      return back === 0 ? null : 7 - back;
    case 'today-or-ahead':
      return back === 0 ? 0 : 7 - back;
    case 'unsure':
      return null;
  }
}

function isName(before: string, behind: string): boolean {
  if (AGE_BEHIND.test(behind) || NIGHT_SHOW.test(behind)) return true;
  if (CAPITAL_BEFORE.test(before) && !LEADING.test(before)) return true;
  return CAPITAL_BEHIND.test(behind) && !ON.test(before);
}

function lieOf(before: string, behind: string): Lie {
  if (/\b(?:next|coming)\s$/i.test(before)) return 'ahead';
  if (/\bthis\s$/i.test(before)) return 'today-or-ahead';
  if (/\b(?:last|past)\s$/i.test(before)) return 'before';
  const will = [...before.matchAll(FUTURE)].at(-1);
  if (will) {
    const between = before.slice(will.index + will[0].length);
    if (SPEAKS.test(between)) return 'past';
    return ELSEWHERE.test(between) ? 'unsure' : 'ahead';
  }
  if (/(?:^|[.,;:]\s*)(?:on\s)?$/i.test(before)) {
    const [clause = ''] = behind.split(/[.;:!?]/);
    const later = new RegExp(FUTURE.source, 'i').exec(clause);
    if (later && !SPEAKS.test(clause.slice(0, later.index))) return 'ahead';
  }
  const clause = before.split(/[,;:\u2014.!?]|\b(?:and|but|after|when|who|which)\b/i).at(-1) ?? '';
  return FIXTURE.test(clause) ? 'unsure' : 'past';
}
