import type { Quote } from '../../excerpts/quote.ts';
import type { Library } from '../../library/library.ts';
import type { ExcerptReference } from '../message/custom-id.ts';

/** The excerpt that a button names; null where the articles have changed since, or it names none. */
export async function recalled({ fingerprint, id }: ExcerptReference, library: Library): Promise<Quote | null> {
  if (fingerprint !== library.survey.fingerprint) return null;
  const quotes = await library.recall([id], { question: '' });
  return quotes?.[0] ?? null;
}
