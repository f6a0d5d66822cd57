import type { Corpus } from '../src/corpus/corpus.ts';
import { loadCorpus } from '../src/corpus/read/load.ts';
import { openCoverage } from '../src/library/library.ts';
import { slice } from '../src/text/span.ts';
import type { Depths, Task } from './retrieval.ts';
import { measure, Passages } from './retrieval.ts';
import { openFlexSearch } from './rivals/flexsearch.ts';
import { openLunr } from './rivals/lunr.ts';
import { commonMiniSearch, stemmedMiniSearch } from './rivals/minisearch.ts';
import { openOrama } from './rivals/orama.ts';
import { bareEngine, wholePath } from './rivals/ours.ts';
import type { OpenRival, Rival, Row } from './rivals/rival.ts';
import { openSqlite } from './rivals/sqlite.ts';
import type { Table } from './table.ts';
import { decimal, milliseconds } from './table.ts';

const RIVALS: readonly OpenRival[] = [
  commonMiniSearch,
  stemmedMiniSearch,
  openLunr,
  openFlexSearch,
  openOrama,
  openSqlite,
];

/** The passages as every engine gets them. */
export const rowsOf = ({ passages }: Corpus): Row[] =>
  passages.map(({ id, article, paragraphs }) => ({
    id,
    headline: article.facts.headline.value ?? '',
    outlet: article.facts.outlet.value ?? '',
    text: paragraphs.map((paragraph) => slice(article.text, paragraph)).join('\n'),
  }));

/** Asks every engine, one after the other, the same questions about the same passages of the corpus at `path`. */
export async function contest(path: string, tasks: readonly Task[], depths: Depths): Promise<Table> {
  const rows: string[][] = [];
  const add = async (rival: Rival, words: Passages, indexMs: number | null): Promise<void> => {
    const { mrr, hits, recall, medianMs, p95Ms } = await measure(rival, tasks, words, depths);
    const quality = [mrr, ...hits, recall].map((value) => decimal(value, 3));
    rows.push([rival.name, ...quality, milliseconds(medianMs), milliseconds(p95Ms), milliseconds(indexMs)]);
  };
  const began = performance.now();
  const coverage = await openCoverage(path);
  const openedMs = performance.now() - began;
  const corpus = await loadCorpus(path);
  const words = new Passages(corpus.passages);
  await add(wholePath(coverage, corpus.passages), words, openedMs);
  await add(bareEngine(coverage), words, null);
  for (const open of RIVALS) {
    const before = performance.now();
    const rival = await open(rowsOf(corpus));
    await add(rival, words, performance.now() - before);
  }
  const names = ['MRR@10', ...depths.hits.map((depth) => `hit@${depth}`), `recall@${depths.recall}`];
  return { head: ['engine', ...names, 'median ms', 'p95 ms', 'index ms'], rows };
}
