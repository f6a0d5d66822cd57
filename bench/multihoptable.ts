import { join } from 'node:path';
import type { Reader } from '../src/reader/port.ts';
import type { LocalEngine } from '../src/search/engine.ts';
import type { Judged } from './multihop.ts';
import { isAnswerable, judge, readBodies, readQuestions } from './multihop.ts';
import { keeping, readCoverage } from './readcoverage.ts';
import type { Section } from './section.ts';
import { mean, quantile, share } from './statistics.ts';
import type { Table } from './table.ts';
import { decimal, milliseconds } from './table.ts';

function tableOf(judged: readonly Judged[]): Table {
  const row = (name: string, some: readonly Judged[]): string[] => {
    const real = some.filter(({ question }) => isAnswerable(question));
    const none = some.filter(({ question }) => !isAnswerable(question));
    const times = some.map(({ ms }) => ms);
    const within = (depth: number) => share(real, ({ rank }) => rank >= 0 && rank < depth);
    const measures = [
      mean(real.map(({ rank }) => (rank >= 0 ? 1 / (rank + 1) : 0))),
      within(4),
      within(10),
      mean(real.map(({ evidence }) => evidence)),
      mean(real.map(({ articles }) => articles)),
      share(real, ({ quoted }) => quoted),
      share(real, ({ empty }) => empty),
      share(real, ({ empty, isAnswered }) => !empty && !isAnswered),
      share(none, ({ isAnswered }) => !isAnswered),
    ];
    return [
      name,
      String(some.length),
      ...measures.map((value) => decimal(value, 4)),
      String(some.reduce((sum, { notVerbatim }) => sum + notVerbatim, 0)),
      milliseconds(quantile(times, 0.5)),
      milliseconds(quantile(times, 0.95)),
    ];
  };
  const types = [...new Set(judged.map(({ question }) => question.question_type))];
  const head = ['MRR@10', 'hits@4', 'hits@10', 'evidence@10', 'articles@10', 'quote@3', 'refused', 'unsure', 'abstain'];
  return {
    head: ['kind', 'n', ...head, 'notVerbatim', 'median ms', 'p95 ms'],
    rows: [
      ...types.map((type) =>
        row(
          type,
          judged.filter(({ question }) => question.question_type === type),
        ),
      ),
      row('all', judged),
    ],
  };
}

function faultOf({ question, rank, quoted, empty, isAnswered }: Judged): string | null {
  if (!isAnswerable(question)) return isAnswered ? 'answered, though the coverage does not say' : null;
  if (empty) return 'refused';
  if (rank < 0) return 'no evidence in ten passages';
  return quoted ? null : `evidence in passage ${rank + 1}, not in three excerpts`;
}

/** Asks the questions of MultiHop-RAG, or the first `limit` of them, over its 609 articles. */
export async function multihopSection(
  folder: string,
  limit: number,
  engine: LocalEngine,
  reader: Reader | null,
): Promise<Section> {
  const path = join(folder, 'multihop_corpus.json');
  const coverage = await readCoverage(path, keeping(reader, path), engine);
  const bodies = await readBodies(folder);
  const judged: Judged[] = [];
  for (const question of (await readQuestions(folder)).slice(0, limit)) {
    judged.push(await judge(question, coverage, bodies));
  }
  coverage.reader?.vectors.close();
  return {
    name: 'multihop',
    title: 'MultiHop-RAG',
    note: 'Each question is asked for ten passages whatever their strength, and for three excerpts as a person would.',
    tables: [tableOf(judged)],
    failures: judged.flatMap((each, i) => {
      const what = faultOf(each);
      const { query, question_type: kind } = each.question;
      return what === null ? [] : [{ id: `m${i + 1}`, kind, what, about: query }];
    }),
  };
}
