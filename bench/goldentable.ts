import { ask } from '../src/answers/ask.ts';
import type { Coverage } from '../src/coverage/coverage.ts';
import { MOST_NEAREST } from '../src/coverage/limits.ts';
import { baseline } from './baseline.ts';
import { READERS, readJson } from './data.ts';
import type { GoldenQuestion, Judged, Score } from './golden.ts';
import { faultOf, judge, programBy, scoreOf, WANTED } from './golden.ts';
import type { Section } from './section.ts';
import type { Texts } from './shown.ts';
import type { Furniture, Soundness } from './soundness.ts';
import { soundnessOf } from './soundness.ts';
import type { Table } from './table.ts';
import { decimal, milliseconds, percent } from './table.ts';

const MEASURES = [
  ['hit@1', ({ hit1 }: Score) => hit1],
  ['hit@3', ({ hit3 }: Score) => hit3],
  ['recall@5', ({ recall5 }: Score) => recall5],
  ['refused', ({ refused }: Score) => refused],
  ['unsure', ({ unsure }: Score) => unsure],
  ['abstain', ({ abstain }: Score) => abstain],
  ['quiet', ({ quiet }: Score) => quiet],
] as const;

function kindsTable(ours: readonly Judged[], naive: readonly Judged[]): Table {
  const row = (name: string, isOf: (judged: Judged) => boolean): string[] => {
    const [our, other] = [scoreOf(ours.filter(isOf)), scoreOf(naive.filter(isOf))];
    const cell = (measure: (score: Score) => number | null): string =>
      measure(our) === null ? '-' : `${percent(measure(our))} (${percent(measure(other)).replace('%', '')})`;
    return [name, String(our.n), ...MEASURES.map(([, measure]) => cell(measure))];
  };
  const kinds = [...new Set(ours.map(({ question }) => question.kind))];
  return {
    head: ['kind', 'n', ...MEASURES.map(([name]) => name)],
    rows: [...kinds.map((kind) => row(kind, ({ question }) => question.kind === kind)), row('all', () => true)],
  };
}

function soundnessTable(ours: Soundness, naive: Soundness): Table {
  const row = (name: string, sound: Soundness): string[] => [
    name,
    percent(sound.verbatim),
    ...[sound.noise, sound.repeats].map((value) => decimal(value && 100 * value, 1).concat('%')),
    percent(sound.onlyAllowed),
    String(sound.overlong),
    String(sound.overWanted),
    String(sound.overNearest),
    milliseconds(sound.medianMs),
  ];
  return {
    head: [
      '',
      'verbatim',
      'noise',
      'repeats',
      'only allowed',
      'overlong',
      `over ${WANTED}`,
      `nearest over ${MOST_NEAREST}`,
      'median ms',
    ],
    rows: [row('Pullquote', ours), row('naive', naive)],
  };
}

const programOver = (coverage: Coverage) => programBy((question) => ask(question, coverage));

const failuresOf = (ours: readonly Judged[]): Section['failures'] =>
  ours.flatMap((judged) => {
    const what = faultOf(judged);
    const { id, kind, question } = judged.question;
    return what === null ? [] : [{ id, kind, what, about: question }];
  });

/** Asks the golden questions, of the program and of the baseline beside it. */
export async function goldenSection(folder: string, coverage: Coverage, texts: Texts): Promise<Section> {
  const { questions } = await readJson<{ questions: GoldenQuestion[] }>(folder, 'questions.dev.json');
  const { items } = await readJson<{ items: Furniture[] }>(folder, 'noise.json');
  const ours = await judge(questions, programOver(coverage), texts);
  const naive = await judge(questions, baseline(texts), texts);
  return {
    name: 'golden',
    title: 'Golden questions',
    note: 'In brackets: naive MiniSearch over lines (`prefix: true, fuzzy: 0.2`), in the same run.',
    tables: [
      kindsTable(ours, naive),
      soundnessTable(soundnessOf(ours, items, texts), soundnessOf(naive, items, texts)),
    ],
    failures: failuresOf(ours),
  };
}

/** Asks the questions of readers, likewise. */
export async function readersSection(coverage: Coverage, texts: Texts): Promise<Section> {
  const { questions } = await readJson<{ questions: GoldenQuestion[] }>(READERS, 'readers.json');
  const ours = await judge(questions, programOver(coverage), texts);
  const naive = await judge(questions, baseline(texts), texts);
  return {
    name: 'readers',
    title: 'Questions of readers',
    note: 'In brackets: naive MiniSearch over lines, in the same run.',
    tables: [kindsTable(ours, naive)],
    failures: failuresOf(ours),
  };
}
