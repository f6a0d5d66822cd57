import { parseArgs } from 'node:util';
import type { Article } from '../corpus/article.ts';
import { isRows } from '../corpus/read/rows.ts';
import { readChanges } from '../editions/changes.ts';
import { ConfigError, readTerminalConfig } from '../settings/config.ts';
import { withArticles } from '../settings/coveragesconfig.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { changedIn, editionsOf } from '../store/editions.ts';
import { heldIn } from '../store/keep.ts';
import { changedLine, changeLines, wireChanges } from '../terminal/changelines.ts';
import { endUnread } from '../terminal/pipe.ts';
import { styleFor } from '../terminal/style.ts';
import { elementAt } from '../text/element.ts';
import { atOnce } from '../work/work.ts';
import { runToStart } from './startfaults.ts';

/* Shows what articles have changed since they were first seen at their addresses, as EDITIONS=on notes it. */

const USAGE = `usage: npm run changes -- [options]                the articles that have changed, or cannot be read any more
       npm run changes -- [options] ARTICLE ...    what has changed in some of them, by their ids

  --json           print one JSON object a line
  --corpus PATH    a folder of articles (default: seeds)
  --coverage NAME  a coverage of the file that COVERAGES names, instead of --corpus
`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  corpus: { type: 'string' },
  coverage: { type: 'string' },
} as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const out = (text: string): boolean => process.stdout.write(text);
  if (values.help) return void out(USAGE);
  const { corpus } = readTerminalConfig({ ...withArticles(process.env, values), READER: 'off' });
  if (isRows(corpus))
    throw new ConfigError([`${corpus}: editions are kept of the articles in a folder, not in a file`]);
  const articles = new Map((await heldIn(corpus)).articles.map((one) => [one.id, one]));
  const told = new Map((await changedIn(corpus)).map((one) => [one.id, one]));
  const unknown = positionals.filter((id) => !articles.has(id));
  if (unknown.length > 0) throw new ConfigError(unknown.map((id) => `${id}: no article is called so`));
  const style = styleFor(process.stdout.isTTY, process.env);
  const wanted = positionals.length > 0 ? positionals : [...told.keys()];
  const show = async (article: Article): Promise<void> => {
    const about = told.get(article.id) ?? { id: article.id, changed: null, unreadable: null };
    if (!values.json && positionals.length === 0) return void out(changedLine(article, about, style));
    const editions = await editionsOf(corpus, article);
    const steps = editions.slice(1).map((later, i) => {
      const earlier = elementAt(editions, i);
      return { earlier, later, changes: atOnce(readChanges(earlier.entry, later.entry)) };
    });
    steps.reverse();
    const json = (): string => `${JSON.stringify(wireChanges(article, editions, steps, about))}\n`;
    out(values.json ? json() : changeLines(article, steps, about, style));
  };
  for (const article of wanted.flatMap((id) => articles.get(id) ?? [])) await show(article);
  if (wanted.length === 0 && !values.json) out('No article is known to have changed at its address.\n');
}

readEnvFile();
endUnread();
await runToStart(main, { usage: USAGE });
