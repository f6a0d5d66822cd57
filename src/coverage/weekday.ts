import type { PublicationDay } from '../corpus/article.ts';
import { WEEKDAY, weekdayNumber } from '../english/calendar.ts';
import { firstTenseOf, tenseOf } from '../english/pasttense.ts';
import { SAY } from '../english/sayingverbs.ts';
import { elementAt } from '../text/element.ts';

const DAY_MS = 86_400_000;
/** Code units around a weekday in its sentence that tell which of them is meant. */
const REACH = 120;

/** Where a weekday lies, as seen from the day of publication: that day counts as past. */
type Lie = 'past' | 'before' | 'ahead' | 'next' | 'today-or-ahead' | 'unsure';

/** Words before a weekday that make it one of many, or the day of another story's week. */
const ANY =
  /\b(?:every|each|an?|random|typical|usual|normal|any|one|some|most|that|the|first|second|third|fourth|following|previous)\s$/i;
/** Words at the beginning of a sentence with a capital, and titles' ends, which are no name with the weekday. */
const LEADING =
  /(?:^|[\s("'\u2018\u201c])(?:On|By|Since|Until|Till|Late|Early|Last|Next|This|From|Before|After|And|But|Or|Then|Through|Between|Only|Come|To|Starting|Beginning|Date|Updated|Published)\s$/;
const CAPITAL_BEFORE = /(?:^|[^\p{L}\p{N}'\u2019.-])\p{Lu}[\p{L}\p{N}.'\u2019-]*\s$/u;
const CAPITAL_BEHIND = /^\s\p{Lu}/u;
const NIGHT_SHOW = /^\s(?:Night|Morning|Afternoon|Evening|Live)\b/;
/** "Rebecca Friday, 35": a name's age. */
const AGE_BEHIND = /^,\s\d{1,3},/;
const ON = /\bon\s$/i;
const JOINED = '(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s+(?:and|or)\\s+)';
const LISTED_BEFORE = new RegExp(`(?:(?:${WEEKDAY})${JOINED}){0,6}$`);
const LISTED_BEHIND = new RegExp(`^(?:${JOINED}(?:${WEEKDAY})){0,6}`);
/** So many weekdays in a row are those of any week, or of a plan. */
const ANY_WEEK = 3;
/** "(Saturday, 8 p.m., ABC)", "Sunday night (8 p.m.)": a programme, of this week or the next. */
const PROGRAMME = /^(?:\s(?:morning|afternoon|evening|night))?(?:,\s|\s\()\d{1,2}(?::\d\d)?\s?[ap]\.?m\b/i;
const NIGHT = /^\s(?:night|evening)\b/i;
/** "with Thursday showings", "and Friday daytime screenings": those of any week. */
const WITH = /\b(?:with|for|of|from|during|in|and|or)\s$/i;
const OF_ANY_WEEK = /^\s(?:\p{Ll}+\s)?\p{Ll}{3,}(?<!s)s\b/u;
/** "Joining Alphabet on ": what comes next in the sentence tells when it is. */
const LEADING_PHRASE = /^\W*(?:\p{Lu}\p{Ll}+ing|With|Ahead|Before)\b[^,;:.!?]*$/u;

const FUTURE =
  /\b(?:will|won['\u2019]t|shall|(?:is|are)(?: also| now| still| both| all)? (?:set|due|scheduled|expected|slated|going) (?:to|for)|due|upcoming)\b/gi;
/** Not "will be announced": that is what lies ahead. */
const SPEAKS = new RegExp(`(?<!\\bbe\\s)\\b(?:${SAY})\\b`, 'i');
/** "Now through ", "open until ": a day to come, where nothing tells of the past. */
const UP_TO = /\b(?:through|until|till|by)\s$/i;
/** What begins another clause, or leaves open when it is. */
const ELSEWHERE = /\b(?:after|when|since|who|whom|which|because|where|following|if|than|as)\b|[;:\u2014]/i;
/** Verbs of fixtures and programmes, in the form in which they tell what lies ahead. */
const FIXTURE =
  /\b(?:takes? on|faces?|hosts?|visits?|opens|begins|starts|kicks? off|travels?|returns|premieres|airs|launches|arrives|streams|goes on|meets|would|could|might|may|should)\b|\b(?:until|till|through|by)\s(?:late\s|early\s)?$/i;

/**
 * The day that a weekday in a sentence means, YYYY-MM-DD: the last one up to publication, or the next one where the
 * sentence says that it lies ahead. Null where it is a name's part, one of many, or cannot be told.
 *
 * @param start of the weekday in `words`, the sentence, in UTF-16 code units; `end` is after it
 */
export function dayMeant(words: string, start: number, end: number, { value, about }: PublicationDay): string | null {
  if (value === null || about !== undefined) return null;
  const before = words.slice(Math.max(0, start - REACH), start);
  const behind = words.slice(end, end + REACH);
  if (isName(before, behind) || ANY.test(before) || isListed(before, behind)) return null;
  const at = new Date(`${value}T00:00:00Z`);
  const wanted = weekdayNumber(words.slice(start, end));
  const back = (at.getUTCDay() - wanted + 7) % 7;
  const lie = lieOf(before, behind);
  // A report of tonight may be of a week ago.
  if (lie === 'past' && back === 0 && NIGHT.test(behind)) return null;
  const offset = offsetOf(lie, back, at.getUTCDay());
  return offset === null ? null : new Date(at.getTime() + offset * DAY_MS).toISOString().slice(0, 10);
}

/** Where a day lies that a sentence names at `start`..`end`, by what the sentence says, as seen from its publication. */
export function sideOf(words: string, start: number, end: number): 'past' | 'ahead' | 'unsure' {
  const before = words.slice(Math.max(0, start - REACH), start);
  const behind = words.slice(end, end + REACH);
  const isPast = isTold(before, behind);
  if (lieOf(before, behind) === 'ahead' || (UP_TO.test(before) && !isPast)) return 'ahead';
  return isPast ? 'past' : 'unsure';
}

/**
 * @param back days since the last such day, 0 to 6
 * @param today the number of the weekday of publication
 */
function offsetOf(lie: Lie, back: number, today: number): number | null {
  switch (lie) {
    // Tomorrow's name: of a report from where it is a day later, of what is to come, or of six days ago.
    case 'past':
      return back === 6 ? null : -back;
    // The last one of its name, or that of the last week, where that is another.
    case 'before':
      return back === 0 ? -7 : isOfThisWeek(today, -back) ? null : -back;
    case 'ahead':
      return back === 0 ? null : 7 - back;
    // The next one of its name, or that of the next week, where that is another.
    case 'next':
      return back === 6 || back === 0 || isOfThisWeek(today, 7 - back) ? null : 7 - back;
    case 'today-or-ahead':
      return back === 0 ? 0 : 7 - back;
    case 'unsure':
      return null;
  }
}

/** Whether a day so many days from today, as a number of the weekday, is in the same week, from Monday on. */
function isOfThisWeek(today: number, days: number): boolean {
  const at = ((today + 6) % 7) + days;
  return at >= 0 && at < 7;
}

/** Whether it is a name's part, or the weekday of any week. */
function isName(before: string, behind: string): boolean {
  if (AGE_BEHIND.test(behind) || NIGHT_SHOW.test(behind)) return true;
  if (WITH.test(before) && OF_ANY_WEEK.test(behind)) return true;
  if (CAPITAL_BEFORE.test(before) && !LEADING.test(before)) return true;
  return CAPITAL_BEHIND.test(behind) && !ON.test(before);
}

/** Whether it is one of several weekdays in a row. */
function isListed(before: string, behind: string): boolean {
  const found = [LISTED_BEFORE.exec(before), LISTED_BEHIND.exec(behind)].map((one) => one?.[0] ?? '').join(' ');
  return (found.match(new RegExp(WEEKDAY, 'g'))?.length ?? 0) + 1 >= ANY_WEEK;
}

function lieOf(before: string, behind: string): Lie {
  if (/\bnext\s$/i.test(before)) return 'next';
  if (/\bcoming\s$/i.test(before)) return 'ahead';
  if (PROGRAMME.test(behind)) return 'unsure';
  if (/\bthis\s$/i.test(before)) return 'today-or-ahead';
  if (/\b(?:last|past)\s$/i.test(before)) return 'before';
  const will = [...before.matchAll(FUTURE)].at(-1);
  if (will) {
    const between = before.slice(will.index + will[0].length);
    if (SPEAKS.test(between)) return 'past';
    return ELSEWHERE.test(between) ? 'unsure' : 'ahead';
  }
  if (/(?:^|[.,;:]\s*)(?:on\s)?$/i.test(before) || (LEADING_PHRASE.test(before) && /^,/.test(behind))) {
    const [clause = ''] = behind.split(/[.;:!?]/);
    const later = new RegExp(FUTURE.source, 'i').exec(clause);
    if (later && !SPEAKS.test(clause.slice(0, later.index))) return 'ahead';
  }
  const clauses = before.split(/[,;:\u2014.!?]|\b(?:and|but|after|when|who|which)\b/i);
  if (FIXTURE.test(elementAt(clauses, clauses.length - 1))) return 'unsure';
  return isTold(before, behind) ? 'past' : 'unsure';
}

/** Where a clause ends. */
const CLAUSE_END = /[,;:.!?\u2013\u2014()"\u201c\u201d]|\s-\s/;

/** Whether a verb tells that it was: in the clause of the weekday, or, where that has none, in the next one or the last. */
function isTold(before: string, behind: string): boolean {
  const [earlier, later] = [before.split(CLAUSE_END), behind.split(CLAUSE_END)];
  const own = tenseOf(`${earlier.at(-1)}${later[0]}`);
  if (own !== 'none') return own === 'past';
  const [next, last] = [firstTenseOf(later[1] ?? ''), firstTenseOf(earlier.at(-2) ?? '')];
  return next === 'past' || (next === 'none' && last === 'past');
}
