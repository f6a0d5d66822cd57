import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAnswerable, readQuestions } from '../multihop.ts';
import { sample } from '../sample.ts';
import type { Section } from '../section.ts';
import { quantile } from '../statistics.ts';
import { milliseconds } from '../table.ts';
import { measureApart } from './process.ts';

const QUESTIONS = 110;

/** The articles of MultiHop-RAG given as one file: how long until they are indexed, and until a question is answered. */
export async function newsSection(data: string): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'));
  try {
    const path = join(folder, 'news.json');
    const questions = join(folder, 'questions.json');
    await copyFile(join(data, 'multihop_corpus.json'), path);
    const all = (await readQuestions(data)).filter(isAnswerable).map(({ query }) => query);
    await writeFile(questions, JSON.stringify(sample(all, QUESTIONS, 1)));
    const built = await measureApart('ours', questions, path);
    const kept = await measureApart('ours', questions, path);
    const row = (name: string, { openMs, times }: typeof built): string[] => [
      name,
      milliseconds(openMs),
      milliseconds(quantile(times, 0.5)),
      milliseconds(quantile(times, 0.95)),
    ];
    return {
      name: 'bench-news',
      title: 'Six hundred articles in one file',
      note: `The 609 articles of MultiHop-RAG, ${built.passages} passages, and its long questions. Wanted: a start under 30,000 ms, a median under 50 ms.`,
      tables: [
        {
          head: ['', 'start ms', 'median ms', 'p95 ms'],
          rows: [row('index built at the start', built), row('from the snapshot', kept)],
        },
      ],
      failures: [],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
