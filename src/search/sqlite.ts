import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, renameSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Article } from '../corpus/article.ts';
import { bm25 } from './bm25.ts';
import type { IndexDatabase, SqliteModule } from './database.ts';
import { clearDatabases, newDatabase, SPARED } from './databasefiles.ts';
import type { IndexedDocument } from './document.ts';
import type { EngineQuery, Hit, KeptEngine } from './engine.ts';
import { passes, type SearchFilter } from './filter.ts';

/** Where the database is, as it is written down. */
interface Saved {
  readonly path: string;
  readonly sha256: string;
}

/** What is known of all documents: their number, and how many different stems one has on average. */
interface Whole {
  readonly documents: number;
  readonly average: number;
}

interface Candidate {
  readonly id: number;
  readonly tokens: readonly string[];
}

/**
 * FTS5 has a BM25 with other numbers than ours, and none of its own for a stem's weight: its first so many are ranked
 * again, so that both engines give the same answers.
 */
const CANDIDATES = 300;
const PLAIN = /^[a-z0-9]+$/;

/**
 * A stem as one token of FTS5, whatever it holds: what is not plain is written in hexadecimal after a letter that no plain
 * one has.
 */
const tokenOf = (stem: string): string => (PLAIN.test(stem) ? stem : `\u00e9${Buffer.from(stem).toString('hex')}`);

/**
 * Indexes the documents in a new database, whose path begins with `index`; document `n` must have the id `n`. Databases of
 * the same index that nobody is about to open any more are taken away; whoever has one open can use it to the end.
 */
export function openSqlite(sqlite: SqliteModule, index: string, documents: readonly IndexedDocument[]): KeptEngine {
  clearDatabases(index, SPARED);
  const { path, unfinished } = newDatabase(index);
  const database = sqlite(unfinished);
  // Nobody reads the file before it is whole and has its name, so what undoes a change need not be on the disk. Node's
  // build allows no less than this.
  database.exec(`
    PRAGMA journal_mode = MEMORY;
    PRAGMA synchronous = OFF;
    CREATE TABLE documents(id INTEGER PRIMARY KEY, stems TEXT);
    CREATE VIRTUAL TABLE passages USING fts5(stems, content = '', tokenize = 'ascii');
    CREATE VIRTUAL TABLE terms USING fts5vocab(passages, row);
    CREATE TABLE whole(documents INTEGER, average REAL);
    BEGIN`);
  const insertions = [
    database.prepare('INSERT INTO documents(id, stems) VALUES (?, ?)'),
    database.prepare('INSERT INTO passages(rowid, stems) VALUES (?, ?)'),
  ];
  let lengths = 0;
  for (const { id, stems } of documents) {
    const tokens = stems.map(tokenOf);
    lengths += new Set(tokens).size;
    for (const insert of insertions) insert([id, tokens.join(' ')]);
  }
  database.prepare('INSERT INTO whole VALUES (?, ?)')([documents.length, lengths / (documents.length || 1)]);
  database.exec(`INSERT INTO passages(passages) VALUES ('optimize'); COMMIT`);
  database.close();
  renameSync(unfinished, path);
  return engineOver(
    sqlite(path, { readOnly: true }),
    path,
    documents.map(({ article }) => article),
  );
}

/** The engine whose database was written down. Throws where it is not as it was. */
export async function reopenSqlite(
  sqlite: SqliteModule,
  saved: Iterable<unknown>,
  articles: readonly Article[],
): Promise<KeptEngine> {
  const [{ path, sha256 }] = [...saved] as [Saved];
  if ((await sumOf(path)) !== sha256) throw new Error('its database was changed');
  return engineOver(sqlite(path, { readOnly: true }), path, articles);
}

async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Databases are closed when nobody has their engine any more: answers under way may still be asking an old one. */
const closing = new FinalizationRegistry<IndexDatabase>((database) => database.close());

function engineOver(database: IndexDatabase, path: string, articles: readonly Article[]): KeptEngine {
  const [whole] = database.all('SELECT documents, average FROM whole');
  const { documents, average } = whole as unknown as Whole;
  /** The passages that FTS5 ranks first for the tokens, each with its own tokens. */
  function candidates(weights: ReadonlyMap<string, number>, most: number, filter?: SearchFilter): Candidate[] {
    const byWeight = new Map<number, string[]>();
    for (const [token, weight] of weights) byWeight.set(weight, [...(byWeight.get(weight) ?? []), `"${token}"`]);
    const one = 'SELECT rowid AS id, ? * rank AS part FROM passages WHERE passages MATCH ?';
    const ids = database
      .all(
        `SELECT id FROM (${[...byWeight].map(() => one).join(' UNION ALL ')})
         GROUP BY id ORDER BY SUM(part), id ${filter ? '' : `LIMIT ${most}`}`,
        [...byWeight].flatMap(([weight, tokens]) => [weight, tokens.join(' OR ')]),
      )
      .map(({ id }) => Number(id));
    const passing = filter ? ids.filter((id) => passes(articles[id], filter)).slice(0, most) : ids;
    return database
      .all(`SELECT id, stems FROM documents WHERE id IN (${passing.join()})`)
      .map(({ id, stems }) => ({ id: Number(id), tokens: String(stems).split(' ') }));
  }
  function search({ stems, limit, filter }: EngineQuery): Hit[] {
    if (stems.length === 0 || limit === 0) return [];
    const weights = new Map(stems.map(({ stem, weight }) => [tokenOf(stem), weight]));
    const having = new Map(
      database
        .all(`SELECT term, doc FROM terms WHERE term IN (${[...weights].map(() => '?').join()})`, [...weights.keys()])
        .map(({ term, doc }) => [String(term), Number(doc)]),
    );
    return candidates(weights, Math.max(CANDIDATES, limit), filter)
      .map(({ id, tokens }) => {
        const found = new Map<string, { readonly weight: number; uses: number }>();
        for (const token of tokens) {
          const weight = weights.get(token);
          const known = found.get(token);
          if (known) known.uses += 1;
          else if (weight !== undefined) found.set(token, { weight, uses: 1 });
        }
        const length = new Set(tokens).size;
        let score = 0;
        for (const [token, { weight, uses }] of found) {
          score += weight * bm25({ uses, having: having.get(token) ?? uses, documents, length, average });
        }
        // As MiniSearch has it: who has more of the stems comes first.
        return { passageId: id, score: score * found.size };
      })
      .sort((a, b) => b.score - a.score || a.passageId - b.passageId)
      .slice(0, limit);
  }
  const engine: KeptEngine = {
    search: async (query) => search(query),
    *save() {
      yield { path, sha256: createHash('sha256').update(readFileSync(path)).digest('hex') };
    },
  };
  closing.register(engine, database);
  return engine;
}
