import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Course, coursesOf } from '../courses.ts';
import type { Section } from '../section.ts';
import { quantile } from '../statistics.ts';
import { decimal, milliseconds } from '../table.ts';
import { type Answered, answerApart, encodeApart } from './apart.ts';

const FIGURES = [
  'an answer, median ms',
  'an answer, 95th percentile ms',
  'delay of the event loop while answering, 99.9th percentile ms',
  'first answer from kept vectors, ms after the start',
  'first answer without vectors, ms after the start',
  'all read, ms after that',
  'resident memory, MB',
];
/** What each figure may be at most, in the order of `FIGURES`. */
const BOUNDS: Readonly<Record<Course['articles'], readonly string[]>> = {
  five: ['20', '40', '20', '1500', '3000', '6000', '420'],
  609: ['45', '90', '20', '-', '10000', '-', '700'],
};
/** Passages that are read to see how fast that is. */
const ENCODED = 300;
const MEGABYTE = 1_000_000;

/** What the reader costs, over five articles and over 609; null without questions about either. */
export async function readerSection(
  golden: string | null,
  multihop: string | null,
  seed: number,
): Promise<Section | null> {
  const courses = await coursesOf(golden, multihop, seed);
  const last = courses.at(-1);
  if (!last) return null;
  const columns: (readonly string[])[] = [];
  for (const course of courses) columns.push(await measured(course), BOUNDS[course.articles]);
  const { tokens, seconds } = await encodeApart(last.corpus, ENCODED);
  return {
    name: 'bench-reader',
    title: 'The reader',
    note: `Each column is of processes of its own, with all that the bot has in memory, and asked one question after the other: ${courses
      .map(({ articles, questions }) => `${questions.length} about ${articles} articles`)
      .join(', ')}. A start counts from the start of the process. Wanted: at most.`,
    tables: [
      {
        head: ['', ...courses.flatMap(({ articles }) => [`${articles} articles`, 'wanted'])],
        rows: FIGURES.map((figure, row) => [figure, ...columns.map((column) => column[row] ?? '')]),
      },
      {
        head: ['', 'measured', 'wanted'],
        rows: [['tokens read a second', decimal(tokens / seconds, 0), 'at least 5000']],
      },
    ],
    failures: [],
  };
}

/** The figures of a course, in the order of `FIGURES`. */
async function measured({ articles, corpus, questions }: Course): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'));
  try {
    const list = join(folder, 'questions.json');
    await writeFile(list, JSON.stringify(questions));
    const asked = { questions: list, count: questions.length };
    // A first reading of a large coverage takes minutes.
    const isRead = articles === 'five';
    const fresh = await answerApart({ ...asked, corpus: await copyOf(corpus, folder), count: 0, isRead });
    // All is read, and kept, before anything is measured.
    await answerApart({ ...asked, corpus, count: 0, isRead: true });
    return figuresOf(fresh, await answerApart({ ...asked, corpus, isRead: true }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A copy without anything that was kept of its index and its vectors. */
async function copyOf(corpus: string, folder: string): Promise<string> {
  const copy = join(folder, basename(corpus));
  await cp(corpus, copy, { recursive: true, filter: (path) => !basename(path).includes('.pullquote-index') });
  return copy;
}

const figuresOf = (fresh: Answered, kept: Answered): string[] => [
  milliseconds(quantile(kept.times, 0.5)),
  milliseconds(quantile(kept.times, 0.95)),
  milliseconds(kept.delay),
  milliseconds(kept.first),
  milliseconds(fresh.first),
  milliseconds(fresh.read),
  decimal(kept.memory / MEGABYTE, 0),
];
