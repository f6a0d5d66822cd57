import type { WordRange } from '../../concordance/concordance.ts';
import type { Article } from '../../corpus/article.ts';
import { type FurnitureKind, furnitureIn } from '../../corpus/page/printed.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import { sentences } from '../../english/sentences.ts';
import { quoteAt } from '../../excerpts/compose.ts';
import type { PrintedQuote } from '../../excerpts/quote.ts';
import type { Span } from '../../text/span.ts';
import { overlaps, slice } from '../../text/span.ts';

/** Where checked words stand: a slice of one line of one article. */
export interface PrintedPlace extends Span {
  readonly article: Article;
  readonly quote: string;
  /** Places with one number are, in their order, one occurrence: words that run over two paragraphs have two. */
  readonly occurrence: number;
  /** What page furniture the words are, or have among them; null where all are the article's own. */
  readonly furniture: FurnitureKind | null;
  /** The whole sentences around the words, with their citation. */
  readonly around: PrintedQuote;
}

/** Code units before and after some words in which the sentences around them begin and end. */
const FAR = 2_000;

/** To be awaited before places or speakers of these words are asked for: a long article is attributed in turns. */
export async function readAround(parts: readonly WordRange[], { speakers }: Coverage): Promise<void> {
  for (const { line } of parts) await speakers.ready(line.article);
}

/**
 * The place of some words, checked to the letter.
 *
 * @param marked what is highlighted of it, as far as it stands in the same paragraph
 */
export function placeOf(
  part: WordRange,
  occurrence: number,
  marked: readonly WordRange[],
  coverage: Coverage,
): PrintedPlace {
  const { article, paragraph, start, end } = part.line;
  const own = { start: part.start, end: part.end };
  // Where the line that is printed begins and ends, the sentences around the words do too.
  const near = { start: Math.max(start, own.start - FAR), end: Math.min(end, own.end + FAR) };
  const held = sentences(article.text, near).filter((sentence) => overlaps(sentence, own));
  const span = { start: held[0]?.start ?? own.start, end: held.at(-1)?.end ?? own.end };
  const around = {
    ...quoteAt(article, { ...paragraph, start, end }, span, coverage),
    highlights: marked.filter(({ line }) => line === part.line).map(({ start, end }) => ({ start, end })),
  };
  const furniture = furnitureIn(article.text, paragraph, own);
  return { article, ...own, quote: slice(article.text, own), occurrence, furniture, around };
}
