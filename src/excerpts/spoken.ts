import type { Speaker } from '../attribution/discourse/namedspeaker.ts';
import { quotations } from '../attribution/marks/quotation.ts';
import { overlaps, type Span, slice } from '../text/span.ts';
import type { PrintedQuote } from './quote.ts';

/** A quotation inside an excerpt, as far as it lies in it, with its speaker; null where nobody near it is named. */
export interface SpokenPart extends Span {
  readonly speaker: Speaker | null;
}

/** Who speaks in an excerpt. */
export interface SpokenExcerpt {
  /** In text order; none where nothing is quoted in it. */
  readonly parts: readonly SpokenPart[];
  /** The whole excerpt is one quotation. */
  readonly whole: boolean;
}

/** Code units of the words by which a quotation is told from others. */
const LONGEST_CUE = 24;

/** The quotations of an excerpt, each with its own speaker. */
export function spokenIn({ article, start, end, speakers }: PrintedQuote): SpokenExcerpt {
  const { text } = article;
  const unknown = quotations(text, { start, end }).filter((one) => !speakers.some((speaker) => overlaps(one, speaker)));
  const parts = [
    ...speakers.map((speaker): SpokenPart => ({ start: speaker.start, end: speaker.end, speaker })),
    ...unknown.map((one): SpokenPart => ({ start: one.start, end: one.end, speaker: null })),
  ]
    .filter((one, i, all) => all.findIndex((other) => other.start === one.start && other.end === one.end) === i)
    .sort((a, b) => a.start - b.start);
  const [only] = parts;
  const outside = only ? text.slice(start, only.start) + text.slice(only.end, end) : '';
  return { parts, whole: parts.length === 1 && !/[\p{L}\p{N}]/u.test(outside) };
}

/** The first words of a quotation, on one line, with an ellipsis where it goes on. */
export function cueOf({ article }: PrintedQuote, part: SpokenPart): string {
  const words = slice(article.text, part).replace(/\s+/g, ' ').trim();
  if (words.length <= LONGEST_CUE) return words.replace(/[,;:]$/, '');
  const begun = words.slice(0, LONGEST_CUE);
  return `${begun.slice(0, Math.max(begun.lastIndexOf(' '), 0)) || wholeCodePoints(begun)}…`;
}

/**
 * The speaker's name, and the role and the hearer where the excerpt itself does not have them.
 *
 * @param whole the whole excerpt is the quotation
 */
export function partsOfSpeaker({ quote }: PrintedQuote, speaker: Speaker, whole: boolean) {
  const isNew = (words: string | undefined) =>
    words !== undefined && (whole || !quote.includes(words)) ? words : null;
  return { name: speaker.name, role: isNew(speaker.role), to: isNew(speaker.to) };
}

/** Whether words of an article already say where, such as 'at a vigil'. */
export function isPlace(to: string): boolean {
  return /^(?:at|before|during|in|inside|on|outside|via)\s/i.test(to);
}

/** Without half a surrogate pair at its end. */
function wholeCodePoints(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}
