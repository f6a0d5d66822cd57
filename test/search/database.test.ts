import { describe, expect, it } from 'vitest';
import { loadSqlite, nodeSqlite, wasmSqlite } from '../../src/search/database.ts';

/** The names of some characters' shapes, by the numbers of their rows. */
const ROWS = [
  [1, 'a\u0301 \ud83c\udf09'],
  [2, ''],
] as const;

describe.each([
  ['WebAssembly', await wasmSqlite()],
  ['Node', nodeSqlite()],
])('the SQLite of %s', (_, open) => {
  it.skipIf(open === null)('keeps text to the letter, and has the full-text search', () => {
    const database = open?.(':memory:');
    database?.exec(
      'CREATE TABLE texts(id INTEGER PRIMARY KEY, text TEXT); CREATE VIRTUAL TABLE found USING fts5(text)',
    );
    const insert = database?.prepare('INSERT INTO texts(id, text) VALUES (?, ?)');
    for (const row of ROWS) insert?.(row);
    const rows = database?.all('SELECT id, text FROM texts WHERE id < ? ORDER BY id', [9]);
    expect(rows?.map(({ id, text }) => [id, text])).toEqual(ROWS);
    database?.close();
  });
});

describe('SQLite', () => {
  it('is that of Node where Node has one with full-text search', async () => {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const isThere = major > 22 || (major === 22 && minor >= 16);
    expect(nodeSqlite() !== null).toBe(isThere);
    expect((await loadSqlite()).toString()).toBe((nodeSqlite() ?? (await wasmSqlite())).toString());
  });

  it('leaves the warnings of others as they are', () => {
    const { emitWarning } = process;
    nodeSqlite();
    expect(process.emitWarning).toBe(emitWarning);
  });

  it('of Node is left aside where it was built without full-text search', () => {
    class DatabaseSync {
      exec() {}
      close() {}
      prepare = () => ({ run: () => null, all: () => [{ used: 0 }] });
    }
    expect(nodeSqlite(() => ({ DatabaseSync }))).toBeNull();
  });

  it('in WebAssembly says what to install where its package is not there', async () => {
    const missing = () => Promise.reject(new Error('Cannot find package'));
    await expect(wasmSqlite(missing)).rejects.toThrow('npm install node-sqlite3-wasm');
  });
});
