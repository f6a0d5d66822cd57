import { parseArgs } from 'node:util';
import { config as readEnvFile } from 'dotenv';
import { CorpusError } from './corpus/corpuserror.ts';
import { type Holding, holdingsOf, nearIds, withdraw } from './store/withdraw.ts';
import { consent } from './terminal/consent.ts';
import { count, plain } from './terminal/print.ts';

/* Takes articles out of a folder of them: for a correction, or because they have to go. */

const USAGE = `usage: npm run remove -- [options] ARTICLE ...

  Removes articles for good: each by its id, by its file as "npm run sources" lists it, or by its address.

  --yes                remove without asking
  --corpus PATH        the folder, or the .json or .jsonl file, that they are in (default: seeds)
`;

readEnvFile({ quiet: true });

const out = (text: string): boolean => process.stdout.write(text);
const note = (line: string): boolean => process.stderr.write(`${line}\n`);

/** The articles that are called so; what none is called is said, with the ids that are near. */
function chosen(wanted: readonly string[], holdings: readonly Holding[]): readonly Holding[] | null {
  const isCalled = ({ id, file, url }: Holding, name: string): boolean =>
    id === name || url === name || (file === name && file.endsWith('.txt'));
  const found = wanted.map((name) => ({ name, holding: holdings.find((each) => isCalled(each, name)) }));
  for (const { name } of found.filter(({ holding }) => holding === undefined)) {
    const near = nearIds(
      name,
      holdings.map(({ id }) => id),
    );
    note(plain(`${name}: no article is called so${near.length > 0 ? `; near it: ${near.join(', ')}` : ''}`));
  }
  const all = found.flatMap(({ holding }) => holding ?? []);
  return all.length === wanted.length ? [...new Set(all)] : null;
}

/** Returns the exit code: 0 when all that was named is gone. */
async function remove(wanted: readonly string[], corpus: string, yes: boolean): Promise<number> {
  const holdings = chosen(wanted, await holdingsOf(corpus));
  if (holdings === null) {
    note('Nothing was removed.');
    return 1;
  }
  for (const { id, file, headline } of holdings)
    out(plain(`${id}  ${file}${headline ? `  ${headline}` : ''}`).concat('\n'));
  const agreed = yes || (await consent(`Remove ${count(holdings.length, 'article')} from ${corpus} for good?`));
  if (agreed === null) note('Nothing was removed: there is no terminal to ask at. --yes removes without asking.');
  if (!agreed) return agreed === null ? 1 : 0;
  await withdraw(corpus, holdings);
  out(`Removed ${count(holdings.length, 'article')} from ${corpus}. A running bot forgets them when it reloads.\n`);
  return 0;
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      yes: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      corpus: { type: 'string', default: process.env.CORPUS || 'seeds' },
    },
  });
  if (values.help) out(USAGE);
  else if (positionals.length === 0) throw new TypeError('no article is named');
  else process.exitCode = await remove(positionals, values.corpus, values.yes ?? false);
} catch (error) {
  if (error instanceof CorpusError || (error instanceof Error && 'syscall' in error)) note(error.message);
  else if (error instanceof TypeError) note(`${error.message}\n\n${USAGE}`);
  else throw error;
  process.exitCode = 1;
}
