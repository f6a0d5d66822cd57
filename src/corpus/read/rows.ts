import { constants } from 'node:buffer';
import { basename, extname } from 'node:path';
import type { Article } from '../article.ts';
import { CorpusError } from '../corpuserror.ts';
import { linesIn } from '../files/filelines.ts';
import { readBounded } from '../files/readfile.ts';
import { shortHash } from '../fingerprint.ts';
import { decode, faultOfLength, faultOfText } from './decode.ts';
import type { FoundPiece } from './found.ts';
import { freeId } from './ids.ts';
import { faultOfScript } from './language.ts';
import { readRow } from './row.ts';

const ID_LENGTH = 8;

/** Whether a path names a file of articles, by its ending, rather than a folder of them. */
export const isRows = (path: string): boolean => ['.json', '.jsonl'].includes(extname(path).toLowerCase());

/** One article's place in its file, and what stands there. */
interface Item {
  readonly place: string;
  /** Of the array's element, or of the line, from 0. */
  readonly index: number;
  readonly data: unknown;
  /** The place holds no JSON. */
  readonly fault?: string;
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CorpusError(path, `not JSON (${cause instanceof Error ? cause.message : String(cause)})`, { cause });
  }
}

function itemsOfArray(path: string, text: string): Item[] {
  const data = parse(path, text);
  if (!Array.isArray(data)) throw new CorpusError(path, 'not an array of articles');
  return data.map((each: unknown, index) => ({ place: `article ${index + 1}`, index, data: each }));
}

/** What stands in a line, counted from 0; null in an empty one. */
function itemOfLine(line: string, index: number): Item | null {
  if (line.trim() === '') return null;
  const place = `line ${index + 1}`;
  try {
    return { place, index, data: JSON.parse(line) };
  } catch {
    return { place, index, data: null, fault: 'is not JSON' };
  }
}

const itemsOfLines = (text: string): Item[] =>
  text.split(/\r\n|\n|\r/).flatMap((line, index) => itemOfLine(line, index) ?? []);

const isLines = (path: string): boolean => extname(path).toLowerCase() === '.jsonl';

function articleOf(item: Item, file: string, taken: Set<string>): Article | { fault: string } {
  if (item.fault !== undefined) return { fault: item.fault };
  const row = readRow(item.data);
  if ('fault' in row) return { fault: `is malformed (${row.fault})` };
  const { body, facts } = row;
  const fault = faultOfLength(body) ?? faultOfText(body) ?? faultOfScript(body);
  if (fault !== null) return { fault };
  // The address stays when a text is corrected; without one, the words themselves tell articles apart.
  const named = facts.url.value ?? `${facts.headline.value ?? ''}\n${body}`;
  return { id: freeId(shortHash([named], ID_LENGTH), taken), file, text: body, facts };
}

/** The text of such a file without a byte order mark. Throws `CorpusError` when it cannot be read or is not UTF-8. */
export async function rowsText(path: string): Promise<string> {
  const bytes = await readBounded(path, constants.MAX_STRING_LENGTH);
  if ('fault' in bytes) throw new CorpusError(path, bytes.fault);
  const text = decode(bytes)?.replace(/^\ufeff/, '');
  if (text === undefined) throw new CorpusError(path, 'not UTF-8');
  return text;
}

/** What one place of a file holds: an article, or why what stands there cannot be served. */
interface Row {
  readonly place: string;
  readonly index: number;
  readonly article: Article | { readonly fault: string };
}

const rowOf = (item: Item, path: string, taken: Set<string>): Row => ({
  place: item.place,
  index: item.index,
  article: articleOf(item, basename(path), taken),
});

/** All places of a file, in their order. Throws `CorpusError` when it is, as a whole, not JSON. */
export function rowsIn(path: string, text: string): Row[] {
  const items = isLines(path) ? itemsOfLines(text) : itemsOfArray(path, text);
  const taken = new Set<string>();
  return items.map((item) => rowOf(item, path, taken));
}

/**
 * Reads the articles of a `.json` file (one array) or a `.jsonl` file (one object a line), in their order. An article
 * that is malformed is refused by its place, counted from 1. Lines are read one after the other, so that a file of any
 * size can be read; an array is read whole.
 *
 * @throws {CorpusError} when the file is not UTF-8 or, as a whole, not JSON.
 */
export async function* readRows(path: string): AsyncGenerator<FoundPiece> {
  if (!isLines(path)) {
    for (const row of rowsIn(path, await rowsText(path))) yield pieceOf(row, path);
    return;
  }
  const taken = new Set<string>();
  let index = 0;
  for await (const line of linesIn(path)) {
    const item = itemOfLine(line, index);
    index += 1;
    if (item) yield pieceOf(rowOf(item, path, taken), path);
  }
}

const pieceOf = ({ article, place }: Row, path: string): FoundPiece =>
  'fault' in article ? { refused: { file: `${basename(path)}, ${place}`, reason: article.fault } } : { article };
