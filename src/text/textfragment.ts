import { fold } from './fold.ts';
import type { Span } from './span.ts';

/*
 * Text fragments, as https://wicg.github.io/scroll-to-text-fragment/ has them: `#:~:text=prefix-,start,end,-suffix`. A
 * browser looks for the words without regard to case and white space, takes the first place where they stand as whole
 * words, and colours it.
 */

/** A text with all white space as single spaces, and its copy for matching, of the same length. */
interface SearchedText {
  readonly text: string;
  readonly folded: string;
  /** The offset in both of each offset of the original, its end included. */
  readonly offsets: readonly number[];
}

/** What a fragment names: words before, the first words, the last ones where the middle is left out, words after. */
interface NamedWords {
  readonly before: Span | null;
  readonly start: Span;
  readonly end: Span | null;
  readonly after: Span | null;
}

/** Words at either end that stand for a long excerpt, and words around it, at most. */
const ENDS = [4, 6, 9, 13];
const AROUND = 6;
/** Code units of an article; in longer ones the search would take too long. */
const LONGEST_TEXT = 200_000;

/**
 * The fragment that leads from an article's address to exactly this span of its text, without '#'; null where none is sure
 * to: where the same words stand elsewhere in the text, and no fragment of at most `room` characters tells them apart.
 * Words around the span are taken from its own line alone, since a page may have anything between two lines.
 */
export function textFragment(text: string, span: Span, room: number): string | null {
  if (text.length > LONGEST_TEXT) return null;
  const searched = searchedText(text);
  const at = (offset: number): number => searched.offsets[offset] ?? searched.text.length;
  const place = trimmed(searched.text, { start: at(span.start), end: at(span.end) });
  if (place.start >= place.end || !standsAsWords(searched.text, place)) return null;
  const line = lineAround(text, span);
  // Half a character cannot be written in an address.
  if (/\p{Surrogate}/u.test(text.slice(line.start, line.end))) return null;
  const before = { start: at(line.start), end: place.start };
  const after = { start: place.end, end: at(line.end) };
  const wordsBefore = wordsIn(searched.text, before).reverse();
  const wordsAfter = wordsIn(searched.text, after);
  for (const [start, end] of namings(searched.text, place)) {
    for (let count = 0; count <= AROUND; count += 1) {
      const [first] = wordsBefore.slice(0, count).reverse();
      const last = wordsAfter.slice(0, count).at(-1);
      const named = {
        before: first ? trimmed(searched.text, { start: first.start, end: place.start }) : null,
        start,
        end,
        after: last ? trimmed(searched.text, { start: place.end, end: last.end }) : null,
      };
      const written = writtenAs(searched.text, named);
      if (written.length <= room && isFoundFirst(searched.folded, place, named)) return written;
    }
  }
  return null;
}

function lineAround(text: string, { start, end }: Span): Span {
  const lineEnd = text.indexOf('\n', end);
  return {
    start: start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1,
    end: lineEnd < 0 ? text.length : lineEnd,
  };
}

/** A text as a browser searches it. */
function searchedText(text: string): SearchedText {
  const copy = fold(text);
  const offsets: number[] = [];
  const [written, folded]: [string[], string[]] = [[], []];
  for (let i = 0; i < text.length; i += 1) {
    offsets.push(written.length);
    const isSpace = /\s/.test(text.charAt(i));
    if (isSpace && written.at(-1) === ' ') continue;
    written.push(isSpace ? ' ' : text.charAt(i));
    folded.push(isSpace ? ' ' : copy.charAt(i));
  }
  return { text: written.join(''), folded: folded.join(''), offsets: [...offsets, written.length] };
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}

/** Whether a span neither begins nor ends inside a word: a browser finds only whole ones. */
function standsAsWords(text: string, { start, end }: Span): boolean {
  const cutsWord = (at: number): boolean => /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
  return !cutsWord(start) && !cutsWord(end);
}

const wordsIn = (text: string, { start, end }: Span): Span[] =>
  [...text.slice(start, end).matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));

/** The whole place; before that, for a long one, ever more of its first and last words, since a message has little room. */
function namings(text: string, place: Span): (readonly [start: Span, end: Span | null])[] {
  const words = wordsIn(text, place);
  const ends = ENDS.flatMap((count): (readonly [Span, Span])[] => {
    const [first, last] = [words[count - 1], words[words.length - count]];
    if (!first || !last || words.length <= 2 * count) return [];
    return [
      [
        { start: place.start, end: first.end },
        { start: last.start, end: place.end },
      ],
    ];
  });
  return [...ends, [place, null]];
}

/** Whether a browser that looks for these words through the whole text finds this place first. */
function isFoundFirst(folded: string, place: Span, { before, start, end, after }: NamedWords): boolean {
  const from = before?.start ?? place.start;
  const until = after?.end ?? place.end;
  if (end === null) return folded.indexOf(folded.slice(from, until)) === from;
  return (
    folded.indexOf(folded.slice(from, start.end)) === from &&
    folded.indexOf(folded.slice(end.start, until), start.end) === end.start
  );
}

function writtenAs(text: string, { before, start, end, after }: NamedWords): string {
  const words = (span: Span): string => encoded(text.slice(span.start, span.end));
  const parts = [
    ...(before ? [`${words(before)}-`] : []),
    words(start),
    ...(end ? [words(end)] : []),
    ...(after ? [`-${words(after)}`] : []),
  ];
  return `:~:text=${parts.join(',')}`;
}

/** Percent-encoded; also '-', which has a meaning of its own there, and the signs that Markdown would read as its own. */
const encoded = (words: string): string =>
  encodeURIComponent(words).replace(/[-!'()*_~]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
