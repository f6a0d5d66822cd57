import { join } from 'node:path';
import type { ArticleFacts } from '../corpus/article.ts';
import { CorpusError } from '../corpus/corpuserror.ts';
import { type FactSheet, readFacts } from '../corpus/read/facts.ts';
import { FACTS, sheetText } from '../corpus/read/folder.ts';
import { replaceFile } from './replace.ts';

/** One article's entry in `articles.json`, with whatever fields others gave it. */
export interface SheetEntry {
  readonly file: string;
  readonly id?: string;
  readonly [field: string]: unknown;
}

/** The entry that says these facts. */
export const entryOf = (file: string, id: string, facts: ArticleFacts): SheetEntry => ({ file, id, ...facts });

/** All that stands in `articles.json`, the fields among it that are none of ours. */
interface Content {
  readonly articles: readonly SheetEntry[];
}

async function contentOf(
  folder: string,
): Promise<{ readonly content: Content; readonly entries: FactSheet['entries'] }> {
  const text = await sheetText(folder);
  if (text === null) return { content: { articles: [] }, entries: [] };
  const checked = readFacts(text);
  if ('fault' in checked) throw new CorpusError(join(folder, FACTS), checked.fault);
  return { content: JSON.parse(text), entries: checked.entries };
}

function written(content: Content, folder: string): string {
  try {
    return `${JSON.stringify(content, null, 2)}\n`;
  } catch (cause) {
    // What others wrote there may nest deeper than it can be written.
    throw new CorpusError(join(folder, FACTS), `cannot be written anew (${cause})`, { cause });
  }
}

/**
 * Changes the entries of a folder's `articles.json`. What others wrote there stays, in its order. Throws `CorpusError`,
 * and changes nothing, when the file cannot be read or what it would hold could not be.
 */
export async function changeSheet(
  folder: string,
  change: (entries: readonly SheetEntry[]) => readonly SheetEntry[],
): Promise<void> {
  const { content } = await contentOf(folder);
  const articles = change(content.articles);
  const text = written({ ...content, articles }, folder);
  const checked = readFacts(text);
  if ('fault' in checked) throw new CorpusError(join(folder, FACTS), checked.fault);
  await replaceFile(join(folder, FACTS), text);
}

/** What a folder's `articles.json` says, as understood; nothing where it has no such file. Throws `CorpusError`. */
export const entriesOf = async (folder: string): Promise<FactSheet['entries']> => (await contentOf(folder)).entries;
