import { join } from 'node:path';
import { type AnswerLimits, SHIPPED_LIMITS } from '../src/coverage/limits.ts';
import type { Reader } from '../src/reader/port.ts';
import { limitsFor, type QuestionStrengths } from '../src/reading/curve.ts';
import { strengthOf } from '../src/reading/strength.ts';
import type { LocalEngine } from '../src/search/engine.ts';
import type { Failure, Section } from './section.ts';
import { mean, share } from './statistics.ts';
import { contextOf, type Judged, judge, openStories, type Story } from './stories.ts';
import { accountsOf } from './storyaccounts.ts';
import type { Table } from './table.ts';
import { decimal, percent } from './table.ts';

/** Of the answerable questions, those that may get no excerpt, and at most the nearest words: as limits are set. */
const SHARES = { refused: 0.03, unsure: 0.18 };

const isAnswerable = ({ question }: Judged): boolean => question.answers.length > 0;
const isShown = ({ hits }: Judged): boolean => hits.length > 0;

const MEASURES = ['hit@1', 'hit@3', 'refused', 'unsure', 'abstain', 'quiet'];

/** The measures of silence and of hits, as in the golden questions. */
function measured(judged: readonly Judged[]): string[] {
  const answerable = judged.filter(isAnswerable);
  const unanswerable = judged.filter((each) => !isAnswerable(each));
  return [
    share(answerable, ({ hits }) => hits[0] === true),
    share(answerable, ({ hits }) => hits.slice(0, 3).includes(true)),
    share(answerable, (each) => !isShown(each)),
    share(answerable, (each) => isShown(each) && !each.isAnswered),
    share(unanswerable, ({ isAnswered }) => !isAnswered),
    share(unanswerable, (each) => !isShown(each)),
  ].map(tenths);
}

const tenths = (value: number | null): string => (value === null ? '-' : `${decimal(100 * value, 1)}%`);

function kindsTable(judged: readonly Judged[]): Table {
  const row = (name: string, some: readonly Judged[]): string[] => [
    name,
    String(some.length),
    ...measured(some),
    percent(mean(some.flatMap(({ pointed }) => pointed ?? []))),
    percent(share(some, ({ isVerbatim }) => isVerbatim)),
    tenths(share(some, ({ isSaidToDiffer }) => isSaidToDiffer)),
  ];
  const kinds = [...new Set(judged.map(({ question }) => question.kind))].sort();
  return {
    head: ['kind', 'n', ...MEASURES, 'pointed', 'verbatim', 'unasked'],
    rows: [
      ...kinds.map((kind) =>
        row(
          kind,
          judged.filter(({ question }) => question.kind === kind),
        ),
      ),
      row(
        'in other words',
        judged.filter(({ question }) => question.paraphrase === true),
      ),
      row('all', judged),
    ],
  };
}

async function strengthsOf(stories: readonly Story[]): Promise<QuestionStrengths> {
  const [answerable, unanswerable]: [number[], number[]] = [[], []];
  for (const { questions, coverage } of stories) {
    for (const question of questions) {
      const strength = await strengthOf({ question: question.question, context: contextOf(question) }, coverage);
      (question.answers.length > 0 ? answerable : unanswerable).push(strength);
    }
  }
  return { answerable, unanswerable };
}

/** Limits set on one half of the stories and measured on the other, both ways round, and the shipped ones. */
async function limitsTable(stories: readonly Story[], shipped: readonly Judged[]): Promise<Table> {
  const row = (name: string, { answered, nearest }: AnswerLimits, judged: readonly Judged[]): string[] => [
    name,
    String(judged.length),
    answered.toFixed(2),
    nearest.toFixed(2),
    ...measured(judged),
  ];
  const halves: string[][] = [];
  for (const half of [0, 1]) {
    const strengths = await strengthsOf(stories.filter((story) => story.half !== half));
    const limits = limitsFor(strengths, SHARES);
    const name = half === 0 ? 'first half, set on the second' : 'second half, set on the first';
    halves.push(
      row(
        name,
        limits,
        await judge(
          stories.filter((story) => story.half === half),
          limits,
        ),
      ),
    );
  }
  return {
    head: ['measured on', 'n', 'answered from', 'nearest from', ...MEASURES],
    rows: [...halves, row('all, as shipped', SHIPPED_LIMITS, shipped)],
  };
}

function failureOf(judged: Judged): Failure[] {
  const { id, kind, question } = judged.question;
  const failed = (what: string): Failure[] => [{ id, kind, what, about: question }];
  if (!isAnswerable(judged)) return judged.isAnswered ? failed('answered, though the coverage does not say') : [];
  if (!isShown(judged)) return failed('refused');
  return judged.hits.slice(0, 3).includes(true) ? [] : failed('not among the first three');
}

/** Asks the questions about the stories of `folder`, each a coverage of its own. */
export async function storiesSection(folder: string, engine: LocalEngine, reader: Reader | null): Promise<Section> {
  const stories = await openStories(join(folder, 'dev'), engine, reader);
  const judged = await judge(stories);
  const tables = [kindsTable(judged)];
  // The limits are the reader's: words alone have a scale of their own.
  if (reader) tables.push(await limitsTable(stories, judged));
  const accounts = await accountsOf(stories);
  for (const { coverage } of stories) coverage.reader?.vectors.close();
  return {
    name: 'stories',
    title: 'Other stories',
    note: `${stories.length} stories of two or three articles each; every story is a coverage of its own.`,
    tables: [...tables, accounts.table],
    failures: [...judged.flatMap(failureOf), ...accounts.failures],
  };
}
