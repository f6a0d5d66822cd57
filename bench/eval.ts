import { parseArgs } from 'node:util';
import { openCoverage } from '../src/library.ts';
import { LOCAL_ENGINES } from '../src/search/engine.ts';
import { claimsSection } from './claims.ts';
import { countOf } from './count.ts';
import { folderOf, SEEDS } from './data.ts';
import { goldenSection, readersSection } from './goldentable.ts';
import { multihopSection } from './multihoptable.ts';
import { writePage } from './page.ts';
import type { Section } from './section.ts';
import { printSection } from './section.ts';
import { readTexts } from './shown.ts';
import { speakersSection } from './speakers.ts';

const USAGE = `usage: npm run eval -- [options]      how good the answers are, on the data that the environment names

  --failures      list all that failed, by kind
  --examples N    list N failures of each kind
  --markdown      print Markdown
  --write         put the tables, and two failures of each kind, into docs/quality.md
  --limit N       only the first N questions of MultiHop-RAG
  --engine NAME   minisearch or sqlite (default minisearch)

PULLQUOTE_GOLDEN    folder with questions.dev.json, noise.json, speakers.dev.json and claims.dev.json
PULLQUOTE_MULTIHOP  folder with multihop_corpus.json and multihop_queries.dev.json
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
  const sections: Section[] = [];
  const add = (section: Section): void => {
    process.stdout.write(`${printSection(section, style)}\n`);
    sections.push(section);
  };
  const golden = folderOf('PULLQUOTE_GOLDEN');
  const [coverage, texts] = await Promise.all([openCoverage(SEEDS, engine), readTexts()]);
  if (golden) {
    for (const measure of [goldenSection, speakersSection, claimsSection]) add(await measure(golden, coverage, texts));
  } else
    process.stdout.write('Golden questions, speakers, differing accounts: skipped, PULLQUOTE_GOLDEN is not set.\n\n');
  add(await readersSection(coverage, texts));
  const multihop = folderOf('PULLQUOTE_MULTIHOP');
  if (multihop) add(await multihopSection(multihop, limit, engine));
  else process.stdout.write('MultiHop-RAG: skipped, PULLQUOTE_MULTIHOP is not set.\n\n');
  if (values.write) await writePage(sections);
}

await main();
