import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { text as allOf } from 'node:stream/consumers';
import { coursesOf } from '../courses.ts';
import type { Section } from '../section.ts';
import { quantile } from '../statistics.ts';
import { decimal } from '../table.ts';

/** Rounds, in each of which both answer all questions, one after the other. */
const ROUNDS = 5;
/** Questions under way at once over HTTP. */
const ABREAST = 8;

type Program = ChildProcessByStdio<Writable, Readable, null>;

/** Questions a second that one process answers line by line, and over HTTP, in the same run; null without questions. */
export async function apiSection(
  golden: string | null,
  multihop: string | null,
  seed: number,
): Promise<Section | null> {
  const courses = await coursesOf(golden, multihop, seed);
  if (courses.length === 0) return null;
  const rows: string[][] = [];
  for (const { articles, corpus, questions } of courses) {
    const { lines, http } = await bothOver(corpus, questions);
    rows.push([articles, String(questions.length), decimal(lines, 0), decimal(http, 0), decimal(http / lines, 2)]);
  }
  return {
    name: 'api',
    title: 'Questions a second over HTTP',
    note: `One process each with the reader: \`npm run ask -- --serve\`, and \`npm run serve\` with ${ABREAST} questions at a time; the median of ${ROUNDS} rounds in turn. Wanted: at least 0.9 times as many.`,
    tables: [{ head: ['articles', 'questions', 'lines a second', 'HTTP a second', 'HTTP / lines'], rows }],
    failures: [],
  };
}

async function bothOver(corpus: string, questions: readonly string[]): Promise<{ lines: number; http: number }> {
  const requests = questions.map((question) => JSON.stringify({ question }));
  const byLine = start(['src/bin/cli.ts', 'ask', '--serve'], corpus);
  const overHttp = start(['src/bin/serve.ts'], corpus);
  const agent = new Agent({ keepAlive: true });
  try {
    const answers = createInterface({ input: byLine.stdout });
    const address = await addressOf(overHttp);
    const ways = [
      { seconds: [] as number[], all: () => askByLine(byLine, answers, requests) },
      { seconds: [] as number[], all: () => askOverHttp(address, agent, requests) },
    ];
    // What speakers, quotations and dates need is read in the background at the start: the API is measured after that.
    await prepared(address);
    for (const { all } of ways) await all();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { seconds, all } of ways) {
        const began = performance.now();
        await all();
        seconds.push((performance.now() - began) / 1_000);
      }
    }
    const [lines = 0, http = 0] = ways.map(({ seconds }) => requests.length / (quantile(seconds, 0.5) ?? 0));
    return { lines, http };
  } finally {
    agent.destroy();
    for (const child of [byLine, overHttp]) {
      child.kill();
      await once(child, 'exit');
    }
  }
}

function start(program: readonly string[], corpus: string): Program {
  const env = {
    PATH: process.env.PATH,
    CORPUS: corpus,
    READER: 'wait',
    API_PORT: '0',
    API_PACE: '0',
    LOG_LEVEL: 'warn',
  };
  const args = ['--import', './src/launch.mjs', ...program];
  return spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Where the API is, which the program's first line tells. */
async function addressOf({ stdout }: Program): Promise<URL> {
  const [line] = await once(createInterface({ input: stdout }), 'line');
  return new URL(String(line).replace('Open: ', ''));
}

/** Settles when the program has read what its requests need. */
async function prepared(address: URL): Promise<void> {
  for (const path of ['quotes?speaker=nobody', 'timeline']) {
    await (await fetch(new URL(`/v1/default/${path}`, address))).text();
  }
}

async function askByLine({ stdin }: Program, answers: Interface, requests: readonly string[]): Promise<void> {
  stdin.write(`${requests.join('\n')}\n`);
  let left = requests.length;
  const all = new Promise<void>((resolve) => {
    const onLine = (): void => {
      left -= 1;
      if (left > 0) return;
      answers.off('line', onLine);
      resolve();
    };
    answers.on('line', onLine);
  });
  await all;
}

async function askOverHttp(address: URL, agent: Agent, requests: readonly string[]): Promise<void> {
  const left = [...requests];
  const work = async (): Promise<void> => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) await askOne(address, agent, one);
  };
  await Promise.all(Array.from({ length: ABREAST }, work));
}

async function askOne({ hostname, port }: URL, agent: Agent, body: string): Promise<void> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const sent = request({ hostname, port, agent, headers, method: 'POST', path: '/v1/default/ask' });
  sent.end(body);
  const [response] = await once(sent, 'response');
  const text = await allOf(response);
  if (response.statusCode !== 200) throw new Error(`${response.statusCode}: ${text}`);
}
