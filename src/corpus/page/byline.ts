import { MONTH as MONTH_NAME, SHORT_WEEKDAY, WEEKDAY } from '../../english/calendar.ts';
import { endsSentence, wordsOf } from './lineshape.ts';

const MONTH = `(?:${MONTH_NAME})\\.?`;
const DAY = `(?:${WEEKDAY}|${SHORT_WEEKDAY})\\.?`;
/** The words that a line of dates is made of. */
const DATE_WORDS = new RegExp(
  `\\b(?:\\d{1,2}:\\d{2}\\s*(?:[ap]\\.?m\\b\\.?)?|date|published|updated|posted|created|modified|first|last|originally|on|at|${MONTH}|${DAY}|\\d{1,4}(?:st|nd|rd|th)?|[ap]\\.?m\\.?|[ecmp][ds]?t|gmt|utc|bst|ist|aest|local|time|hours?|mins?|minutes?|days?|ago|noon)\\b\\.?`,
  'gi',
);
const CALENDAR = new RegExp(
  `${MONTH}\\s*\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?\\s*${MONTH}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\b(?:published|updated|posted)\\b.*\\d`,
  'i',
);
const BY = /^(?:\p{L}+ )?by:?\s+(?:the\s+)?(?:\p{Lu}|(?:web |news )?staff\b)/u;
/** What a page prints beside its hour: up to four words in capitals. */
const OUTLET = /^\p{Lu}\S*(?: \p{Lu}\S*){0,3}$/u;
/** A name, a comma or the like, and what the person does. */
const JOB =
  /^\p{Lu}[\p{L}.'\u2019-]*(?: \p{Lu}[\p{L}.'\u2019-]*)+\s*[,|/\u2013\u2014-]\s*(?:\p{L}+ ){0,4}(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Cc]olumnist)s?$/u;
const CONTRIBUTED =
  /\bcontributed (?:to this (?:report|story|article)|reporting)\b[^.!?]{0,60}\.?$|^(?:additional |with )?reporting by\s+\p{Lu}|^\(?(?:additional )?reporting by\b.*\b(?:edit|writ)ing by\b/iu;

/** Whether a line says who else worked on the report, wherever it stands. */
export const namesContributors = (words: string): boolean =>
  wordsOf(words).length <= 40 &&
  CONTRIBUTED.test(words) &&
  !/[.!?]["\u201d\u2019']?\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(words);

/** Whether a line says nothing but who wrote the article; asked of the lines at its head and foot. */
export function namesWriters(words: string): boolean {
  const count = wordsOf(words).length;
  if (endsSentence(words) && !/\b\p{Lu}\.$/u.test(words)) return false;
  const opening = words.charAt(0).toLowerCase() + words.slice(1);
  return (count <= 16 && BY.test(opening)) || (count <= 10 && JOB.test(words));
}

/** Whether a line at an article's head says nothing but its day, perhaps with its writers after that. */
export function namesDay(words: string): boolean {
  if (wordsOf(words).length > 25 || !CALENDAR.test(words)) return false;
  const rest = words
    .replace(DATE_WORDS, ' ')
    .replace(/[\s,:;.|/()\u2013\u2014\u2022\u00b7+-]+/g, ' ')
    .trim();
  return rest === '' || namesWriters(rest) || (/\d:\d\d/.test(words) && OUTLET.test(rest));
}

/** Whether a line says nothing but when the page was made, wherever it stands. */
export const namesPageDay = (words: string): boolean =>
  /^(?:first |last |originally )?(?:published|updated|posted)\b/i.test(words) && namesDay(words);
