import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contest } from './contest.ts';
import { countOf } from './count.ts';
import { folderOf, readJson, SEEDS } from './data.ts';
import type { GoldenQuestion } from './golden.ts';
import { loadSection } from './load/section.ts';
import { factsOf, isAnswerable, readQuestions } from './multihop.ts';
import { writePage } from './page.ts';
import type { Task, Wanted } from './retrieval.ts';
import { sample } from './sample.ts';
import type { Section } from './section.ts';
import { printSection } from './section.ts';

const USAGE = `usage: npm run bench -- [options]     measures the search, and the whole program

  --part NAME     search: how well and how fast engines find passages; load: how much one process answers (default both)
  --markdown      print Markdown
  --write         put the tables into docs/quality.md and docs/benchmarks.md
  --limit N       how many questions of MultiHop-RAG (default 150)
  --seed N        which of them (default 1)

  --passages N    how many passages the large corpus has, about (default 100000)
  --corpus PATH   another large corpus, a .json file
  --seconds N     how long questions are asked while articles change (default 60)
  --changes N     how many articles change meanwhile (default 200)
  --rounds N      how often the program is killed (default 200)

PULLQUOTE_GOLDEN    folder with questions.dev.json
PULLQUOTE_MULTIHOP  folder with multihop_corpus.json and multihop_queries.dev.json
`;

const { values } = parseArgs({
  options: {
    part: { type: 'string' },
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

async function searchSections(golden: string | null, multihop: string | null): Promise<Section[]> {
  return [...(golden ? [await goldenSection(golden)] : []), ...(multihop ? [await multihopSection(multihop)] : [])];
}

async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(USAGE);
  const golden = folderOf('PULLQUOTE_GOLDEN');
  const multihop = folderOf('PULLQUOTE_MULTIHOP');
  if (!golden) process.stdout.write('The five articles: skipped, PULLQUOTE_GOLDEN is not set.\n\n');
  if (!multihop) process.stdout.write('MultiHop-RAG: skipped, PULLQUOTE_MULTIHOP is not set.\n\n');
  const show = async (page: string, sections: readonly Section[]): Promise<void> => {
    const style = { markdown: values.markdown, examples: 0 };
    for (const section of sections) process.stdout.write(`${printSection(section, style)}\n`);
    if (values.write) await writePage(page, sections);
  };
  if (values.part !== 'load') await show('quality.md', await searchSections(golden, multihop));
  if (values.part !== 'search' && (golden || multihop)) {
    await show('benchmarks.md', [await loadSection(golden, multihop, countOf('seed', values.seed))]);
  }
}

await main();
