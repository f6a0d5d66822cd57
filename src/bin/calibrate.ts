import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { codeOf } from '../corpus/files/fault.ts';
import { openLiveLibrary } from '../library/livelibrary.ts';
import { openReader } from '../reader/openreader.ts';
import { vectorFolder } from '../reader/vectors/vectorfolder.ts';
import { curveOf, limitsFor, type QuestionStrengths } from '../reading/curve.ts';
import { ConfigError, readTerminalConfig } from '../settings/config.ts';
import { withArticles } from '../settings/coveragesconfig.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { replaceFile } from '../store/replace.ts';
import { printCurve } from '../terminal/curve.ts';
import { workOnUnread } from '../terminal/pipe.ts';
import { progressBar } from '../terminal/progress.ts';
import { isPlain } from '../wire/plain.ts';

const USAGE = `usage: npm run calibrate -- [--corpus PATH] questions.json
       npm run calibrate -- --stories DIR [--half 0|1]

Asks the questions, draws what each limit would cost, and writes the limits to the file that CALIBRATION names.

  --corpus PATH      the articles that the questions are about (default: CORPUS, or seeds)
  --coverage NAME    a coverage of the file that COVERAGES names, instead of --corpus
  --stories DIR      folders that each hold articles.jsonl and questions.json
  --half 0|1         only every second folder: what is set on one half can be measured on the other
  --refused PERCENT  of the answerable questions that get no excerpt (default 3)
  --unsure PERCENT   of them that get at most the nearest words (default 18)

questions.json: {"questions": [{"question": "…", "context"?: ["…"], "answers": [any, none where it has no answer]}]}
`;

/** Shares of the answerable questions at which the curve is drawn. */
const SHARES = [0.01, 0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3];
/** Fewer questions of either kind than this say little. */
const FEWEST = 20;

const file = z.object({
  questions: z.array(
    z.object({
      question: z.string(),
      context: z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional(),
      answers: z.array(z.unknown()),
    }),
  ),
});

workOnUnread();

readEnvFile();
const note = (line: string): boolean => process.stderr.write(`${line}\n`);

function fail(message: string): never {
  note(message);
  process.exit(1);
}

function parseArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        coverage: { type: 'string' },
        stories: { type: 'string' },
        half: { type: 'string' },
        refused: { type: 'string', default: '3' },
        unsure: { type: 'string', default: '18' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${USAGE}`);
  }
}

/** A coverage and the questions about it. */
interface Story {
  readonly corpus: string;
  readonly questions: string;
}

async function storiesIn(folder: string, half: string | undefined): Promise<Story[]> {
  if (half !== undefined && half !== '0' && half !== '1') fail('--half is 0 or 1');
  const names = (await readdir(folder).catch(() => fail(`--stories: ${folder} cannot be read`))).sort();
  const found = names.map((name) => ({
    corpus: join(folder, name, 'articles.jsonl'),
    questions: join(folder, name, 'questions.json'),
  }));
  return half === undefined ? found : found.filter((_, i) => i % 2 === Number(half));
}

async function questionsIn(path: string): Promise<z.output<typeof file>['questions']> {
  const content = await readFile(path, 'utf8').catch((cause) => fail(`${path} cannot be read (${codeOf(cause)})`));
  try {
    return file.parse(JSON.parse(content)).questions;
  } catch {
    return fail(`${path} is no file of questions: see "npm run calibrate -- --help"`);
  }
}

/** How strongly the coverages answer, read by one reader: words alone have a scale of their own. */
async function strengthsOf(stories: readonly Story[], vectors: string | null): Promise<QuestionStrengths> {
  const [answerable, unanswerable]: [number[], number[]] = [[], []];
  const reader = (await openReader('wait', note)) ?? fail('Limits are set with the reader');
  const bar = progressBar(process.stderr);
  for (const [i, { corpus, questions }] of stories.entries()) {
    const asked = await questionsIn(questions);
    const folder = vectorFolder(corpus, vectors);
    const liveLibrary = await openLiveLibrary(corpus, { note, reading: { reader, folder, isAwaited: true } });
    await liveLibrary.read();
    for (const { question, context, answers } of asked) {
      const strength = await liveLibrary.library.strength({ question, ...(context && { context }) });
      (answers.length > 0 ? answerable : unanswerable).push(strength);
    }
    bar.show(i + 1, stories.length, 'coverages asked');
  }
  bar.clear();
  await reader.close();
  return { answerable, unanswerable };
}

function percentOf(name: string, typed: string): number {
  const percent = Number(typed);
  return percent >= 0 && percent <= 100 ? percent / 100 : fail(`--${name} is a number from 0 to 100`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArguments();
  const [questions, ...more] = positionals;
  if (values.help) return void process.stdout.write(USAGE);
  if (more.length > 0 || (questions === undefined) === (values.stories === undefined)) fail(USAGE);
  const shares = { refused: percentOf('refused', values.refused), unsure: percentOf('unsure', values.unsure) };
  if (shares.refused > shares.unsure) fail('--refused must not be above --unsure');
  const config = readTerminalConfig(questions === undefined ? process.env : withArticles(process.env, values));
  const stories =
    questions === undefined
      ? await storiesIn(values.stories ?? '', values.half)
      : [{ corpus: config.corpus, questions }];
  const strengths = await strengthsOf(stories, config.vectors);
  const [few] = [strengths.answerable, strengths.unanswerable].filter(({ length }) => length < FEWEST);
  if (few)
    fail(`${few.length} questions of one kind are too few: at least ${FEWEST} with an answer, and as many without`);
  const limits = limitsFor(strengths, shares);
  process.stdout.write(printCurve(strengths, curveOf(strengths, SHARES), limits));
  if (config.calibration === null) return void note('CALIBRATION names no file: nothing is written');
  const written = { ...limits, questions: strengths.answerable.length + strengths.unanswerable.length };
  await replaceFile(config.calibration, Buffer.from(`${JSON.stringify(written, null, 2)}\n`));
  note(`Written: ${config.calibration}`);
}

await main().catch((error: unknown) => {
  if (error instanceof ConfigError || isPlain(error)) fail(error.message);
  throw error;
});
