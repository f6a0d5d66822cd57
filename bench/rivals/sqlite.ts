import sqlite from 'node-sqlite3-wasm';
import type { OpenRival } from './rival.ts';
import { topicsOf } from './topics.ts';

/** FTS5 with its Porter stemmer and BM25, any topic word of the question. SQLite runs as WebAssembly here; a native build is faster. */
export const openSqlite: OpenRival = (rows) => {
  const database = new sqlite.Database(':memory:');
  database.exec(`CREATE VIRTUAL TABLE passages USING fts5(headline, outlet, text, tokenize = 'porter unicode61')`);
  database.exec('BEGIN');
  const insert = database.prepare('INSERT INTO passages(rowid, headline, outlet, text) VALUES (?, ?, ?, ?)');
  for (const { id, headline, outlet, text } of rows) insert.run([id, headline, outlet, text]);
  insert.finalize();
  database.exec('COMMIT');
  const select = database.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?');
  return {
    name: 'SQLite FTS5',
    search: (question, limit) => {
      const words = topicsOf(question).map((word) => `"${word}"`);
      return words.length === 0 ? [] : select.all([words.join(' OR '), limit]).map(({ rowid }) => Number(rowid));
    },
  };
};
