import { EngineMissingError } from './engine.ts';

/* SQLite, as far as the engine uses it, behind one port: Node's own build where there is one, WebAssembly elsewhere. */

type Value = string | number;
type Row = Readonly<Record<string, unknown>>;

/** An open database. What SQLite refuses is thrown as the build has it. */
export interface IndexDatabase {
  /** Runs statements that give nothing. */
  exec(sql: string): void;
  /** What runs a statement again and again, each time with other values in the places of its question marks. */
  prepare(sql: string): (values: readonly Value[]) => void;
  /** All rows that a statement gives, with these values in the places of its question marks. */
  all(sql: string, values?: readonly Value[]): Row[];
  /** Closes it and all that was prepared. */
  close(): void;
}

/** A build of SQLite: opens the database at a path, which is made where it is not there. */
export type SqliteModule = (path: string, options?: { readonly readOnly?: boolean }) => IndexDatabase;

/** Node's own module, as far as it is used here: the types of Node 20 do not have it. */
interface NodeSqlite {
  readonly DatabaseSync: new (
    path: string,
    options: { readonly readOnly?: boolean },
  ) => {
    exec(sql: string): void;
    prepare(sql: string): { run(...values: Value[]): unknown; all(...values: Value[]): Row[] };
    close(): void;
  };
}

/**
 * The build that this program uses: both read and write the same files, and Node's own is faster. Throws
 * `EngineMissingError` where there is neither.
 */
export const loadSqlite = async (): Promise<SqliteModule> => nodeSqlite() ?? (await wasmSqlite());

/** The build that Node brings along; null where it has none, or one without FTS5 (before 22.16). */
export function nodeSqlite(load = loadQuietly): SqliteModule | null {
  const module = load();
  if (!module) return null;
  const { DatabaseSync } = module;
  const open: SqliteModule = (path, options = {}) => {
    const database = new DatabaseSync(path, options);
    return {
      exec: (sql) => database.exec(sql),
      prepare(sql) {
        const statement = database.prepare(sql);
        return (values) => void statement.run(...values);
      },
      all: (sql, values = []) => database.prepare(sql).all(...values),
      close: () => database.close(),
    };
  };
  return hasFullText(open) ? open : null;
}

/** Loads Node's module without the warning that it is experimental, about which a user can do nothing. */
function loadQuietly(): NodeSqlite | undefined {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return process.getBuiltinModule('node:sqlite') as NodeSqlite | undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}

function hasFullText(open: SqliteModule): boolean {
  const database = open(':memory:');
  const [row] = database.all(`SELECT sqlite_compileoption_used('ENABLE_FTS5') AS used`);
  database.close();
  return Number(row?.used) === 1;
}

/** The build in WebAssembly, whose package is optional. Throws `EngineMissingError`. */
export async function wasmSqlite(load = () => import('node-sqlite3-wasm')): Promise<SqliteModule> {
  const { default: sqlite } = await load().catch((cause) => {
    const help = `with Node ${process.versions.node}, SEARCH_ENGINE=sqlite needs a package: run "npm install node-sqlite3-wasm"`;
    throw new EngineMissingError(help, { cause });
  });
  return (path, options) => {
    const database = new sqlite.Database(path, options);
    const prepared: ReturnType<typeof database.prepare>[] = [];
    return {
      exec: (sql) => database.exec(sql),
      prepare(sql) {
        const statement = database.prepare(sql);
        prepared.push(statement);
        return (values) => void statement.run([...values]);
      },
      all: (sql, values = []) => database.all(sql, [...values]) as Row[],
      close() {
        for (const statement of prepared) statement.finalize();
        database.close();
      },
    };
  };
}
