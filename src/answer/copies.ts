import { contains, slice } from '../text/span.ts';
import type { Extent } from './corroboration.ts';
import type { Coverage } from './coverage.ts';

/** Copies looked into; more places than this help nobody. */
const MOST = 40;

/** Where the very words of an extent stand in the copies of its article, as whole sentences that may be quoted. */
export function copiesOf(extent: Extent, { corpus, duplicates, reader }: Coverage): Extent[] {
  const { article } = extent.reading.passage;
  const words = slice(article.text, extent);
  return duplicates
    .of(article)
    .slice(0, MOST)
    .flatMap((copy) => {
      const start = copy.text.indexOf(words);
      const span = { start, end: start + words.length };
      const passage = corpus.passages.find(
        (one) => one.article === copy && one.paragraphs.some((paragraph) => contains(paragraph, span)),
      );
      const reading = passage && reader.read(passage).find(({ paragraph }) => contains(paragraph, span));
      const first = reading?.sentences.findIndex((sentence) => sentence.start === span.start) ?? -1;
      const last = reading?.sentences.findIndex((sentence) => sentence.end === span.end) ?? -1;
      return reading && first >= 0 && last >= first ? [{ ...span, reading, first, last }] : [];
    });
}
