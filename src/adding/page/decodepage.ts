import iconv from 'iconv-lite';
import { decode } from '../../corpus/read/decode.ts';

/** A page declares its encoding in its first kilobyte (HTML Standard, 13.2.3.2). */
const DECLARED_WITHIN = 1024;
const META = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i;
const XML = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i;

/** A document's text, and in which encoding it was read and why. */
export interface DecodedPage {
  readonly text: string;
  /** Null for plain UTF-8, of which there is nothing to say. */
  readonly note: string | null;
}

/** The encoding that a label stands for in the WHATWG Encoding Standard, or null where it is none. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  const label = (XML.exec(head) ?? META.exec(head))?.[1] ?? null;
  // A page whose own words can be read byte by byte is not in UTF-16, whatever it says.
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function marked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** What no text has: characters that mean nothing to read, and bytes that mean no character. */
const NO_TEXT = /[^\P{Cc}\t\n\r\f]/u;

/**
 * The text of a file that says nothing of its encoding: to the letter as UTF-8, its byte order mark among it, else by
 * its mark as UTF-16, else as windows-1252, in which every text of western Europe is that is not in UTF-8.
 */
export function decodeText(bytes: Uint8Array): DecodedPage | { fault: string } {
  const utf8 = decode(bytes);
  if (utf8 !== null) return { text: utf8, note: null };
  const label = marked(bytes) ?? 'windows-1252';
  const text = iconv.decode(Buffer.from(bytes), label);
  if (label !== 'windows-1252' && !text.includes('\ufffd')) return { text, note: `decoded as ${label}` };
  if (bytes.includes(0)) return { fault: 'is not text' };
  if (label !== 'windows-1252' || NO_TEXT.test(text) || text.includes('\ufffd')) return { fault: 'is not UTF-8' };
  return { text, note: 'is not UTF-8; read as windows-1252' };
}

/**
 * The text of a page or a feed: by its byte order mark, else as the server declares, else as the document does, else as
 * UTF-8 or, where it is none, as windows-1252, as browsers do. Every byte must mean a character.
 */
export function decodePage(bytes: Uint8Array, charset: string | null): DecodedPage | { fault: string } {
  const label = marked(bytes) ?? charset ?? declaredIn(bytes);
  if (label === null) {
    const text = decode(bytes);
    if (text !== null) return { text, note: null };
    return {
      text: iconv.decode(Buffer.from(bytes), 'windows-1252'),
      note: 'no encoding declared; read as windows-1252',
    };
  }
  const encoding = encodingOf(label);
  if (encoding === null || !iconv.encodingExists(encoding))
    return { fault: `declares the unknown encoding "${label}"` };
  if (encoding === 'utf-8') {
    const text = decode(bytes);
    return text === null
      ? { fault: 'is not UTF-8, as it declares' }
      : { text: text.replace(/^\ufeff/, ''), note: null };
  }
  const text = iconv.decode(Buffer.from(bytes), encoding);
  return text.includes('\ufffd')
    ? { fault: `is not ${encoding}, as it declares` }
    : { text, note: `decoded as ${encoding}` };
}
