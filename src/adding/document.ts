import { extname } from 'node:path';
import { sizeWords } from '../corpus/files/size.ts';
import { faultOfLength, faultOfText } from '../corpus/read/decode.ts';
import { unstated } from '../corpus/read/facts.ts';
import { faultOfScript } from '../corpus/read/language.ts';
import { type Draft, filledUp, oneLine } from './draft.ts';
import { type Feed, readFeed } from './feed/feed.ts';
import { type FeedOutline, readOutline } from './feed/outline.ts';
import { notesOnLanguage } from './languagenote.ts';
import { factsIn, splitFrontMatter } from './markdown/frontmatter.ts';
import { printedMarkdown } from './markdown/marked.ts';
import { decodePage, decodeText } from './page/decodepage.ts';
import { type PageOrigin, readPage } from './page/page.ts';
import { notesOn } from './page/seen.ts';
import { toldBy } from './told.ts';

/** The kinds of documents that are read. */
export type DocumentKind = 'text' | 'markdown' | 'page' | 'feed';

/** Something that was read from a file or fetched. */
export interface SourceDocument extends PageOrigin {
  /** The media type that a server says; empty for a file. */
  readonly type: string;
  /** The encoding that a server declares. */
  readonly charset: string | null;
  readonly bytes: Uint8Array;
}

/** A page's markup may be much longer than the article in it. */
const MOST_BYTES = 5 * 1024 * 1024;

/** The media types of documents that are read; a server's response of another type is not taken. */
export const READABLE_TYPES =
  /^(?:text\/(?:html|plain|markdown|x-markdown|xml|x-opml)|application\/(?:xhtml\+xml|xml|opml\+xml|rss\+xml|atom\+xml|rdf\+xml|json|feed\+json))$/i;

const IS_OUTLINE = /<opml\b/i;

const BY_EXTENSION: Readonly<Record<string, DocumentKind>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
  '.opml': 'feed',
};

/** What a file is by its name, or null where its name is none of an article's. */
export const kindOfFile = (path: string): DocumentKind | null => BY_EXTENSION[extname(path).toLowerCase()] ?? null;

/** What a document is: by its file's name or its media type, and, for markup, by how it begins. */
function kindOf({ source, type }: SourceDocument, text: string): DocumentKind {
  const named = type === '' ? kindOfFile(source) : null;
  if (named === 'text' || named === 'markdown') return named;
  if (/markdown$/i.test(type)) return 'markdown';
  if (/^text\/plain$/i.test(type)) return 'text';
  if (/json$/i.test(type)) return 'feed';
  const root = /<(rss|feed|rdf:RDF|opml|html|!doctype html|body|head|article|div|p)\b/i.exec(text.slice(0, 4096))?.[1];
  return /^(?:rss|feed|rdf:RDF|opml)$/i.test(root ?? '')
    ? 'feed'
    : root === undefined && named === 'feed'
      ? 'feed'
      : 'page';
}

/**
 * Reads a document: the article that it is, the feed, or the list of feeds. The fault where it is none. Never throws: whatever a stranger's
 * document does to those who read it costs that document only. No input or output.
 */
export function readDocument(document: SourceDocument): Draft | Feed | FeedOutline | { fault: string } {
  try {
    return understood(document);
  } catch (error) {
    return { fault: `cannot be taken apart (${oneLine(String(error))})` };
  }
}

function understood(document: SourceDocument): Draft | Feed | FeedOutline | { fault: string } {
  const { source, url, bytes, charset } = document;
  const named = document.type === '' ? kindOfFile(source) : null;
  const decoded = named === 'text' || named === 'markdown' ? decodeText(bytes) : decodePage(bytes, charset);
  if ('fault' in decoded) return decoded;
  const { text, note } = decoded;
  const fault = faultOfText(text);
  if (fault !== null) return { fault };
  const kind = kindOf(document, text);
  if (kind === 'feed' && IS_OUTLINE.test(text.slice(0, 4096))) return readOutline(text);
  if (kind === 'feed') return readFeed(text, url);
  if (bytes.length > MOST_BYTES) return { fault: `is over ${sizeWords(MOST_BYTES)}` };
  const draft = kind === 'page' ? readPage(text, document) : readPlain(text, source, kind);
  if ('fault' in draft) return draft;
  const tooLong = faultOfLength(draft.text);
  if (tooLong !== null) return { fault: `holds an article that ${tooLong}` };
  const unread = faultOfScript(draft.text);
  if (unread !== null) return { fault: unread };
  const notes = [...(note === null ? [] : [note]), ...draft.notes, ...notesOnLanguage(draft.text)];
  return { ...draft, notes };
}

function readPlain(text: string, source: string, kind: 'text' | 'markdown'): Draft | { fault: string } {
  const split = kind === 'markdown' ? splitFrontMatter(text.replace(/^\ufeff/, '')) : { yaml: null, body: text };
  if ('fault' in split) return split;
  if (split.body.trim() === '') return { fault: 'has no text behind its front matter' };
  const stated = split.yaml === null ? { facts: unstated, notes: [] } : factsIn(split.yaml);
  if ('fault' in stated) return stated;
  const { facts, notes } = stated;
  if (kind === 'text') return { source, text: split.body, facts: filledUp(facts, toldBy(split.body)), notes };
  const printed = printedMarkdown(split.body);
  if ('fault' in printed) return printed;
  if (printed.lines.length === 0) return { fault: 'prints no words' };
  const lines = `${printed.lines.join('\n\n')}\n`;
  return { source, text: lines, facts: filledUp(facts, toldBy(lines)), notes: [...notes, ...notesOn(printed.struck)] };
}
