import type { Archive } from '../corpus/archive.ts';
import { editionHash } from '../corpus/fingerprint.ts';
import { certificateShape, type QuotationCertificate } from './certificate.ts';
import { isSignedRightly } from './signature.ts';

/**
 * What a certificate is worth today: the articles have that edition, and these words in their place; the article is another
 * edition now; it is gone; or the certificate does not agree with itself, its signature or that edition.
 */
type CertificateVerdict = 'holds' | 'changed' | 'gone' | 'forged';

export interface JudgedCertificate {
  readonly certificate: QuotationCertificate;
  readonly verdict: CertificateVerdict;
  /** Whether the article, as it is now, still has the words; null where it is gone. */
  readonly stillPrinted: boolean | null;
  /** The public key that signed it, in base 64; null where nobody did, or not rightly. */
  readonly signedBy: string | null;
}

/** UTF-16 code units of a certificate. */
const LONGEST_CERTIFICATE = 100_000;

/** The certificate in a text; the fault, in words that follow its name, where there is none. */
export function readCertificate(text: string): QuotationCertificate | { readonly fault: string } {
  if (text.length > LONGEST_CERTIFICATE) return { fault: 'is too long for a certificate' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { fault: 'is not JSON' };
  }
  const { data, error } = certificateShape.safeParse(json);
  if (data) return data;
  const [issue] = error.issues;
  return { fault: `is no certificate: ${[issue?.path.join('.'), issue?.message].filter(Boolean).join(': ')}` };
}

/** Holds a certificate against the articles as they are now. */
export async function judgeCertificate(
  certificate: QuotationCertificate,
  archive: Archive,
): Promise<JudgedCertificate> {
  const { article: named, start, end, quote } = certificate;
  const signed = isSignedRightly(certificate);
  const signedBy = signed === true ? (certificate.signature?.key ?? null) : null;
  const [item] = await archive.named([named.id]);
  const text = item?.article.text ?? null;
  const stillPrinted = text === null ? null : text.includes(quote);
  const judged = (verdict: CertificateVerdict): JudgedCertificate => ({ certificate, verdict, stillPrinted, signedBy });
  if (signed === false) return judged('forged');
  if (text === null) return judged('gone');
  if (editionHash(text) !== named.sha256) return judged('changed');
  return judged(text.slice(start, end) === quote ? 'holds' : 'forged');
}
