import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { folderOf, readJson, SEEDS } from '../../bench/data.ts';
import { type GoldenQuestion, judge as judgeGolden, programBy, scoreOf } from '../../bench/golden.ts';
import { isAnswerable, judge, type MultihopQuestion, readBodies, readQuestions } from '../../bench/multihop.ts';
import { readTexts } from '../../bench/shown.ts';
import { soundnessOf } from '../../bench/soundness.ts';
import { mean } from '../../bench/statistics.ts';
import { ask } from '../../src/answers/ask.ts';
import type { Coverage } from '../../src/coverage/coverage.ts';
import { openCoverage } from '../../src/library/library.ts';
import { connect, INDEXING } from '../../src/opensearch/search/client.ts';
import { cleared, clusteredCoverage } from './indexed.ts';

/** How far a measure may be from that of the embedded engine. */
const POINTS = 0.02;
/** Questions of MultiHop-RAG: one in ten, unless MULTIHOP_STEP says otherwise; 1 asks all. */
const STEP = Number(process.env.MULTIHOP_STEP ?? 10);

const golden = folderOf('PULLQUOTE_GOLDEN') ?? '';
const multihop = folderOf('PULLQUOTE_MULTIHOP') ?? '';
const fault = inject('clusterFault');

describe.skipIf(fault !== null)('answers from a cluster', () => {
  const client = connect({ addresses: inject('clusterAddresses'), login: null, authority: null }, INDEXING);
  beforeAll(() => cleared(client));
  afterAll(() => client.close());

  /** The same coverage, once in memory and once in the cluster. */
  async function both(path: string): Promise<{ readonly embedded: Coverage; readonly clustered: Coverage }> {
    const [embedded, { coverage }] = await Promise.all([openCoverage(path), clusteredCoverage(client, path)]);
    return { embedded, clustered: coverage };
  }

  it.skipIf(golden === '')(
    `are within two points of the embedded engine's, word for word${golden === '' ? ' (skipped: PULLQUOTE_GOLDEN is not set)' : ''}`,
    async () => {
      const { embedded, clustered } = await both(SEEDS);
      const texts = await readTexts();
      const { questions } = await readJson<{ questions: GoldenQuestion[] }>(golden, 'questions.dev.json');
      const of = (coverage: Coverage) =>
        judgeGolden(
          questions,
          programBy((question) => ask(question, coverage)),
          texts,
        );
      const [here, there] = [await of(embedded), await of(clustered)];
      const [expected, given] = [scoreOf(here), scoreOf(there)];
      process.stdout.write(`${JSON.stringify({ embedded: expected, cluster: given })}\n`);
      for (const measure of ['hit1', 'hit3', 'recall5', 'refused', 'unsure', 'abstain', 'quiet'] as const) {
        expect(Math.abs((given[measure] ?? 0) - (expected[measure] ?? 0)), measure).toBeLessThanOrEqual(POINTS);
      }
      expect(soundnessOf(there, [], texts).verbatim).toBe(1);
    },
  );

  it.skipIf(multihop === '')(
    `are within two points on MultiHop-RAG${multihop === '' ? ' (skipped: PULLQUOTE_MULTIHOP is not set)' : ''}`,
    async () => {
      const { embedded, clustered } = await both(`${multihop}/multihop_corpus.json`);
      const bodies = await readBodies(multihop);
      const questions = (await readQuestions(multihop)).filter((_, i) => i % STEP === 0);
      const of = async (coverage: Coverage) => {
        const judged = [];
        for (const question of questions) judged.push(await judge(question, coverage, bodies));
        return measuresOf(judged, questions);
      };
      const [expected, given] = [await of(embedded), await of(clustered)];
      process.stdout.write(`${JSON.stringify({ questions: questions.length, embedded: expected, cluster: given })}\n`);
      for (const [measure, value] of Object.entries(expected)) {
        expect(Math.abs((given[measure] ?? 0) - value), measure).toBeLessThanOrEqual(POINTS);
      }
      expect(given.notVerbatim).toBe(0);
    },
  );
});

function measuresOf(
  judged: readonly Awaited<ReturnType<typeof judge>>[],
  questions: readonly MultihopQuestion[],
): Record<string, number> {
  const answerable = judged.filter((_, i) => isAnswerable(questions[i] as MultihopQuestion));
  const unanswerable = judged.filter((one) => !answerable.includes(one));
  const share = (of: typeof judged, is: (one: (typeof judged)[number]) => boolean): number =>
    mean(of.map((one) => Number(is(one)))) ?? 0;
  return {
    mrr10: mean(answerable.map(({ rank }) => (rank < 0 ? 0 : 1 / (rank + 1)))) ?? 0,
    hits4: share(answerable, ({ rank }) => rank >= 0 && rank < 4),
    hits10: share(answerable, ({ rank }) => rank >= 0),
    evidence10: mean(answerable.map(({ evidence }) => evidence)) ?? 0,
    quote3: share(answerable, ({ quoted }) => quoted),
    refused: share(answerable, ({ empty }) => empty),
    abstain: share(unanswerable, ({ isAnswered }) => !isAnswered),
    notVerbatim: judged.reduce((sum, one) => sum + one.notVerbatim, 0),
  };
}
