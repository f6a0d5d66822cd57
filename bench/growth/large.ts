import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCorpus } from '../../src/corpus/read/load.ts';
import { rowsOf } from '../contest.ts';
import type { Section } from '../section.ts';
import { quantile } from '../statistics.ts';
import { decimal, milliseconds } from '../table.ts';
import { type GeneratedArticle, Generator } from './generator.ts';
import { type Measured, measureApart } from './process.ts';

/** What the large corpus is. */
interface Large {
  readonly passages: number;
  readonly seed: number;
  /** A file to take instead of a generated one. */
  readonly corpus: string | null;
}

/** Of each article that is made. */
export const PARAGRAPHS = 8;
const QUESTIONS = 110;
const MEGABYTE = 1_000_000;

/** Asks the same questions of a large corpus: the whole path to the answer here, the bare search of MiniSearch's usual settings there. */
export async function largeSection({ passages, seed, corpus }: Large): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'));
  try {
    const path = join(folder, 'news.json');
    if (corpus) await copyFile(corpus, path);
    else await generate(path, Math.ceil(passages / PARAGRAPHS), seed);
    const loaded = await loadCorpus(path);
    const generator = new Generator(seed);
    const articles = loaded.entries.map(({ article }) => ({ body: article.text }) as GeneratedArticle);
    const questions = join(folder, 'questions.json');
    await writeFile(questions, JSON.stringify(Array.from({ length: QUESTIONS }, () => generator.question(articles))));
    const rows = join(folder, 'rows.json');
    await writeFile(rows, JSON.stringify(rowsOf(loaded)));

    const bare = await measureApart('bare');
    const built = await measureApart('ours', questions, path);
    const kept = await measureApart('ours', questions, path);
    const rival = await measureApart('rival', questions, path, rows);
    return sectionOf(bare, built, kept, rival);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes so many made-up articles into a file, and gives them. */
export async function generate(path: string, count: number, seed: number): Promise<readonly GeneratedArticle[]> {
  const generator = new Generator(seed);
  const articles = Array.from({ length: count }, (_, i) => generator.article(i, PARAGRAPHS));
  await writeFile(path, JSON.stringify(articles));
  return articles;
}

function sectionOf(bare: Measured, built: Measured, kept: Measured, rival: Measured): Section {
  const at = ({ times }: Measured, part: number): number => quantile(times, part) ?? 0;
  const held = ({ rss }: Measured): number => rss - bare.rss;
  const row = (name: string, one: Measured): string[] => [
    name,
    String(one.passages),
    milliseconds(one.openMs),
    milliseconds(at(one, 0.5)),
    milliseconds(at(one, 0.95)),
    (held(one) / MEGABYTE).toFixed(0),
  ];
  const ratio = (what: string, value: number, wanted: string): string[] => [what, decimal(value, 2), wanted];
  return {
    name: 'bench-large',
    title: 'A large coverage',
    note: 'Pullquote: from the question to the answer, choice of sentences and citations included. MiniSearch: the search alone. Memory: of the process, less a bare Node.',
    tables: [
      {
        head: ['', 'passages', 'start ms', 'median ms', 'p95 ms', 'memory MB'],
        rows: [
          row('Pullquote, index built at the start', built),
          row('Pullquote, from the snapshot', kept),
          row('MiniSearch, prefix and fuzzy, text stored', rival),
        ],
      },
      {
        head: ['ratio', 'measured', 'wanted'],
        rows: [
          ratio('median question, of MiniSearch’s', at(kept, 0.5) / at(rival, 0.5), 'at most 0.5'),
          ratio('95th percentile, of MiniSearch’s', at(kept, 0.95) / at(rival, 0.95), 'at most 0.25'),
          ratio('start without a snapshot, of one with it', built.openMs / kept.openMs, 'at least 4'),
          ratio('memory, of MiniSearch’s', held(kept) / held(rival), 'at most 1.25'),
        ],
      },
    ],
    failures: [],
  };
}
