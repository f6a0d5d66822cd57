import { readJson, SEEDS } from '../data.ts';
import type { GoldenQuestion } from '../golden.ts';
import { keptNews } from '../keptnews.ts';
import { readQuestions } from '../multihop.ts';
import { sample } from '../sample.ts';
import type { Section } from '../section.ts';
import { decimal } from '../table.ts';
import { burst } from './burst.ts';
import { type Farewell, farewell } from './farewell.ts';
import type { Transport } from './load.ts';

/** Questions that come at once, as many as an endpoint takes connections, nearly. */
const BURST = 250;
/** Requests that are whole when the process is told to end, and how often that is tried. */
const WHOLE = 40;
const ROUNDS = 20;

const transports: readonly Transport[] = ['gateway', 'HTTP'];

/** What becomes of many questions at once, and of those that are there when the process ends; null without questions. */
export async function pressureSection(
  golden: string | null,
  multihop: string | null,
  seed: number,
): Promise<Section | null> {
  if (!golden || !multihop) return null;
  const { questions } = await readJson<{ questions: GoldenQuestion[] }>(golden, 'questions.dev.json');
  const few = questions.map(({ question }) => question);
  const many = sample(await readQuestions(multihop), BURST, seed).map(({ query }) => query);
  const courses = [
    { name: 'five', path: SEEDS, asked: repeated(few, BURST) },
    { name: '609', path: await keptNews(multihop), asked: repeated(many, BURST) },
  ];
  const bursts: string[][] = [];
  for (const { name, path, asked } of courses) {
    for (const transport of transports) {
      const { answered, busy, lost, slowest } = await burst(path, asked, transport);
      bursts.push([name, transport, ...[asked.length, answered, busy, lost].map(String), decimal(slowest, 0)]);
    }
  }
  const farewells: Farewell[] = [];
  while (farewells.length < ROUNDS) farewells.push(await farewell(SEEDS, repeated(few, WHOLE)));
  return {
    name: 'bench-pressure',
    title: 'Under pressure',
    note:
      `${BURST} questions at once, each over HTTP on a connection of its own: answered (or deferred in time and answered), ` +
      `told that too many are asking, or lost, since Discord hears nothing within 3 s. Then ${WHOLE} requests over HTTP ` +
      `that have gone out whole 5 ms before SIGTERM: answered, not answered within 3 s, or lost, since the connection was cut off. Wanted: none lost, and the end within 10,000 ms.`,
    tables: [
      { head: ['articles', 'transport', 'questions', 'answered', 'busy', 'lost', 'slowest ms'], rows: bursts },
      {
        head: ['rounds', 'requests', 'answered', 'late', 'lost', 'exit codes', 'slowest end, ms'],
        rows: [ends(farewells)],
      },
    ],
    failures: [],
  };
}

/** All rounds in one row. */
function ends(rounds: readonly Farewell[]): string[] {
  const sum = (count: (one: Farewell) => number): number => rounds.reduce((all, one) => all + count(one), 0);
  const counts = [rounds.length, rounds.length * WHOLE, sum((one) => one.answered), sum((one) => one.late)];
  const codes = [...new Set(rounds.map(({ code }) => code))].join(', ');
  const slowest = Math.max(...rounds.map(({ took }) => took));
  return [...[...counts, sum((one) => one.lost)].map(String), codes, decimal(slowest, 0)];
}

/** As many of them as wanted, over and over. */
function repeated(questions: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, i) => questions[i % questions.length] ?? '');
}
