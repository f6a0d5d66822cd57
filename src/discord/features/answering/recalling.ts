import type { FormerAnswer } from '../../../coverages/editions.ts';
import type { Quote } from '../../../excerpts/quote.ts';
import type { Library } from '../../../library/library.ts';
import type { Question } from '../../../question/question.ts';
import type { ExcerptReference } from '../../message/custom-id.ts';
import { standingText } from '../../message/standing.ts';
import type { RequestContext } from '../../requestcontext.ts';
import type { MessageWords } from '../../words/words.ts';

/** The excerpt that a button names; null where the articles have changed since, or it names none. */
export async function recalled({ fingerprint, id }: ExcerptReference, library: Library): Promise<Quote | null> {
  if (fingerprint !== library.survey.fingerprint) return null;
  const quotes = await library.recall([id], { question: '' });
  return quotes?.[0] ?? null;
}

/** Excerpts that a message shows, and the library that they are of. */
export interface RecalledExcerpts {
  readonly quotes: readonly Quote[];
  readonly library: Library;
  /** They are of an earlier reading of the articles; null: of the one in use. */
  readonly former: FormerAnswer | null;
}

/** The excerpts of a message, in the editions that it was made of; null where these are not known, or not there any more. */
export async function recalledOf(
  { fingerprint, ids }: { readonly fingerprint: string; readonly ids: readonly string[] },
  question: Question,
  { library, coverage }: Pick<RequestContext, 'library' | 'coverage'>,
): Promise<RecalledExcerpts | null> {
  if (fingerprint === library.survey.fingerprint) {
    const quotes = await library.recall(ids, question);
    return quotes && { quotes, library, former: null };
  }
  const former = (await coverage.editions?.former(fingerprint, ids, question, library)) ?? null;
  return former && { ...former, former };
}

/** What is told below excerpts of an earlier reading, of those of which there is something to tell. */
export function standingsOf({ former }: RecalledExcerpts, words: MessageWords): ReadonlyMap<Quote, string> {
  const lines = [...(former?.standings ?? [])].map(([quote, today]) => [quote, standingText(today, words)] as const);
  return new Map(lines.flatMap(([quote, line]) => (line === null ? [] : [[quote, line]])));
}
