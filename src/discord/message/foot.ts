import type { APIComponentInContainer } from 'discord.js';
import type { PrintedQuote } from '../../excerpts/quote.ts';
import type { MessageWords } from '../words/words.ts';
import { haveMarks } from './attribution.ts';
import { textDisplay } from './layout.ts';
import { escapeMarkdown } from './markdown.ts';

/** What the mark of concluded facts means, in small print; none where nothing on the message is marked. */
export function markNote(isMarked: boolean, words: MessageWords): string[] {
  return isMarked ? [`-# ${escapeMarkdown(words.concluded)}`] : [];
}

/**
 * The last line of a message with excerpts: that they are word for word, and what the mark means.
 *
 * @param isMarked something on it is concluded, apart from the lines below the excerpts
 */
export function foot(quotes: readonly PrintedQuote[], words: MessageWords, isMarked = false): APIComponentInContainer {
  const concluded = isMarked || haveMarks(quotes) ? ` ${escapeMarkdown(words.concluded)}` : '';
  return textDisplay(`-# ${words.footer}${concluded}`);
}

/** As long as the foot can be, for measuring. */
export function longestFoot(words: MessageWords): APIComponentInContainer {
  return foot([], words, true);
}
