import type { ArchiveItem } from '../../corpus/archive.ts';
import type { Article } from '../../corpus/article.ts';
import type { CorpusEntry } from '../../corpus/corpus.ts';
import { packedParagraphs, unpackedParagraphs } from '../../corpus/packed.ts';
import { draftsOf } from '../../corpus/passage.ts';
import { fold } from '../../text/fold.ts';
import { passageId, type SentDocument, sentArticle } from '../search/layout.ts';

/** An article as it is kept in an index: all that an excerpt of it needs. */
interface Kept extends Article {
  readonly paragraphs: readonly number[];
}

/** The passages of an article have ids that tell its number. */
export const numbered = (number: number, entry: CorpusEntry): ArchiveItem => ({
  ...entry,
  number,
  passages: draftsOf(entry).map((draft, index) => ({ id: passageId(number, index), ...draft })),
});

/** The article's document. */
export function documentOfArticle({ number, article, paragraphs }: ArchiveItem): SentDocument {
  const headline = article.facts.headline.value ?? '';
  const words = fold(`${headline} ${article.text}`).match(/[\p{L}\p{N}]+/gu) ?? [];
  return sentArticle({
    number,
    article,
    words,
    content: { ...article, paragraphs: packedParagraphs({ paragraphs }) } satisfies Kept,
  });
}

/** The article out of what its document holds. Throws `TypeError` where that is none. */
export function articleOf(number: number, content: unknown): ArchiveItem {
  const { paragraphs, ...article } = content as Kept;
  if (typeof article.text !== 'string' || !Array.isArray(paragraphs)) throw new TypeError('it holds no article');
  return numbered(number, { article, paragraphs: unpackedParagraphs(paragraphs) });
}
