import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCorpus } from '../../src/corpus/read/load.ts';
import { analyze } from '../../src/english/analyzer.ts';
import { nodeSqlite, type SqliteModule, wasmSqlite } from '../../src/search/database.ts';
import { documentOf, type IndexedDocument, passageTerms } from '../../src/search/document.ts';
import type { Hit, KeptEngine } from '../../src/search/engine.ts';
import { openSqlite } from '../../src/search/sqlite.ts';
import type { Section } from '../section.ts';
import { quantile } from '../statistics.ts';
import { decimal, milliseconds } from '../table.ts';
import { Generator } from './generator.ts';
import { generate, PARAGRAPHS } from './large.ts';

/** An index that one build of SQLite has made of the passages. */
interface Made {
  readonly name: string;
  readonly engine: KeptEngine;
  readonly seconds: number;
  /** Of the processor, which other work on the machine does not change. */
  readonly cpuSeconds: number;
  readonly bytes: number;
  /** How long each search took, in ms. */
  readonly times: number[];
}

const QUESTIONS = 110;
const LIMIT = 50;

/** Indexes the same passages with each build of SQLite that this Node has, and asks each index the same. */
export async function buildsSection({ passages, seed }: { passages: number; seed: number }): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'));
  try {
    const path = join(folder, 'news.json');
    const articles = await generate(path, Math.ceil(passages / PARAGRAPHS), seed);
    const corpus = await loadCorpus(path);
    const documents = corpus.passages.map((passage) => documentOf(passage, passageTerms(passage)));
    const made = [await make('WebAssembly', await wasmSqlite(), folder, documents)];
    const own = nodeSqlite();
    if (own) made.push(await make(`Node ${process.versions.node}`, own, folder, documents));
    const generator = new Generator(seed);
    let unlike = 0;
    for (let n = 0; n < QUESTIONS; n += 1) unlike += (await asked(generator.question(articles), made)) ? 0 : 1;
    return sectionOf(made, documents.length, unlike);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function make(
  name: string,
  sqlite: SqliteModule,
  folder: string,
  documents: readonly IndexedDocument[],
): Promise<Made> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const engine = openSqlite(sqlite, join(folder, 'index'), documents);
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - began) / 1000;
  const [{ path }] = [...engine.save()] as [{ path: string }];
  return { name, engine, seconds, cpuSeconds: (user + system) / 1e6, bytes: (await stat(path)).size, times: [] };
}

/** Asks all of them, and says whether all have found the same. */
async function asked(question: string, made: readonly Made[]): Promise<boolean> {
  const stems = new Set(analyze(question).flatMap(({ stem, stop }) => (stop ? [] : [stem])));
  const query = { stems: [...stems].map((stem) => ({ stem, weight: 1 })), limit: LIMIT };
  const found: (readonly Hit[])[] = [];
  for (const { engine, times } of made) {
    const began = performance.now();
    found.push(await engine.search(query));
    times.push(performance.now() - began);
  }
  return new Set(found.map((hits) => JSON.stringify(hits))).size === 1;
}

function sectionOf(made: readonly Made[], passages: number, unlike: number): Section {
  return {
    name: 'bench-sqlite',
    title: 'Two builds of SQLite',
    note: `${passages} passages, indexed from their stems, and ${QUESTIONS} searches, each asked of one after the other. Searches whose hits differ: ${unlike}; wanted: none.`,
    tables: [
      {
        head: ['', 'index s', 'CPU s', 'MB', 'median ms', 'p95 ms'],
        rows: made.map(({ name, seconds, cpuSeconds, bytes, times }) => [
          name,
          decimal(seconds, 1),
          decimal(cpuSeconds, 1),
          decimal(bytes / 1e6, 0),
          milliseconds(quantile(times, 0.5)),
          milliseconds(quantile(times, 0.95)),
        ]),
      },
    ],
    failures: [],
  };
}
