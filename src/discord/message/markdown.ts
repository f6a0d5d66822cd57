import type { Span } from '../../text/span.ts';

/*
 * Discord shows a backslash before an ASCII punctuation mark as that mark alone; before a letter, a digit or white
 * space it shows the backslash. So only ASCII punctuation is ever escaped, every backslash of the text is, and taking
 * the backslashes off again is exact. Nothing else is added and no character is replaced.
 */

/**
 * Marks that mean something wherever they stand: emphasis, code, strike-through, spoilers, links, mentions,
 * timestamps, custom emoji, quotes, headings (and the '#' of '-#'). ':' ends the scheme of a bare address and frames
 * an emoji shortcode; '/' lets an invite without a scheme be recognised.
 */
const alwaysMarkup = new Set('\\*_~`|<>[]#@:/');

/** The text with what Discord would read as markup escaped, so that it is shown to the letter. */
export function escapeMarkdown(text: string): string {
  let shown = '';
  for (let at = 0; at < text.length; at += 1) shown += escapedUnit(text, at);
  return shown;
}

/** The exact inverse: `unescapeMarkdown(escapeMarkdown(text)) === text` for every text. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/**
 * The text as a block quote, escaped, with the highlighted words bold. Each of its lines has its own '> ', so that
 * nothing after it is swallowed.
 *
 * @param highlights ranges of `text`, in order, not overlapping; one that Markdown cannot set bold without touching
 * a character is shown plain
 */
export function blockQuote(text: string, highlights: readonly Span[] = []): string {
  const opens = new Set<number>();
  const closes = new Set<number>();
  for (const span of joinTouching(highlights)) {
    if (!canBeBold(text, span)) continue;
    opens.add(span.start);
    closes.add(span.end);
  }
  let shown = '> ';
  for (let at = 0; at < text.length; at += 1) {
    if (closes.has(at)) shown += '**';
    if (opens.has(at)) shown += '**';
    shown += escapedUnit(text, at);
    if (endsLine(text, at)) shown += '> ';
  }
  return closes.has(text.length) ? `${shown}**` : shown;
}

/** One UTF-16 unit of the text, escaped when it would be markup where it stands. */
function escapedUnit(text: string, at: number): string {
  const unit = text.charAt(at);
  return alwaysMarkup.has(unit) || isListMark(text, at) ? `\\${unit}` : unit;
}

/** A bullet or the full stop of a list number; only before white space or the end can Discord read it as one. */
function isListMark(text: string, at: number): boolean {
  const unit = text.charAt(at);
  const standsAlone = at + 1 >= text.length || /\s/.test(text.charAt(at + 1));
  if (!standsAlone) return false;
  return unit === '-' || unit === '+' || (unit === '.' && /\d/.test(text.charAt(at - 1)));
}

function endsLine(text: string, at: number): boolean {
  const unit = text.charAt(at);
  return unit === '\n' || (unit === '\r' && text.charAt(at + 1) !== '\n');
}

/**
 * Bold needs whole words: letters or digits at both edges, none touching from outside. A full stop may end one; a sign of a
 * currency may begin one and a per cent sign end one where white space or a mark stands outside, as CommonMark asks there.
 */
function canBeBold(text: string, { start, end }: Span): boolean {
  if (start < 0 || start >= end || end > text.length) return false;
  const words = text.slice(start, end);
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const wholeInside =
    /^(?:\p{Sc}?\p{N}|\p{L})/u.test(words) && /(?:[\p{L}\p{N}\p{M}.]|\p{N}%)$/u.test(words) && !/[\r\n]/.test(words);
  const cutsBefore =
    /[\p{L}\p{N}\p{M}*_]$/u.test(before) || (/^\p{Sc}/u.test(words) && !/(?:^|[\s(\u2018\u201c])$/u.test(before));
  const cutsAfter =
    /^[\p{L}\p{N}\p{M}*_]/u.test(after) || (words.endsWith('%') && !/^(?:$|[\s.,;:!?)\u2019\u201d])/u.test(after));
  return wholeInside && !cutsBefore && !cutsAfter;
}

/** Ranges that touch become one: two runs of '**' side by side would be read as four asterisks. */
function joinTouching(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}
