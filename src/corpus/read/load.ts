import { stat } from 'node:fs/promises';
import type { Corpus, RefusedArticle } from '../corpus.ts';
import { CorpusError } from '../corpuserror.ts';
import { codeOf } from '../files/fault.ts';
import { readFolder } from './folder.ts';
import { type FoundArticles, type FoundPiece, gathered } from './found.ts';
import { foreignLanguageOf, languageName } from './language.ts';
import { isRows, readRows } from './rows.ts';
import { understand } from './understand.ts';

/**
 * Finds what stands at a path, one after the other: a folder of `*.txt` files, with their facts in an optional
 * `articles.json` there, or one `.json` or `.jsonl` file of articles with `body` and, where known, `title`, `source`,
 * `author`, `published_at` and `url`. An article's text is the file decoded as UTF-8, to the letter.
 *
 * An article that cannot be served is refused by name and the others are served.
 *
 * @throws {CorpusError} in one line with file and fault: nothing at the path, or facts that cannot be read; and, when all
 * has been read, no article that can be served.
 */
export async function* readPieces(path: string): AsyncGenerator<FoundPiece> {
  const isFile = isRows(path);
  const about = await stat(path).catch((cause: unknown) => {
    const missing = isFile ? 'no such file' : 'no such folder';
    throw new CorpusError(path, codeOf(cause) === 'ENOENT' ? missing : `cannot be read (${codeOf(cause)})`, { cause });
  });
  if (!about.isDirectory() && !isFile) {
    throw new CorpusError(path, 'neither a folder of .txt articles nor a .json or .jsonl file');
  }
  const languages: (string | null)[] = [];
  let first: RefusedArticle | null = null;
  for await (const piece of about.isDirectory() ? piecesOf(await readFolder(path)) : readRows(path)) {
    if ('article' in piece) languages.push(foreignLanguageOf(piece.article.text));
    else if ('refused' in piece) first ??= piece.refused;
    yield piece;
  }
  const foreign = languages.filter((code) => code !== null);
  if (foreign.length > 0) {
    const names = [...new Set(foreign)].map(languageName).sort().join(', ');
    const warning = `not in English, for which the program is made: ${foreign.length} of ${languages.length} (${names})`;
    yield { warning };
  }
  if (languages.length > 0) return;
  if (first) throw new CorpusError(path, `no article can be served: ${first.file} ${first.reason}`);
  throw new CorpusError(path, 'no article in it', { isEmpty: true });
}

function* piecesOf({ articles, refused, warnings }: FoundArticles): Generator<FoundPiece> {
  for (const article of articles) yield { article };
  for (const each of refused) yield { refused: each };
  for (const warning of warnings) yield { warning };
}

/** All that `readPieces` finds. Throws as that does. */
export const findArticles = (path: string): Promise<FoundArticles> => gathered(readPieces(path));

/** Finds all articles at a path and understands them. Throws as `findArticles` does. */
export const loadCorpus = async (path: string): Promise<Corpus> => understand(await findArticles(path));
