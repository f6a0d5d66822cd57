import type { StandingToday } from '../../coverages/editions.ts';
import { slice } from '../../text/span.ts';
import { writtenDay } from '../../text/writtendays.ts';
import type { MessageWords } from '../words/words.ts';
import { escapeMarkdown } from './markdown.ts';

/** The day of a moment that ISO 8601 names, as people write it. */
export const dayText = (instant: string, words: MessageWords): string =>
  writtenDay(instant.slice(0, 10), words.calendar);

/** How an excerpt that was shown before stands today, in a line of small print; null where it is printed still. */
export function standingText({ standing, newest }: StandingToday, words: MessageWords): string | null {
  if (standing.kind === 'printed') return null;
  if (standing.kind === 'gone') return `-# ⚠ ${words.unreadableSince(dayText(standing.since, words))}`;
  const day = dayText(standing.lastSeen, words);
  const now = standing.now === null ? null : escapeMarkdown(slice(newest.text, standing.now));
  return `-# ⚠ ${now === null ? words.lastSeenOnly(day) : words.lastSeenSo(day, now)}`;
}
