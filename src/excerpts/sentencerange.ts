import type { ArchiveItem } from '../corpus/archive.ts';
import type { ParagraphSentences, SentenceCache } from '../coverage/paragraphsentences.ts';
import { contains, type Span } from '../text/span.ts';
import type { SentenceRange } from './corroboration.ts';

/** The paragraph of an article, as far as it may be quoted, that holds a span; null where none does. */
export function readingAt(
  { passages }: ArchiveItem,
  span: Span,
  sentenceCache: SentenceCache,
): ParagraphSentences | null {
  const passage = passages.find(({ paragraphs }) => paragraphs.some((paragraph) => contains(paragraph, span)));
  return (passage && sentenceCache.read(passage).find(({ paragraph }) => contains(paragraph, span))) ?? null;
}

/** The sentences of an article that a span is; null where it is none that may be quoted, or cuts one. */
export function extentAt(item: ArchiveItem, { start, end }: Span, sentenceCache: SentenceCache): SentenceRange | null {
  const reading = readingAt(item, { start, end }, sentenceCache);
  const first = reading?.sentences.findIndex((sentence) => sentence.start === start) ?? -1;
  const last = reading?.sentences.findIndex((sentence) => sentence.end === end) ?? -1;
  return reading && first >= 0 && last >= first ? { start, end, reading, first, last } : null;
}
