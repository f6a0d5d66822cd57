import type { APITextDisplayComponent } from 'discord.js';
import { findText, textDisplay } from './layout.ts';
import { escapeMarkdown, unescapeMarkdown } from './markdown.ts';
import { shorten } from './shorten.ts';
import { words } from './words.ts';

/** Longest question that a heading shows, and so that a later press can read back, in UTF-16 code units. */
export const maxQuestion = 200;

/**
 * Nothing about a conversation is kept in memory: what a later press needs stands in the message. These ids find it
 * again; Discord numbers the components without an id from 1, and a message has 40 at most.
 */
const ids = { question: 101, outlet: 102, notes: 103 } as const;

/** What was asked, as a message shows it and gives it back. */
export interface Asked {
  readonly question: string;
  /** The outlet that was chosen, as the person typed it. */
  readonly outlet: string | null;
}

/** The question as heading, and the outlet that was chosen. Empty when there is nothing to see in the question. */
export function heading({ question, outlet }: Asked): APITextDisplayComponent[] {
  const line = shorten(oneLine(question), maxQuestion);
  return [
    ...(isVisible(line) ? [textDisplay(`### ${escapeMarkdown(line)}`, ids.question)] : []),
    ...(outlet !== null && isVisible(outlet) ? [textDisplay(`-# ${onlyOutlet(outlet)}`, ids.outlet)] : []),
  ];
}

/** What was asked, read back from a message; null when the message has no question. */
export function readHeading(components: readonly unknown[]): Asked | null {
  const question = findText(components, ids.question);
  if (question === null) return null;
  const outlet = findText(components, ids.outlet)?.match(/\*\*(.*)\*\*/s)?.[1];
  return {
    question: unescapeMarkdown(question.replace(/^### /, '')),
    outlet: outlet === undefined ? null : unescapeMarkdown(outlet),
  };
}

/** What has to be said about the answer as a whole, already Markdown; it stays on every page. */
export function notesText(notes: string | null): APITextDisplayComponent[] {
  return notes ? [textDisplay(notes, ids.notes)] : [];
}

/** The notes of a message, as they were given to `notesText`. */
export function readNotes(components: readonly unknown[]): string | null {
  return findText(components, ids.notes);
}

function onlyOutlet(outlet: string): string {
  return words.onlyOutlet(escapeMarkdown(shorten(oneLine(outlet), 80)));
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}
