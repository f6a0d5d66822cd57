/** An article is refused past this size: no newspaper prints one, and one file must not slow the rest down. */
export const MAX_BYTES = 5 * 1024 * 1024;

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

/** Why a text cannot be served as an article, or null where it can. */
export function faultOfText(text: string): string | null {
  if (text.trim() === '') return 'is empty';
  return text.includes('\0') ? 'is not text (it holds NUL bytes)' : null;
}
