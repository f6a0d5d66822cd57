import { extname } from 'node:path';
import { decodePage, decodeText } from '../../adding/page/decodepage.ts';
import { type PlaceFinder, placesInText, placesLikeWords } from './place.ts';
import { readApart } from './readapart.ts';
import { faultOfZip } from './zipsize.ts';

/** The kinds of documents that can be checked. */
export type DraftKind = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/** A document as text, each paragraph in a line of its own, and where a span of it stands in the file. */
export interface DraftText {
  readonly text: string;
  /** The document is longer than is read: this is its beginning. */
  readonly isCut: boolean;
  /** In which encoding it was read, where that has to be said. */
  readonly note: string | null;
  readonly placesOf: PlaceFinder;
}

const BY_EXTENSION: Readonly<Record<string, DraftKind>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
};

/** Bytes of a document: a larger one is refused unread. */
export const LARGEST_DRAFT = 25 * 1024 * 1024;
/** UTF-16 code units of a document that is text itself. */
const LONGEST_TEXT = 2 * 1024 * 1024;
/** Milliseconds that reading one may take, unless told. */
const TIME_LIMIT = 30_000;

/** The kind of a document by its name; null where it is none that can be checked. */
export const draftKindOf = (name: string): DraftKind | null => BY_EXTENSION[extname(name).toLowerCase()] ?? null;

/** The endings of names that can be checked. */
export const DRAFT_ENDINGS: readonly string[] = Object.keys(BY_EXTENSION);

/**
 * The text of a document; the fault, in words that follow its name, where it cannot be read.
 *
 * @param within milliseconds that it may take
 */
export async function readDraft(
  kind: DraftKind,
  bytes: Uint8Array,
  within = TIME_LIMIT,
): Promise<DraftText | { fault: string }> {
  if (bytes.length > LARGEST_DRAFT) return { fault: `is over ${LARGEST_DRAFT / 1024 / 1024} MB` };
  if (bytes.length === 0) return { fault: 'is empty' };
  if (kind === 'docx' || kind === 'pdf') return await fromOffice(kind, bytes, within);
  const decoded = kind === 'html' ? decodePage(bytes, null) : decodeText(bytes);
  if ('fault' in decoded) return decoded;
  const { note } = decoded;
  const source = decoded.text.slice(0, LONGEST_TEXT);
  const isCut = source.length < decoded.text.length;
  if (kind === 'text')
    return { text: unwrapped(source), isCut, note, placesOf: (spans) => placesInText(source, spans) };
  const read = await readApart({ kind, source }, within);
  if ('fault' in read) return read;
  const { text, begins = 0 } = read;
  return { text, isCut, note, placesOf: (spans) => placesLikeWords(source, begins, text, spans) };
}

async function fromOffice(
  kind: 'docx' | 'pdf',
  bytes: Uint8Array,
  within: number,
): Promise<DraftText | { fault: string }> {
  const fault = kind === 'docx' ? faultOfZip(bytes) : null;
  if (fault !== null) return { fault };
  const read = await readApart({ kind, bytes }, within);
  if ('fault' in read) return read;
  const { text, pages = [], isCut = false } = read;
  if (text.trim() === '') return { fault: 'has no text: it may be a scan' };
  const pageAt = (offset: number): number => pages.findLastIndex((start) => start <= offset) + 1;
  return {
    text,
    isCut,
    note: null,
    *placesOf(spans) {
      const places = yield* placesInText(text, spans);
      return kind === 'docx' ? places : places.map((place, i) => ({ ...place, page: pageAt(spans[i]?.start ?? 0) }));
    },
  };
}

/** A text whose lines are broken to fit a width, with a space for each such break: offsets stay what they are. */
const unwrapped = (text: string): string =>
  text
    .replace(/\r/g, ' ')
    .replace(/(?<=[^\s.!?:"\u201d\u2019)\]]) *\n(?=\s*\S)(?!\s*(?:\n|[-*>#]))/g, (gap) => ' '.repeat(gap.length));
