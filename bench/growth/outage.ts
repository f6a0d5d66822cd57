import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Answer } from '../../src/answers/answer.ts';
import type { Library } from '../../src/library/library.ts';
import { openClusterLibrary } from '../../src/opensearch/livelibrary.ts';
import { EngineUnavailable } from '../../src/search/engine.ts';
import { TimeLimitError } from '../../src/work/turns.ts';
import { type Cluster, clusterFault, startCluster } from '../../test/cluster/cluster.ts';
import type { Section } from '../section.ts';
import { quantile } from '../statistics.ts';
import { milliseconds } from '../table.ts';
import { Generator } from './generator.ts';

/** How long and how much is asked. */
interface Storm {
  readonly seconds: number;
  /** Articles of the first index. */
  readonly articles: number;
  readonly seed: number;
}

const PER_SECOND = 20;
const PARAGRAPHS = 8;
const QUESTIONS = 60;
/** Seconds that the whole cluster is away. */
const AWAY = 20;
/** Milliseconds: Discord's window for a deferred answer is far longer, but nobody waits for more. */
const HANGS = 10_000;
const PROGRAM = fileURLToPath(new URL('../../src/bin/reindex.ts', import.meta.url));

/** One question of the storm. */
interface Asked {
  readonly question: string;
  /** The coverage that was asked. */
  readonly fingerprint: string;
  readonly outcome: Answer | 'unreachable' | 'late' | 'failed';
  /** Milliseconds since the storm began, and of waiting. */
  readonly at: number;
  readonly ms: number;
}

/** What is done to the cluster, and when it was done, in ms since the storm began. */
interface Event {
  readonly what: string;
  readonly began: number;
  readonly ended: number;
}

/** Answers from a cluster of three nodes while one of them, an index and all of them are taken away and come back. */
export async function outageSection({ seconds, articles, seed }: Storm): Promise<Section> {
  const fault = clusterFault();
  if (fault !== null) throw new Error(`no cluster can be started: ${fault}`);
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'));
  const cluster = await startCluster();
  try {
    process.env.OPENSEARCH_URL = cluster.addresses.join(',');
    const generator = new Generator(seed);
    const before = Array.from({ length: articles }, (_, n) => generator.article(n, PARAGRAPHS));
    const later = Array.from({ length: articles / 10 }, (_, n) => generator.article(articles + n, PARAGRAPHS));
    const questions = Array.from({ length: QUESTIONS }, () => generator.question(before));
    const corpora = { before: join(folder, 'before.json'), after: join(folder, 'after.json') };
    await writeFile(corpora.before, JSON.stringify(before));
    await writeFile(corpora.after, JSON.stringify([...before.slice(later.length), ...later]));
    await index(corpora.before);
    await cluster.green();
    const liveLibrary = await openClusterLibrary('seeds', { note: () => {}, every: 1_000 });
    const calm = new Map([[liveLibrary.library.survey.fingerprint, await answersOf(liveLibrary.library, questions)]]);
    const began = performance.now();
    const [asked, events] = await Promise.all([
      askAll(() => liveLibrary.library, questions, seconds),
      disturb(cluster, corpora.after, seconds, began),
    ]);
    await cluster.green();
    calm.set(liveLibrary.library.survey.fingerprint, await answersOf(liveLibrary.library, questions));
    return sectionOf(asked, events, calm, seconds);
  } finally {
    await cluster.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const index = async (corpus: string): Promise<unknown> =>
  promisify(execFile)(process.execPath, [
    '--import',
    import.meta.resolve('../../src/launch.mjs'),
    PROGRAM,
    '--corpus',
    corpus,
  ]);

async function answersOf(library: Library, questions: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const question of questions) answers.set(question, essence(await library.ask({ question })));
  return answers;
}

/** What an answer says, to the letter and with its places. */
const essence = ({ status, quotes }: Answer): string =>
  JSON.stringify([
    status,
    quotes.map(({ article, start, end, quote, speakers, alsoIn }) => [
      ...[article.id, start, end, quote, speakers],
      alsoIn.map((place) => [place.article.id, place.start, place.end]),
    ]),
  ]);

/** Asks at an even pace, whatever becomes of the questions before. */
async function askAll(library: () => Library, questions: readonly string[], seconds: number): Promise<Asked[]> {
  const began = performance.now();
  const asked: Promise<Asked>[] = [];
  for (let n = 0; n < seconds * PER_SECOND; n += 1) {
    await wait(Math.max(0, began + (n * 1_000) / PER_SECOND - performance.now()));
    asked.push(askOne(library(), questions[n % questions.length] ?? '', began));
  }
  return Promise.all(asked);
}

async function askOne(library: Library, question: string, began: number): Promise<Asked> {
  const at = performance.now();
  const outcome = await library.ask({ question }).catch(plainWord);
  const { fingerprint } = library.survey;
  return { question, fingerprint, outcome, at: at - began, ms: performance.now() - at };
}

/** What a person is told instead of an answer. */
function plainWord(fault: unknown): 'unreachable' | 'late' | 'failed' {
  if (fault instanceof EngineUnavailable) return 'unreachable';
  if (fault instanceof TimeLimitError) return 'late';
  process.stderr.write(`${String(fault)}\n`);
  return 'failed';
}

/** One node goes and comes back, another index takes the place of the first, and all nodes go and come back. */
async function disturb(cluster: Cluster, after: string, seconds: number, storm: number): Promise<Event[]> {
  const events: Event[] = [];
  const due = async (share: number): Promise<void> => {
    await wait(Math.max(0, storm + share * seconds * 1_000 - performance.now()));
  };
  const event = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    const began = performance.now() - storm;
    await act();
    events.push({ what, began, ended: performance.now() - storm });
  };
  await due(1 / 12);
  await event('one node is stopped', () => cluster.stop(1));
  await due(1 / 4);
  await event('it is started again', () => cluster.start(1));
  await due(5 / 12);
  await event('another index is built and switched to', () => index(after));
  await due(7 / 12);
  const all = cluster.addresses.map((_, node) => node);
  await event(`all nodes are stopped for ${AWAY} s`, async () => {
    await Promise.all(all.map((node) => cluster.stop(node)));
    await wait(AWAY * 1_000);
  });
  await event('they are started again', () => Promise.all(all.map((node) => cluster.start(node))));
  return events;
}

function sectionOf(
  asked: readonly Asked[],
  events: readonly Event[],
  calm: ReadonlyMap<string, ReadonlyMap<string, string>>,
  seconds: number,
): Section {
  const answered = asked.filter(({ outcome }) => typeof outcome === 'object');
  const count = (is: (one: Asked) => boolean): string => String(asked.filter(is).length);
  const isWrong = ({ outcome, fingerprint, question }: Asked): boolean =>
    typeof outcome === 'object' && essence(outcome) !== calm.get(fingerprint)?.get(question);
  const [back] = events.slice(-1).map(({ ended }) => ended);
  const failedLast = Math.max(0, ...asked.flatMap(({ outcome, at }) => (typeof outcome === 'object' ? [] : [at])));
  const times = answered.map(({ ms }) => ms);
  const longest = Math.max(...asked.map(({ ms }) => ms));
  return {
    name: 'bench-outage',
    title: 'Answers while a cluster is disturbed',
    note: `${PER_SECOND} questions a second for ${seconds} s to one process, three nodes on the same machine. An answer is wrong when it is not, to the letter and with its places, the one that the same index gives in calm. Wanted: none is wrong, nothing hangs, and all is well again without a restart.`,
    tables: [
      {
        head: ['', 'measured'],
        rows: [
          ['questions', String(asked.length)],
          ['answered', String(answered.length)],
          [
            'answered from the second index',
            count(({ fingerprint, outcome }) => typeof outcome === 'object' && fingerprint === [...calm.keys()].at(-1)),
          ],
          ['told that the archive cannot be reached', count(({ outcome }) => outcome === 'unreachable')],
          ['told that the answer takes too long', count(({ outcome }) => outcome === 'late')],
          ['failed otherwise', count(({ outcome }) => outcome === 'failed')],
          ['wrong or in part', count(isWrong)],
          ['waited over 10 s', count(({ ms }) => ms > HANGS)],
          ['median wait, ms', milliseconds(quantile(times, 0.5) ?? 0)],
          ['longest wait, ms', milliseconds(longest)],
          ['last one not answered, s after the nodes were back', ((failedLast - (back ?? 0)) / 1_000).toFixed(1)],
        ],
      },
      {
        head: ['what happens', 'from s', 'to s', 'not answered meanwhile'],
        rows: events.map(({ what, began, ended }) => [
          what,
          (began / 1_000).toFixed(1),
          (ended / 1_000).toFixed(1),
          count(({ at, outcome }) => at >= began && at < ended && typeof outcome !== 'object'),
        ]),
      },
    ],
    failures: [],
  };
}
