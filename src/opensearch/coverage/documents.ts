import type { RefusedArticle } from '../../corpus/corpus.ts';
import { shortHash } from '../../corpus/fingerprint.ts';
import { entryOf } from '../../corpus/read/understand.ts';
import { type SentDocument, sentPassage } from '../search/layout.ts';
import { documentOfArticle, numbered } from './articles.ts';
import { CorpusLearning } from './learning.ts';
import { sentParts } from './learnt.ts';
import type { ArticleStream } from './source.ts';

/** What is reported while documents are made. */
interface Watching {
  /** Articles that were read, and the passages in them. */
  onRead(count: { readonly articles: number; readonly passages: number }): void;
  onRefused(refusal: RefusedArticle): void;
}

const FINGERPRINT_LENGTH = 8;

/**
 * All documents of an archive, in one pass over its source and always in the same order: article by article with its
 * passages, then what was learnt of them. At any time one article is in memory, and what was learnt so far.
 *
 * @param code of the program, which is written down with it
 * @throws {CorpusError} as the source does
 */
export async function* documentsOf(
  source: ArticleStream,
  code: string,
  { onRead, onRefused }: Watching,
): AsyncGenerator<SentDocument> {
  const learning = new CorpusLearning();
  const refused: RefusedArticle[] = [];
  const warnings: string[] = [];
  let sent = 0;
  for await (const piece of source.pieces()) {
    if ('refused' in piece) {
      refused.push(piece.refused);
      onRefused(piece.refused);
    } else if ('warning' in piece) warnings.push(piece.warning);
    else {
      const item = numbered(learning.count.articles, entryOf(piece.article));
      const documents = learning.read(item);
      sent += 1 + documents.length;
      onRead(learning.count);
      yield documentOfArticle(item);
      for (const document of documents) yield sentPassage(document);
    }
  }
  const fingerprint = shortHash([source.fingerprint], FINGERPRINT_LENGTH);
  yield* sentParts(learning.parts(refused, warnings, fingerprint), code, sent);
}
