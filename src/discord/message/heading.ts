import type { APITextDisplayComponent } from 'discord.js';
import type { MessageWords } from '../words/words.ts';
import { findText, textDisplay } from './layout.ts';
import { escapeMarkdown, unescapeMarkdown } from './markdown.ts';
import { shorten } from './shorten.ts';

/** Longest question that a heading shows, and so that a later press can read back, in UTF-16 code units. */
export const maxQuestion = 200;
/** Longest name that a line of the heading shows. */
const maxName = 80;

/**
 * Nothing about a conversation is kept in memory: what a later press needs stands in the message. These ids find it
 * again; Discord numbers the components without an id from 1, and a message has 40 at most.
 */
export const ids = {
  question: 101,
  outlet: 102,
  speaker: 103,
  from: 104,
  to: 105,
  after: 106,
  query: 107,
  nearest: 108,
} as const;

/** What was asked, as a message shows it and gives it back. */
export interface AskedHeading {
  readonly question: string;
  /** The outlet, the speaker and the days that were chosen; null where none was. */
  readonly outlet: string | null;
  readonly speaker: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The earlier question that this one goes on from. */
  readonly after: string | null;
}

/** A question without any choice. */
export function plainly(question: string): AskedHeading {
  return { question, outlet: null, speaker: null, from: null, to: null, after: null };
}

/** The question as heading, and below it what was chosen. Empty when there is nothing to see in the question. */
export function heading(asked: AskedHeading, words: MessageWords): APITextDisplayComponent[] {
  const question = shorten(oneLine(asked.question), maxQuestion);
  return [
    ...(isVisible(question) ? [textDisplay(`### ${escapeMarkdown(question)}`, ids.question)] : []),
    ...chosenLine(ids.outlet, asked.outlet, words.onlyOutlet),
    ...chosenLine(ids.speaker, asked.speaker, words.onlySpeaker),
    ...chosenLine(ids.from, asked.from, words.onlyFrom),
    ...chosenLine(ids.to, asked.to, words.onlyTo),
    ...chosenLine(ids.after, asked.after, words.after, maxQuestion),
  ];
}

/** Whether the heading shows the question whole, so that a later press reads it back as it was. */
export function isShownWhole({ question }: AskedHeading): boolean {
  return oneLine(question).length <= maxQuestion;
}

/** What was asked, read back from a message; null when the message has no question. */
export function readHeading(components: readonly unknown[]): AskedHeading | null {
  const question = findText(components, ids.question);
  if (question === null) return null;
  return {
    question: unescapeMarkdown(question.replace(/^### /, '')),
    outlet: readChosen(components, ids.outlet),
    speaker: readChosen(components, ids.speaker),
    from: readChosen(components, ids.from),
    to: readChosen(components, ids.to),
    after: readChosen(components, ids.after),
  };
}

/**
 * A line that says what was chosen; none where nothing was, or nothing can be seen of it.
 *
 * @param say puts the value, already escaped, into the line's only bold words
 */
export function chosenLine(
  id: number,
  value: string | null,
  say: (shown: string) => string,
  limit = maxName,
): APITextDisplayComponent[] {
  if (value === null || !isVisible(value)) return [];
  return [textDisplay(`-# ${say(escapeMarkdown(shorten(oneLine(value), limit)))}`, id)];
}

/** What such a line holds: whatever its language, the value is what stands in bold. */
export function readChosen(components: readonly unknown[], id: number): string | null {
  const value = findText(components, id)?.match(/\*\*(.*)\*\*/s)?.[1];
  return value === undefined ? null : unescapeMarkdown(value);
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}
