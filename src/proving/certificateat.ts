import type { KeyObject } from 'node:crypto';
import type { Library } from '../library/library.ts';
import { type CertifiedQuotation, certifiedToday, type QuotationCertificate } from './certificate.ts';
import { certificateOf } from './signature.ts';

/** Where an excerpt stands: the article's id, and offsets in UTF-16 code units. */
export interface ExcerptPlace {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The certificate of an excerpt as the library has it today; null where no excerpt stands there. Throws what the library
 * throws.
 *
 * @param program the version of the program
 * @param key signs it; null for none
 */
export async function certificateAt(
  { articleId, start, end }: ExcerptPlace,
  library: Library,
  program: CertifiedQuotation['program'],
  key: KeyObject | null,
): Promise<QuotationCertificate | null> {
  const [item] = await library.archive.named([articleId]);
  if (!item || !Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end <= start) return null;
  const place = { article: item.article, start, end };
  if (!library.isRecallable(place)) return null;
  const [quote] = (await library.recall([library.quoteId(place)], { question: '' })) ?? [];
  if (!quote) return null;
  const made = new Date().toISOString().slice(0, 10);
  return certificateOf(await certifiedToday(quote, library, { program, made }), key);
}
