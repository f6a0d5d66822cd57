import { extname } from 'node:path';
import { printedMarkdown } from '../../adding/markdown/marked.ts';
import { decodePage, decodeText } from '../../adding/page/decodepage.ts';
import { pageOf } from '../../adding/page/dom.ts';
import { faultOfSize } from '../../adding/page/pagesize.ts';
import { printedLines } from '../../adding/page/printed.ts';
import { leaveWhatIsSeen } from '../../adding/page/seen.ts';
import type { Span } from '../../text/span.ts';
import { type DraftPlace, placeInText, placeLikeWords } from './place.ts';
import { extracted } from './thread.ts';
import { faultOfZip } from './zipsize.ts';

/** The kinds of documents that can be checked. */
export type DraftKind = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/** A document as text, each paragraph in a line of its own, and where a span of it stands in the file. */
export interface DraftText {
  readonly text: string;
  /** What has to be said of how it was read. */
  readonly notes: readonly string[];
  placeOf(span: Span): DraftPlace;
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
const CUT = 'is longer than is read: only its beginning was checked';

/** The kind of a document by its name; null where it is none that can be checked. */
export const draftKindOf = (name: string): DraftKind | null => BY_EXTENSION[extname(name).toLowerCase()] ?? null;

/** The endings of names that can be checked. */
export const DRAFT_ENDINGS: readonly string[] = Object.keys(BY_EXTENSION);

/** The text of a document; the fault, in words that follow its name, where it cannot be read. */
export async function readDraft(kind: DraftKind, bytes: Uint8Array): Promise<DraftText | { fault: string }> {
  if (bytes.length > LARGEST_DRAFT) return { fault: `is over ${LARGEST_DRAFT / 1024 / 1024} MB` };
  if (bytes.length === 0) return { fault: 'is empty' };
  if (kind === 'docx' || kind === 'pdf') return await fromOffice(kind, bytes);
  const decoded = kind === 'html' ? decodePage(bytes, null) : decodeText(bytes);
  if ('fault' in decoded) return decoded;
  const notes = decoded.note === null ? [] : [decoded.note];
  const source = decoded.text.slice(0, LONGEST_TEXT);
  if (source.length < decoded.text.length) notes.push(CUT);
  if (kind === 'text') {
    const text = unwrapped(source);
    return { text, notes, placeOf: ({ start }) => placeInText(source, start) };
  }
  const lines = kind === 'html' ? linesOfPage(source) : linesOfMarkdown(source);
  if ('fault' in lines) return lines;
  const text = lines.lines.join('\n');
  return { text, notes, placeOf: ({ start, end }) => placeLikeWords(source, text, { start, end }) };
}

async function fromOffice(kind: 'docx' | 'pdf', bytes: Uint8Array): Promise<DraftText | { fault: string }> {
  const fault = kind === 'docx' ? faultOfZip(bytes) : null;
  if (fault !== null) return { fault };
  const read = await extracted(kind, bytes);
  if ('fault' in read) return read;
  const { text, pages, isCut } = read;
  if (text.trim() === '') return { fault: 'has no text: it may be a scan' };
  const pageAt = (offset: number): number => pages.findLastIndex((start) => start <= offset) + 1;
  return {
    text,
    notes: isCut ? [CUT] : [],
    placeOf: ({ start }) => ({ ...placeInText(text, start), ...(kind === 'pdf' && { page: pageAt(start) }) }),
  };
}

/** A text whose lines are broken to fit a width, with a space for each such break: offsets stay what they are. */
const unwrapped = (text: string): string =>
  text
    .replace(/\r/g, ' ')
    .replace(/(?<=[^\s.!?:"\u201d\u2019)\]]) *\n(?=\s*\S)(?!\s*(?:\n|[-*>#]))/g, (gap) => ' '.repeat(gap.length));

function linesOfPage(html: string): { lines: readonly string[] } | { fault: string } {
  const large = faultOfSize(html);
  if (large !== null) return { fault: large };
  const page = pageOf(html);
  leaveWhatIsSeen(page);
  const body = page.querySelector('body');
  return { lines: body === null ? [] : printedLines(body) };
}

/** Without what stands between two lines of dashes at its head, which is not part of the text. */
const linesOfMarkdown = (markdown: string) =>
  printedMarkdown(
    markdown.replace(/^\ufeff?---\r?\n[\s\S]{0,20000}?\r?\n---\r?\n/, (head) => head.replace(/[^\n]/g, '')),
  );
