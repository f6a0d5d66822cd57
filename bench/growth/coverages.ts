import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import type { Section } from '../section.ts';
import { quantile } from '../statistics.ts';
import { decimal, milliseconds } from '../table.ts';
import { Generator } from './generator.ts';
import { runApart } from './process.ts';

/** What a process tells that hosts many coverages. Times in ms, memory in bytes. */
export interface Hosted {
  /** From the start of the process until its first answer. */
  readonly first: number;
  /** Each question that opened its coverage. */
  readonly opened: readonly number[];
  /** Each question to a coverage that was open. */
  readonly asked: readonly number[];
  /** Each question that opened its coverage again, after it was closed. */
  readonly reopened: readonly number[];
  /** Resident with one coverage, and with all. */
  readonly one: number;
  readonly all: number;
  readonly passages: number;
}

const COVERAGES = 50;
const ARTICLES = 20;
const SERVERS = 200;
const PARAGRAPHS = 5;
const MEGABYTE = 1_000_000;
const HOSTED = fileURLToPath(new URL('./hosted.ts', import.meta.url));

/** Many coverages in one process: the first answer, what each takes, and how soon one that was closed is there again. */
export async function coveragesSection(seed: number): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'));
  try {
    const generator = new Generator(seed);
    const coverages: Record<string, unknown> = {};
    let question = '';
    for (let n = 0; n < COVERAGES; n += 1) {
      const articles = Array.from({ length: ARTICLES }, (_, i) => generator.article(n * ARTICLES + i, PARAGRAPHS));
      if (n === 0) question = generator.question(articles);
      await writeFile(join(folder, `${n}.json`), JSON.stringify(articles));
      const servers = Array.from({ length: SERVERS / COVERAGES }, (_, i) =>
        String(10n ** 17n + BigInt(i * COVERAGES + n)),
      );
      coverages[`coverage-${n}`] = { articles: `${n}.json`, servers };
    }
    const path = join(folder, 'coverages.yaml');
    await writeFile(path, stringify({ coverages }));
    const environment = { VECTORS: join(folder, 'vectors') };
    await runApart(HOSTED, ['keep', path], ['--expose-gc'], environment);
    const hosted = await runApart<Hosted>(HOSTED, ['measure', path, question], ['--expose-gc'], environment);
    return sectionOf(hosted);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function sectionOf({ first, opened, asked, reopened, one, all, passages }: Hosted): Section {
  const each = (all - one) / (COVERAGES - 1) / MEGABYTE;
  return {
    name: 'bench-coverages',
    title: 'Many coverages',
    note: `${COVERAGES} coverages of ${ARTICLES} made-up articles each, ${passages} passages in all, asked from ${SERVERS} servers in one process with the reader, from kept vectors. Wanted: at most.`,
    tables: [
      {
        head: ['', 'measured', 'wanted'],
        rows: [
          ['first answer, ms after the start', milliseconds(first), '10000'],
          ['a question that opens its coverage, median ms', milliseconds(quantile(opened, 0.5)), '-'],
          ['the slowest of them, ms', milliseconds(Math.max(...opened)), '1000'],
          ['a question to one that is open, median ms', milliseconds(quantile(asked, 0.5)), '-'],
          ['one that was closed is open again and answers, slowest ms', milliseconds(Math.max(...reopened)), '1000'],
          ['memory with one open, MB', decimal(one / MEGABYTE, 0), '-'],
          ['memory with all open, MB', decimal(all / MEGABYTE, 0), '-'],
          ['memory of each beyond the first, MB', decimal(each, 1), '25'],
        ],
      },
    ],
    failures: [],
  };
}
