import type { Article } from '../corpus/article.ts';
import type { Entry } from '../corpus/corpus.ts';
import { packedParagraphs, unpackedParagraphs } from '../corpus/packed.ts';
import { draftsOf, type Passage } from '../corpus/passage.ts';
import { passageId, type Sent, sentArticle } from '../search/opensearch/layout.ts';
import { analyze } from '../text/analyzer.ts';

/** An article as it is kept in an index: all that an excerpt of it needs. */
interface Kept extends Article {
  readonly paragraphs: readonly number[];
}

/** An article of the archive with its number, from 0 in the order of the archive. */
export interface Numbered extends Entry {
  readonly number: number;
  readonly passages: readonly Passage[];
}

/** The passages of an article have ids that tell its number. */
export const numbered = (number: number, entry: Entry): Numbered => ({
  ...entry,
  number,
  passages: draftsOf(entry).map((draft, index) => ({ id: passageId(number, index), ...draft })),
});

/** The article's document. */
export function documentOfArticle({ number, article, paragraphs }: Numbered): Sent {
  const { id, file, text, facts } = article;
  const headline = analyze(facts.headline.value ?? '').flatMap(({ stem, stop }) => (stop ? [] : [stem]));
  const kept: Kept = { id, file, text, facts, paragraphs: packedParagraphs({ paragraphs }) };
  return sentArticle(number, article, headline, kept);
}

/** The article out of what its document holds. Throws `TypeError` where that is none. */
export function articleOf(number: number, content: unknown): Numbered {
  const { paragraphs, ...article } = content as Kept;
  if (typeof article.text !== 'string' || !Array.isArray(paragraphs)) throw new TypeError('it holds no article');
  return numbered(number, { article, paragraphs: unpackedParagraphs(paragraphs) });
}
