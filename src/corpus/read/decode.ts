import { sizeWords } from '../files/size.ts';

/** An article is refused past this many bytes of UTF-8: long novels have fewer, and one article must not slow the rest down. */
export const MAX_BYTES = 1024 * 1024;

/** An article is refused that has more lines, for the same reasons. */
export const MOST_LINES = 100_000;

/** The byte order mark stays in the text: it is the file's first code unit, and offsets count it. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The bytes as text, or null where they are not UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Why a text is too long for an article, or null where it is not. */
export const faultOfLength = (text: string): string | null =>
  Buffer.byteLength(text) > MAX_BYTES ? `is over ${sizeWords(MAX_BYTES)}` : null;

/** Why a text of any length cannot be served as an article, or null where it can. */
export function faultOfText(text: string): string | null {
  if (text.trim() === '') return 'is empty';
  if (text.includes('\0')) return 'is not text (it holds NUL bytes)';
  let lines = 0;
  for (const _ of text.matchAll(/[\n\r\u2028\u2029]+/g)) {
    lines += 1;
    if (lines > MOST_LINES) return `has over ${MOST_LINES.toLocaleString('en')} lines`;
  }
  return null;
}
