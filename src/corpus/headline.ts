import type { Line } from './line.ts';
import { endsSentence, endsWithQuestion, isTitleCase, lineKey } from './lineshape.ts';
import type { Stated } from './paragraphs.ts';

const HEADLINE_WORDS = { least: 4, most: 32 };
const DEK_WORDS = { least: 6, most: 60 };
/** A stated headline with fewer letters is too common to be known again. */
const SHORTEST_STATED = 12;
/** A short line with capitals throughout is a heading rather than a dek. */
const LONGEST_TITLE = 10;
/** Headline and dek stand among the first lines that say anything. */
const TOP = 6;

const letters = (words: string): string => lineKey(words).replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether the line says what is stated, perhaps with the dek or the outlet's name behind one of the two. */
function says(line: string, stated: string): boolean {
  const found = letters(line);
  const wanted = letters(stated);
  if (wanted.length < SHORTEST_STATED) return found === wanted;
  if (found.startsWith(wanted)) return found.length === wanted.length || !endsSentence(line);
  return wanted.startsWith(found) && found.length >= 0.6 * wanted.length;
}

const within = (count: number, { least, most }: { least: number; most: number }): boolean =>
  count >= least && count <= most;

/** A line that is no caption: it has no credit, and the next does not repeat it. */
const standsOnce = (line: Line, after: Line | undefined): boolean =>
  !line.credited && (after === undefined || lineKey(line.words) !== lineKey(after.words));

const isHeadlineShaped = ({ words, shape }: Line): boolean =>
  (!shape.finished || endsWithQuestion(words)) &&
  !shape.breaksOff &&
  shape.opens &&
  within(shape.count, HEADLINE_WORDS);

/** Many deks end in a full stop too, but those cannot be told from the story's first sentence. */
const isDekShaped = ({ words, shape }: Line): boolean =>
  !shape.finished &&
  !shape.breaksOff &&
  shape.opens &&
  within(shape.count, DEK_WORDS) &&
  !(isTitleCase(words) && shape.count < LONGEST_TITLE);

/** The lines, by index, that are the headline and the dek; `top` are those that may be, in text order. */
export function headlineAndDek(
  lines: readonly Line[],
  top: readonly number[],
  stated: Stated,
): { headline: number | null; dek: number | null } {
  const first = top.slice(0, TOP);
  const find = (words: string | null | undefined): number | null =>
    words ? (first.find((i) => says(lines[i]?.words ?? '', words)) ?? null) : null;
  const is = (i: number | undefined, shaped: (line: Line) => boolean): i is number => {
    const line = i === undefined ? undefined : lines[i];
    return i !== undefined && line !== undefined && shaped(line) && standsOnce(line, lines[i + 1]);
  };
  const storyFollows = first.slice(1).some((i) => lines[i]?.shape.finished);

  const [opening] = first;
  const headline = stated.headline
    ? find(stated.headline)
    : storyFollows && is(opening, isHeadlineShaped)
      ? opening
      : null;
  const statedDek = find(stated.dek);
  if (statedDek !== null && statedDek !== headline) return { headline, dek: statedDek };
  const next = headline === null ? undefined : first[first.indexOf(headline) + 1];
  return { headline, dek: is(next, isDekShaped) ? next : null };
}
