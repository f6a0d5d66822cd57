import { parseArgs } from 'node:util';
import { config as readEnvFile } from 'dotenv';
import { CorpusError } from './corpus/corpuserror.ts';
import { loadCorpus } from './corpus/load.ts';
import { documentOf, passageTerms } from './search/document.ts';
import { connect, unavailable } from './search/opensearch/client.ts';
import { buildIndex } from './search/opensearch/indexing.ts';
import { indexName, prune } from './search/opensearch/indices.ts';
import { readCluster } from './search/opensearch/settings.ts';

const USAGE = `usage: npm run index -- [--corpus PATH] [--prune]

Builds the index of the articles in the OpenSearch cluster that OPENSEARCH_URL names, beside the one in use, and then
switches to it. Started again after a stop, it goes on where it was.

  --corpus PATH   a folder of articles, or a .json or .jsonl file of them (default: seeds)
  --prune         take away the indexes that are no longer in use
`;

/** Milliseconds for one request: a bulk on a busy cluster takes its time. */
const PATIENCE = 60_000;

readEnvFile({ quiet: true });

function fail(...lines: readonly string[]): never {
  for (const line of lines) process.stderr.write(`pullquote: ${line}\n`);
  process.exit(1);
}

/** One line that grows in place on a terminal; elsewhere a line each tenth. */
function progressLine(): (progress: { readonly done: number; readonly total: number }) => void {
  let tenth = -1;
  return ({ done, total }) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} passages${done === total ? '\n' : ''}`);
    const now = Math.floor((10 * done) / total);
    if (!process.stderr.isTTY && now > tenth) process.stderr.write(`${done} of ${total} passages\n`);
    tenth = now;
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', default: process.env.CORPUS || 'seeds' },
      prune: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const settings = readCluster(process.env);
  if ('faults' in settings) fail(...settings.faults);
  const client = connect(settings, PATIENCE);
  try {
    if (values.prune) {
      const old = await prune(client);
      process.stdout.write(old.length > 0 ? `Taken away: ${old.join(', ')}\n` : 'Nothing to take away\n');
      return;
    }
    const { passages, refused } = await loadCorpus(values.corpus);
    for (const { file, reason } of refused) process.stderr.write(`refused: ${file}: ${reason}\n`);
    const documents = passages.map((passage) => documentOf(passage, passageTerms(passage)));
    const index = indexName(documents);
    await buildIndex(client, index, documents, progressLine());
    process.stdout.write(`${index} is in use, with ${documents.length} passages\n`);
  } catch (err) {
    if (err instanceof CorpusError) fail(err.message);
    fail(unavailable(err, 'The index could not be built').message);
  } finally {
    await client.close();
  }
}

await main();
