import { strict } from 'chrono-node/en';
import { z } from 'zod';
import { type PublicationDay, unknown } from '../corpus/article.ts';
import { MONTH_LETTERS } from '../english/calendar.ts';
import { oneLine } from './draft.ts';

const ISO = /^\d{4}-\d{2}-\d{2}(?!\d)/;
const NAMED_MONTH = new RegExp(`\\b(?:${MONTH_LETTERS})`, 'i');

const isDay = (words: string): boolean => z.iso.date().safeParse(words).success;

/**
 * The calendar day that words name in full, as printed there, YYYY-MM-DD; null where they name none, or where day and
 * month cannot be told apart (06/07/2022).
 */
export function dayIn(words: string): string | null {
  const iso = ISO.exec(words.trim())?.[0];
  if (iso !== undefined) return isDay(iso) ? iso : null;
  if (!NAMED_MONTH.test(words)) return null;
  for (const { start } of strict.parse(words.slice(0, 500))) {
    if (!(['day', 'month', 'year'] as const).every((part) => start.isCertain(part))) continue;
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')].map(String);
    const found = `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
    if (isDay(found)) return found;
  }
  return null;
}

/** The day that a document states as its own, with the words that state it. */
export function publishedIn(words: unknown, evidence: string): PublicationDay {
  const line = oneLine(words);
  const value = line === null ? null : dayIn(line);
  return value === null ? unknown : { value, certainty: 'stated', evidence };
}
