import { coursesOf } from '../courses.ts';
import type { Section } from '../section.ts';
import { decimal, milliseconds, percent } from '../table.ts';
import { type Load, load, PACE, type Transport } from './load.ts';

const transports: readonly Transport[] = ['gateway', 'HTTP'];

/** How much one process answers, for each corpus whose questions are there; null without any. */
export async function loadSection(
  golden: string | null,
  multihop: string | null,
  seed: number,
): Promise<Section | null> {
  const courses = await coursesOf(golden, multihop, seed);
  if (courses.length === 0) return null;
  const rows: string[][] = [];
  for (const { articles, corpus, questions } of courses) {
    for (const transport of transports) {
      rows.push([articles, transport, String(questions.length), ...cells(await load(corpus, questions, transport))]);
    }
  }
  const head = [
    'articles',
    'transport',
    'questions',
    'a second',
    'a CPU second',
    'in search',
    'median ms',
    'p95 ms',
    'slowest ms',
    'late',
  ];
  return {
    name: 'load',
    title: 'Questions a second',
    note: `One process of the bot with the reader, from what Discord sends to what Discord has taken. Slowest: at ${PACE.perSecond} questions a second for ${PACE.seconds} s; wanted: at most 1,000.`,
    tables: [{ head, rows }],
    failures: [],
  };
}

function cells({ perSecond, perCpuSecond, inSearch, median, p95, slowest, late }: Load): string[] {
  const rates = [decimal(perSecond, 0), decimal(perCpuSecond, 0), percent(inSearch)];
  return [...rates, milliseconds(median), milliseconds(p95), milliseconds(slowest), String(late)];
}
