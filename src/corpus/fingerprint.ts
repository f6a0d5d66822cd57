import { createHash } from 'node:crypto';
import type { Article } from './article.ts';

const LENGTH = 8;

/** `length` characters of base 36 that depend on every part. */
export function shortHash(parts: Iterable<string>, length: number): string {
  const hash = createHash('sha256');
  // The length stands before each part, so that no other parts give the same bytes.
  for (const part of parts) hash.update(`${part.length}:${part}`);
  const number = BigInt(`0x${hash.digest('hex')}`) % 36n ** BigInt(length);
  return number.toString(36).padStart(length, '0');
}

/** Eight characters of base 36 that change when any text or fact of the articles changes. */
export const fingerprintOf = (articles: readonly Article[]): string =>
  shortHash(
    articles.flatMap(({ id, file, text, facts }) => [id, file, text, JSON.stringify(facts)]),
    LENGTH,
  );

/** SHA-256 of a text in UTF-8, in hexadecimal digits: names one edition of an article. */
export const editionHash = (text: string): string => createHash('sha256').update(text).digest('hex');
