import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect, INDEXING } from '../../src/opensearch/search/client.ts';
import { inUse } from '../../src/opensearch/search/indices.ts';
import { clusterFault, startCluster } from '../../test/cluster/cluster.ts';
import { randomFrom } from '../sample.ts';
import type { Section } from '../section.ts';
import { quantile } from '../statistics.ts';
import { milliseconds } from '../table.ts';
import { type GeneratedArticle, Generator } from './generator.ts';
import { type Measured, measureApart } from './process.ts';

/** What is measured. */
interface Wanted {
  /** Passages in the cluster. */
  readonly passages: number;
  /** Passages of the engines on this machine, which do not reach so many. */
  readonly local: number;
  readonly seed: number;
}

const PARAGRAPHS = 8;
const QUESTIONS = 210;
/** Articles that questions are made of. */
const ASKED_ABOUT = 500;
const MEGABYTE = 1_000_000;
const PROGRAM = fileURLToPath(new URL('../../src/bin/reindex.ts', import.meta.url));

/** An archive in a cluster of three nodes: indexing it, and the whole path from a question to its answer. */
export async function clusterSection({ passages, local, seed }: Wanted): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'));
  const own = process.env.OPENSEARCH_URL ? null : await startOwn();
  const addresses = own?.addresses ?? (process.env.OPENSEARCH_URL ?? '').split(',');
  process.env.OPENSEARCH_URL = addresses.join(',');
  try {
    const large = await generate(folder, 'large', passages, seed);
    const small = await generate(folder, 'small', Math.min(local, passages), seed);
    const indexing = await index(large.corpus);
    const disk = await diskOf(addresses);
    const clustered = await measureApart('cluster', large.questions, large.corpus);
    const minisearch = await measureApart('ours', small.questions, small.corpus);
    const sqlite = await measureApart('sqlite', small.questions, small.corpus);
    return sectionOf({ indexing, disk, clustered, minisearch, sqlite });
  } finally {
    await own?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function startOwn() {
  const fault = clusterFault();
  if (fault !== null) throw new Error(`no cluster can be started: ${fault}`);
  return startCluster();
}

interface Files {
  readonly corpus: string;
  readonly questions: string;
}

/** Writes about so many passages, article by article, and questions about some of them. */
async function generate(folder: string, name: string, passages: number, seed: number): Promise<Files> {
  const files = { corpus: join(folder, `${name}.jsonl`), questions: join(folder, `${name}-questions.json`) };
  const generator = new Generator(seed);
  const random = randomFrom(seed);
  const count = Math.ceil(passages / PARAGRAPHS);
  const kept: GeneratedArticle[] = [];
  const file = createWriteStream(files.corpus);
  for (let n = 0; n < count; n += 1) {
    const article = generator.article(n, PARAGRAPHS);
    if (random() < ASKED_ABOUT / count) kept.push(article);
    if (!file.write(`${JSON.stringify(article)}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  await writeFile(files.questions, JSON.stringify(Array.from({ length: QUESTIONS }, () => generator.question(kept))));
  return files;
}

interface Indexing {
  readonly seconds: number;
  readonly passages: number;
  /** Bytes, at the most. */
  readonly memory: number;
}

/** Runs `npm run index` and watches its memory. */
async function index(corpus: string): Promise<Indexing> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('../../src/launch.mjs'), PROGRAM, '--corpus', corpus],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  let memory = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const look = async (): Promise<void> => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    memory = Math.max(memory, 1_024 * Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  };
  const looking = setInterval(() => void look(), 500);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(looking);
  const passages = Number(/with (\d+) passages/.exec(said)?.[1]);
  if (code !== 0 || !passages) throw new Error(`npm run index ended with ${code}: ${said}`);
  return { seconds: (performance.now() - began) / 1_000, passages, memory };
}

/** Bytes of the index in use: of one copy, and of all. */
async function diskOf(addresses: readonly string[]): Promise<{ readonly one: number; readonly all: number }> {
  const client = connect({ addresses, login: null, authority: null }, INDEXING);
  try {
    const [used = ''] = await inUse(client);
    const { body } = await client.indices.stats({ index: used, metric: ['store'] });
    const { primaries, total } = body._all as unknown as Record<
      'primaries' | 'total',
      { store: { size_in_bytes: number } }
    >;
    return { one: primaries.store.size_in_bytes, all: total.store.size_in_bytes };
  } finally {
    await client.close();
  }
}

function sectionOf({
  indexing,
  disk,
  clustered,
  minisearch,
  sqlite,
}: {
  readonly indexing: Indexing;
  readonly disk: { readonly one: number; readonly all: number };
} & Readonly<Record<'clustered' | 'minisearch' | 'sqlite', Measured>>): Section {
  const row = (name: string, one: Measured): string[] => [
    name,
    String(one.passages),
    milliseconds(one.openMs),
    milliseconds(quantile(one.times, 0.5) ?? 0),
    milliseconds(quantile(one.times, 0.95) ?? 0),
    (one.rss / MEGABYTE).toFixed(0),
  ];
  return {
    name: 'bench-cluster',
    title: 'An archive in a cluster',
    note: 'Three nodes of OpenSearch with 512 MB each, on the machine that asks. From the question to the answer, choice of sentences and citations included. Memory: of the whole process, discord.js included, after 200 questions; the one on the cluster ran with `--max-old-space-size=160 --max-semi-space-size=4`. Wanted: under 250 MB there.',
    tables: [
      {
        head: ['', 'passages', 'start ms', 'median ms', 'p95 ms', 'memory MB'],
        rows: [
          row('OpenSearch, three nodes', clustered),
          row('SQLite', sqlite),
          row('MiniSearch, in memory', minisearch),
        ],
      },
      {
        head: ['indexing', 'measured'],
        rows: [
          ['passages', String(indexing.passages)],
          ['seconds', indexing.seconds.toFixed(0)],
          ['passages a second', (indexing.passages / indexing.seconds).toFixed(0)],
          ['memory of the indexer at the most, MB', (indexing.memory / MEGABYTE).toFixed(0)],
          ['on the disk, one copy, MB', (disk.one / MEGABYTE).toFixed(0)],
          ['on the disk, with the second copy, MB', (disk.all / MEGABYTE).toFixed(0)],
        ],
      },
    ],
    failures: [],
  };
}
