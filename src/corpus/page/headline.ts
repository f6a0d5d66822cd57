import type { ArticleLine } from './line.ts';
import { endsSentence, endsWithQuestion, isTitleCase, lineKey, wordsOf } from './lineshape.ts';
import type { StatedHeadings } from './paragraphs.ts';

const HEADLINE_WORDS = { least: 3, most: 32 };
const DEK_WORDS = { least: 6, most: 60 };
/** A stated headline with fewer letters is too common to be known again. */
const SHORTEST_STATED = 12;
/** A short line with capitals throughout is a heading rather than a dek. */
const LONGEST_TITLE = 10;
/** A shorter headline may well stand in a sentence of the story. */
const SHORTEST_ECHO = 24;
const PAGE_WORDS = 8;
/** Headline and dek stand among the first lines that say anything. */
const TOP = 6;

const letters = (words: string): string => lineKey(words).replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether the line says what is stated, perhaps with the dek or the outlet's name after one of the two. */
function says(line: string, stated: string): boolean {
  // The head of a long line is enough to tell.
  const found = letters(line.slice(0, 2 * stated.length));
  const wanted = letters(stated);
  if (wanted.length < SHORTEST_STATED) return found === wanted;
  if (found.startsWith(wanted)) return found.length === wanted.length || !endsSentence(line);
  return wanted.startsWith(found) && found.length >= 0.6 * wanted.length;
}

const within = (count: number, { least, most }: { least: number; most: number }): boolean =>
  count >= least && count <= most;

/** A line that is no caption: it has no credit, and the next does not repeat it. */
const standsOnce = (line: ArticleLine, after: ArticleLine | undefined): boolean =>
  !line.credited && (after === undefined || lineKey(line.words) !== lineKey(after.words));

/** A question in plain letters may as well be the story's first sentence. */
const isHeadlineShaped = ({ words, shape }: ArticleLine): boolean =>
  (!shape.finished || (endsWithQuestion(words) && isTitleCase(words))) &&
  !shape.breaksOff &&
  shape.opens &&
  within(shape.count, HEADLINE_WORDS);

/** Many deks end in a full stop too, but those cannot be told from the story's first sentence. */
const isDekShaped = ({ words, shape }: ArticleLine): boolean =>
  !shape.finished &&
  !shape.breaksOff &&
  shape.opens &&
  within(shape.count, DEK_WORDS) &&
  !(isTitleCase(words) && shape.count < LONGEST_TITLE);

/** Whether the line holds the headline among words of the page ("Share this: …"), and is not the headline. */
function echoes(line: ArticleLine, headline: string): boolean {
  const wanted = letters(headline);
  if (wanted.length < SHORTEST_ECHO || line.shape.count > wordsOf(headline).length + PAGE_WORDS) return false;
  return letters(line.words).includes(wanted);
}

/** What was found among the first lines, by index. */
export interface ArticleTop {
  readonly headline: number | null;
  readonly dek: number | null;
  /** Lines of the page that say the headline again. */
  readonly echoes: readonly number[];
}

/** Finds the headline and the dek; `top` are the lines that they may be, with their indexes, in text order. */
export function headlineAndDek(
  lines: readonly ArticleLine[],
  top: readonly (readonly [number, ArticleLine])[],
  stated: StatedHeadings,
): ArticleTop {
  const first = top.slice(0, TOP);
  const find = (words: string | null | undefined) =>
    words ? first.find(([, line]) => says(line.words, words)) : undefined;
  const fits = (entry: readonly [number, ArticleLine] | undefined, shaped: (line: ArticleLine) => boolean): boolean =>
    entry !== undefined && shaped(entry[1]) && standsOnce(entry[1], lines[entry[0] + 1]);
  const storyFollows = first.slice(1).some(([, line]) => line.shape.finished);

  const [opening] = first;
  const byShape = !stated.headline && storyFollows && fits(opening, isHeadlineShaped) ? opening : undefined;
  const found = find(stated.headline) ?? byShape;
  const headline = found?.[0] ?? null;
  const known = stated.headline ?? found?.[1].words ?? '';
  const again = first.flatMap(([i, line]) => (i !== headline && echoes(line, known) ? [i] : []));

  const statedDek = find(stated.dek);
  if (statedDek && statedDek !== found) return { headline, dek: statedDek[0], echoes: again };
  const next = found && first.filter(([i]) => !again.includes(i))[first.indexOf(found) + 1];
  return { headline, dek: next && fits(next, isDekShaped) ? next[0] : null, echoes: again };
}
