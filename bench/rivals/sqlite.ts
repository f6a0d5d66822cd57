import { loadSqlite } from '../../src/search/database.ts';
import type { OpenRival } from './rival.ts';
import { topicsOf } from './topics.ts';

/** FTS5 with its Porter stemmer and BM25, any topic word of the question. */
export const openSqlite: OpenRival = async (rows) => {
  const open = await loadSqlite();
  const database = open(':memory:');
  database.exec(`CREATE VIRTUAL TABLE passages USING fts5(headline, outlet, text, tokenize = 'porter unicode61')`);
  database.exec('BEGIN');
  const insert = database.prepare('INSERT INTO passages(rowid, headline, outlet, text) VALUES (?, ?, ?, ?)');
  for (const { id, headline, outlet, text } of rows) insert([id, headline, outlet, text]);
  database.exec('COMMIT');
  const select = 'SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?';
  return {
    name: 'SQLite FTS5',
    search: (question, limit) => {
      const words = topicsOf(question).map((word) => `"${word}"`);
      return words.length === 0
        ? []
        : database.all(select, [words.join(' OR '), limit]).map(({ rowid }) => Number(rowid));
    },
  };
};
