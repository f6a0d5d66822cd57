import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contest } from './contest.ts';
import { countOf } from './count.ts';
import { folderOf, readJson, SEEDS } from './data.ts';
import { draftsSection } from './drafts.ts';
import type { GoldenQuestion } from './golden.ts';
import { buildsSection } from './growth/builds.ts';
import { clusterSection } from './growth/cluster.ts';
import { coveragesSection } from './growth/coverages.ts';
import { killSection } from './growth/kill.ts';
import { largeSection } from './growth/large.ts';
import { newsSection } from './growth/news.ts';
import { outageSection } from './growth/outage.ts';
import { reloadSection } from './growth/reload.ts';
import { apiSection } from './load/api.ts';
import { pressureSection } from './load/pressure.ts';
import { loadSection } from './load/section.ts';
import { factsOf, isAnswerable, readQuestions } from './multihop.ts';
import { writePage } from './page.ts';
import { readerSection } from './reader/section.ts';
import type { Task, Wanted } from './retrieval.ts';
import { sample } from './sample.ts';
import type { Section } from './section.ts';
import { printSection } from './section.ts';

const USAGE = `usage: npm run bench -- [options]     how well and how fast engines find passages, beside ours

  --only NAMES    only these sections, with commas between: golden, multihop, large, news, reload, kill,
                  reader, load, api, pressure, drafts, coverages; and, where they are named,
                  sqlite, cluster and outage
  --markdown      print Markdown
  --write         put the tables into their places in docs
  --limit N       how many questions of MultiHop-RAG (default 150)
  --seed N        which of them (default 1)

  --passages N    how many passages the large corpus, or the cluster, has, about (default 100000)
  --corpus PATH   another large corpus, a .json file
  --seconds N     how long questions are asked while articles change (default 60)
  --changes N     how many articles change meanwhile (default 200)
  --rounds N      how often the program is killed (default 200)

PULLQUOTE_GOLDEN    folder with questions.dev.json
PULLQUOTE_MULTIHOP  folder with multihop_corpus.json and multihop_queries.dev.json
`;

/** Passages of the engines that are measured beside a cluster. */
const LOCAL = 100_000;

const { values } = parseArgs({
  options: {
    only: {
      type: 'string',
      default: 'golden,multihop,large,news,reload,kill,reader,load,api,pressure,drafts,coverages',
    },
    passages: { type: 'string', default: '100000' },
    corpus: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    changes: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '200' },
    markdown: { type: 'boolean', default: false },
    write: { type: 'boolean' },
    limit: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h' },
  },
});

const task = (question: string, wanted: readonly Wanted[]): Task[] => {
  const [first, ...rest] = wanted;
  return first ? [{ question, wanted: [first, ...rest] }] : [];
};

async function goldenSection(folder: string): Promise<Section> {
  const { questions } = await readJson<{ questions: GoldenQuestion[] }>(folder, 'questions.dev.json');
  const tasks = questions.flatMap(({ question, answers, context }) => {
    const files = [...new Set(answers.map(({ file }) => file))];
    const spans = (of: string) => answers.filter(({ file }) => file === of).map(({ must_contain }) => must_contain);
    return context
      ? []
      : task(
          question,
          files.map((file) => ({ article: file, wordings: spans(file) })),
        );
  });
  return {
    name: 'bench-golden',
    title: 'Passages of the five articles',
    note: `${tasks.length} golden questions that have an answer and need no earlier question.`,
    tables: [await contest(SEEDS, tasks, { hits: [1, 3], recall: 5 })],
    failures: [],
  };
}

async function multihopSection(folder: string): Promise<Section> {
  const answerable = (await readQuestions(folder)).filter(isAnswerable);
  const tasks = sample(answerable, countOf('limit', values.limit), countOf('seed', values.seed)).flatMap((question) =>
    task(
      question.query,
      factsOf(question).map(({ fact, url }) => ({ article: url, wordings: [fact] })),
    ),
  );
  return {
    name: 'bench-multihop',
    title: 'Passages of the 609 articles of MultiHop-RAG',
    note: `${tasks.length} questions that have an answer, drawn with seed ${values.seed}.`,
    tables: [await contest(join(folder, 'multihop_corpus.json'), tasks, { hits: [4, 10], recall: 10 })],
    failures: [],
  };
}

/** The sections by name; null where the environment does not name their data. */
const SECTIONS: Readonly<Record<string, () => Promise<Section | null>>> = {
  golden: () => withData('PULLQUOTE_GOLDEN', goldenSection),
  multihop: () => withData('PULLQUOTE_MULTIHOP', multihopSection),
  large: () =>
    largeSection({
      passages: countOf('passages', values.passages),
      seed: countOf('seed', values.seed),
      corpus: values.corpus ?? null,
    }),
  sqlite: () => buildsSection({ passages: countOf('passages', values.passages), seed: countOf('seed', values.seed) }),
  cluster: () =>
    clusterSection({
      passages: countOf('passages', values.passages),
      local: LOCAL,
      seed: countOf('seed', values.seed),
    }),
  outage: () =>
    outageSection({
      seconds: 180,
      articles: countOf('passages', values.passages) / 10,
      seed: countOf('seed', values.seed),
    }),
  coverages: () => coveragesSection(countOf('seed', values.seed)),
  drafts: () => withData('PULLQUOTE_MULTIHOP', (folder) => draftsSection(folder, countOf('seed', values.seed))),
  news: () => withData('PULLQUOTE_MULTIHOP', newsSection),
  reload: () =>
    reloadSection({
      seconds: countOf('seconds', values.seconds),
      changes: countOf('changes', values.changes),
      seed: countOf('seed', values.seed),
    }),
  kill: () => killSection({ rounds: countOf('rounds', values.rounds), seed: countOf('seed', values.seed) }),
  reader: () =>
    readerSection(folderOf('PULLQUOTE_GOLDEN'), folderOf('PULLQUOTE_MULTIHOP'), countOf('seed', values.seed)),
  load: () => loadSection(folderOf('PULLQUOTE_GOLDEN'), folderOf('PULLQUOTE_MULTIHOP'), countOf('seed', values.seed)),
  api: () => apiSection(folderOf('PULLQUOTE_GOLDEN'), folderOf('PULLQUOTE_MULTIHOP'), countOf('seed', values.seed)),
  pressure: () =>
    pressureSection(folderOf('PULLQUOTE_GOLDEN'), folderOf('PULLQUOTE_MULTIHOP'), countOf('seed', values.seed)),
};

async function withData(
  variable: 'PULLQUOTE_GOLDEN' | 'PULLQUOTE_MULTIHOP',
  measure: (folder: string) => Promise<Section>,
): Promise<Section | null> {
  const folder = folderOf(variable);
  if (folder) return measure(folder);
  process.stdout.write(`Skipped, ${variable} is not set.\n\n`);
  return null;
}

async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(USAGE);
  const sections: Section[] = [];
  for (const name of values.only.split(',')) {
    const measure = SECTIONS[name];
    if (!measure) throw new Error(`--only: use names out of ${Object.keys(SECTIONS).join(', ')}`);
    const section = await measure();
    if (!section) continue;
    process.stdout.write(`${printSection(section, { markdown: values.markdown, examples: 0 })}\n`);
    sections.push(section);
  }
  if (values.write) await writePage(sections);
}

await main();
