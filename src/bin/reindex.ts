import { parseArgs } from 'node:util';
import type { Client } from '@opensearch-project/opensearch';
import type { RefusedArticle } from '../corpus/corpus.ts';
import { CorpusError } from '../corpus/corpuserror.ts';
import { shortHash } from '../corpus/fingerprint.ts';
import { codeHash } from '../library/snapshot/key.ts';
import { documentsOf } from '../opensearch/coverage/documents.ts';
import { isWhole, passagesIn } from '../opensearch/coverage/learnt.ts';
import { openSource } from '../opensearch/coverage/source.ts';
import { connect, INDEXING } from '../opensearch/search/client.ts';
import { buildIndex } from '../opensearch/search/indexing.ts';
import { indexName, prune, switchTo } from '../opensearch/search/indices.ts';
import { unavailable } from '../opensearch/search/reason.ts';
import { readCluster } from '../opensearch/search/settings.ts';
import { ConfigError } from '../settings/config.ts';
import { withArticles } from '../settings/coveragesconfig.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { workOnUnread } from '../terminal/pipe.ts';

const USAGE = `usage: npm run index -- [--corpus PATH] [--prune]

Builds the index of the articles in the OpenSearch cluster that OPENSEARCH_URL names, beside the one in use, and then
switches to it. Started again after a stop, it goes on where it was.

  --corpus PATH   a folder of articles, or a .json or .jsonl file of them (default: seeds)
  --coverage NAME a coverage of the file that COVERAGES names, instead of --corpus
  --prune         take away the indexes that are no longer in use
`;

const KEY_LENGTH = 16;

workOnUnread();

readEnvFile();

function fail(...lines: readonly string[]): never {
  for (const line of lines) process.stderr.write(`pullquote: ${line}\n`);
  process.exit(1);
}

/** One line that changes in place on a terminal; elsewhere a line each tenth, or each thousand where `all` is not known. */
function progressLine(all: number | null): (count: { readonly articles: number; readonly passages: number }) => void {
  const { isTTY } = process.stderr;
  const step = isTTY ? 100 : Math.ceil((all ?? 10_000) / 10);
  return ({ articles, passages }) => {
    if (articles % step !== 0 && articles !== all) return;
    const line = `${articles}${all === null ? '' : ` of ${all}`} articles, ${passages} passages`;
    process.stderr.write(isTTY ? `\r${line}` : `${line}\n`);
  };
}

/** Builds the index of the articles at a path, where it is not there as a whole yet, and says how many passages it holds. */
async function build(client: Client, path: string): Promise<{ readonly index: string; readonly passages: number }> {
  const source = await openSource(path);
  const index = indexName(shortHash([source.fingerprint, codeHash()], KEY_LENGTH));
  if (await isWhole(client, index)) await switchTo(client, index);
  else {
    const onRefused = ({ file, reason }: RefusedArticle): void => {
      process.stderr.write(`refused: ${file}: ${reason}\n`);
    };
    await buildIndex(
      client,
      index,
      documentsOf(source, codeHash(), { onRead: progressLine(source.articles), onRefused }),
    );
    if (process.stderr.isTTY) process.stderr.write('\n');
  }
  return { index, passages: await passagesIn(client, index) };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      coverage: { type: 'string' },
      prune: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const settings = readCluster(process.env);
  if ('faults' in settings) fail(...settings.faults);
  const client = connect(settings, INDEXING);
  try {
    if (values.prune) {
      const old = await prune(client);
      process.stdout.write(old.length > 0 ? `Taken away: ${old.join(', ')}\n` : 'Nothing to take away\n');
      return;
    }
    const { index, passages } = await build(client, withArticles(process.env, values).CORPUS || 'seeds');
    process.stdout.write(`${index} is in use, with ${passages} passages\n`);
  } catch (err) {
    if (err instanceof ConfigError) fail(...err.faults);
    if (err instanceof CorpusError) fail(err.message);
    fail(unavailable(err, values.prune ? 'Nothing could be taken away' : 'The index could not be built').message);
  } finally {
    await client.close();
  }
}

await main();
