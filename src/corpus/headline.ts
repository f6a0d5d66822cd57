import type { Line } from './line.ts';
import { endsSentence, endsWithQuestion, goesOn, isTitleCase, lineKey, wordsOf } from './lineshape.ts';
import type { Stated } from './paragraphs.ts';

const HEADLINE_WORDS = { least: 4, most: 32 };
const DEK_WORDS = { least: 6, most: 60 };
/** A stated headline with fewer letters is too common to be known again. */
const SHORTEST_STATED = 12;
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

const within = (words: string, { least, most }: { least: number; most: number }): boolean => {
  const count = wordsOf(words).length;
  return count >= least && count <= most;
};

const isHeadlineShaped = (words: string): boolean =>
  (!endsSentence(words) || endsWithQuestion(words)) &&
  !goesOn(words) &&
  /^["'\u2018\u201c(]?[\p{Lu}\p{N}]/u.test(words);

/** The lines, by index, that are the headline and the dek; `top` are the indexes of the first lines that say anything. */
export function headlineAndDek(
  lines: readonly Line[],
  top: readonly number[],
  stated: Stated,
): { headline: number | null; dek: number | null } {
  const first = top.slice(0, TOP);
  const wordsAt = (i: number | undefined): string => (i === undefined ? '' : (lines[i]?.words ?? ''));
  const find = (words: string | null | undefined): number | null =>
    words ? (first.find((i) => says(wordsAt(i), words)) ?? null) : null;
  const repeated = (i: number): boolean => lineKey(wordsAt(i)) === lineKey(lines[i + 1]?.words ?? '');
  const storyFollows = first.slice(1).some((i) => endsSentence(wordsAt(i))) || top.length > TOP;

  const [opening] = first;
  const byShape =
    opening !== undefined &&
    storyFollows &&
    !lines[opening]?.credited &&
    !repeated(opening) &&
    isHeadlineShaped(wordsAt(opening)) &&
    within(wordsAt(opening), HEADLINE_WORDS)
      ? opening
      : null;
  const headline = stated.headline ? find(stated.headline) : byShape;
  const statedDek = find(stated.dek);
  if (statedDek !== null && statedDek !== headline) return { headline, dek: statedDek };
  if (headline === null) return { headline, dek: null };

  const next = first[first.indexOf(headline) + 1];
  const words = wordsAt(next);
  const isDek =
    next !== undefined &&
    !lines[next]?.credited &&
    !repeated(next) &&
    !endsSentence(words) &&
    !goesOn(words) &&
    within(words, DEK_WORDS) &&
    !(isTitleCase(words) && wordsOf(words).length < 10) &&
    /^["'\u2018\u201c(]?[\p{Lu}\p{N}]/u.test(words);
  return { headline, dek: isDek ? next : null };
}
