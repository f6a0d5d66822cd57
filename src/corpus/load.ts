import { stat } from 'node:fs/promises';
import type { Corpus } from './corpus.ts';
import { CorpusError } from './corpuserror.ts';
import { codeOf } from './fault.ts';
import { readFolder } from './folder.ts';
import type { Found } from './found.ts';
import { isRows, readRows } from './rows.ts';
import { understand } from './understand.ts';

/**
 * Finds all articles at a path: a folder of `*.txt` files, with their facts in an optional `articles.json` there, or
 * one `.json` or `.jsonl` file of articles with `body` and, where known, `title`, `source`, `author`, `published_at`
 * and `url`. An article's text is the file decoded as UTF-8, to the letter.
 *
 * An article that cannot be served is refused by name and the others are served.
 *
 * @throws {CorpusError} in one line with file and fault: nothing at the path, no article in it, all of them refused,
 * or facts that cannot be read.
 */
export async function findArticles(path: string): Promise<Found> {
  const isFile = isRows(path);
  const about = await stat(path).catch((cause: unknown) => {
    const missing = isFile ? 'no such file' : 'no such folder';
    throw new CorpusError(path, codeOf(cause) === 'ENOENT' ? missing : `cannot be read (${codeOf(cause)})`, { cause });
  });
  const found = about.isDirectory() ? await readFolder(path) : isFile ? await readRows(path) : null;
  if (found === null) throw new CorpusError(path, 'neither a folder of .txt articles nor a .json or .jsonl file');
  const [first] = found.refused;
  if (found.articles.length === 0) {
    throw new CorpusError(path, first ? `no article can be served: ${first.file} ${first.reason}` : 'no article in it');
  }
  return found;
}

/** Finds all articles at a path and understands them. Throws as `findArticles` does. */
export const loadCorpus = async (path: string): Promise<Corpus> => understand(await findArticles(path));
