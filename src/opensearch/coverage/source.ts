import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { CorpusError } from '../../corpus/corpuserror.ts';
import { bytesIn } from '../../corpus/files/filebytes.ts';
import { fingerprintOf, shortHash } from '../../corpus/fingerprint.ts';
import type { FoundPiece } from '../../corpus/read/found.ts';
import { findArticles, readPieces } from '../../corpus/read/load.ts';
import { isRows } from '../../corpus/read/rows.ts';

/** The articles at a path, which are read one after the other and never all in memory where they stand in a `.jsonl` file. */
export interface ArticleStream {
  /** Changes when any text or fact does. */
  readonly fingerprint: string;
  /** About how many articles there are; null where only reading them all can tell. */
  readonly articles: number | null;
  /** Throws `CorpusError` as `readPieces` does, and when the file was changed since it was opened. */
  pieces(): AsyncGenerator<FoundPiece>;
}

const LENGTH = 16;
const NEWLINE = 10;

/** Looks at a path once through. Throws `CorpusError` when there is nothing that can be served. */
export async function openSource(path: string): Promise<ArticleStream> {
  if (!isRows(path)) {
    // A folder's articles are few enough to be held: each is a file that somebody put there.
    const { articles, refused, warnings } = await findArticles(path);
    return {
      fingerprint: fingerprintOf(articles),
      articles: articles.length,
      async *pieces() {
        for (const article of articles) yield { article };
        for (const each of refused) yield { refused: each };
        for (const warning of warnings) yield { warning };
      },
    };
  }
  const { sum, lines } = await readThrough(path);
  const before = await stateOf(path);
  return {
    fingerprint: shortHash([sum], LENGTH),
    articles: path.endsWith('.jsonl') ? lines : null,
    async *pieces() {
      yield* readPieces(path);
      if ((await stateOf(path)) !== before) throw new CorpusError(path, 'was changed while it was read');
    },
  };
}

async function readThrough(path: string): Promise<{ readonly sum: string; readonly lines: number }> {
  const hash = createHash('sha256');
  let lines = 0;
  for await (const bytes of bytesIn(path)) {
    hash.update(bytes);
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  }
  return { sum: hash.digest('hex'), lines: Math.max(1, lines) };
}

async function stateOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  return `${size} ${mtimeMs}`;
}
