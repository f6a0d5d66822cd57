import type { Coverage } from '../coverage/coverage.ts';
import { slice } from '../text/span.ts';
import type { SentenceRange } from './corroboration.ts';
import { extentAt } from './sentencerange.ts';

/** Copies of an article that are looked into. */
const MOST = 40;

/** Where copies of the article print the same words as an extent, as whole sentences that may be quoted. */
export async function copiesOf(
  extent: SentenceRange,
  { archive, duplicates, sentenceCache }: Coverage,
): Promise<SentenceRange[]> {
  const { article } = extent.reading.passage;
  const copies = duplicates.of(article).slice(0, MOST);
  if (copies.length === 0) return [];
  const words = slice(article.text, extent);
  return (await archive.named(copies)).flatMap((item) => {
    const start = item.article.text.indexOf(words);
    return start < 0 ? [] : (extentAt(item, { start, end: start + words.length }, sentenceCache) ?? []);
  });
}
