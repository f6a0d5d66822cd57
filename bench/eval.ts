import { parseArgs } from 'node:util';
import { LOCAL_ENGINES } from '../src/search/engine.ts';
import { claimsSection } from './claims.ts';
import { countOf } from './count.ts';
import { folderOf, SEEDS } from './data.ts';
import { goldenSection, readersSection } from './goldentable.ts';
import { labelledSection } from './labelled.ts';
import { multihopSection } from './multihoptable.ts';
import { writePage } from './page.ts';
import { keeping, measuringReader, readCoverage } from './readcoverage.ts';
import type { Section } from './section.ts';
import { printSection } from './section.ts';
import { readTexts } from './shown.ts';
import { speakersSection } from './speakers.ts';
import { storiesSection } from './storiestable.ts';

const USAGE = `usage: npm run eval -- [options]      how good the answers are, on the data that the environment names

  --failures      list all that failed, by kind
  --examples N    list N failures of each kind
  --markdown      print Markdown
  --write         put the tables, and two failures of each kind, into docs/quality.md
  --limit N       only the first N questions of MultiHop-RAG
  --engine NAME   minisearch or sqlite (default minisearch)

PULLQUOTE_GOLDEN    folder with questions.dev.json, noise.json, speakers.dev.json and claims.dev.json
PULLQUOTE_STORIES   folder with dev/STORY/articles.jsonl, questions.json and differs.json
PULLQUOTE_MULTIHOP  folder with multihop_corpus.json and multihop_queries.dev.json
READER=off          measures words alone; else all is read before the first question
`;

const { values } = parseArgs({
  options: {
    failures: { type: 'boolean' },
    examples: { type: 'string', default: '0' },
    markdown: { type: 'boolean', default: false },
    write: { type: 'boolean' },
    limit: { type: 'string' },
    engine: { type: 'string', default: 'minisearch' },
    help: { type: 'boolean', short: 'h' },
  },
});

async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(USAGE);
  const style = {
    markdown: values.markdown,
    examples: values.failures ? Infinity : countOf('examples', values.examples),
  };
  const limit = values.limit === undefined ? Infinity : countOf('limit', values.limit);
  const engine = LOCAL_ENGINES.find((name) => name === values.engine);
  if (!engine) throw new Error(`--engine: use one of ${LOCAL_ENGINES.join(', ')}`);
  const isRead = process.env.READER !== 'off';
  if (values.write && !isRead) throw new Error('--write: the page has what the reader gives; unset READER');
  const sections: Section[] = [];
  const add = (section: Section): void => {
    process.stdout.write(`${printSection(section, style)}\n`);
    sections.push(section);
  };
  const golden = folderOf('PULLQUOTE_GOLDEN');
  const stories = folderOf('PULLQUOTE_STORIES');
  const multihop = folderOf('PULLQUOTE_MULTIHOP');
  const reader = await measuringReader(isRead);
  const [coverage, texts] = await Promise.all([readCoverage(SEEDS, keeping(reader, SEEDS), engine), readTexts()]);
  if (golden) {
    for (const measure of [goldenSection, speakersSection, claimsSection]) add(await measure(golden, coverage, texts));
  } else
    process.stdout.write('Golden questions, speakers, differing accounts: skipped, PULLQUOTE_GOLDEN is not set.\n\n');
  add(await readersSection(coverage, texts));
  if (stories) add(await storiesSection(stories, engine, reader));
  else process.stdout.write('Other stories: skipped, PULLQUOTE_STORIES is not set.\n\n');
  if (multihop) {
    add(await labelledSection(multihop));
    add(await multihopSection(multihop, limit, engine, reader));
  } else process.stdout.write('MultiHop-RAG: skipped, PULLQUOTE_MULTIHOP is not set.\n\n');
  await reader?.close();
  if (values.write) await writePage(sections);
}

await main();
