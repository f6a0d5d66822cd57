import type { Coverage } from '../coverage/coverage.ts';
import { slice } from '../text/span.ts';
import type { SentenceRange } from './corroboration.ts';
import { extentAt } from './sentencerange.ts';

/** Copies looked into; more places than this help nobody. */
const MOST = 40;

/** Where the very words of an extent stand in the copies of its article, as whole sentences that may be quoted. */
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
