import { forgetVectors } from '../reader/vectors/forgetvectors.ts';
import { type ArticleHolding, holdingsOf, nearIds, withdraw } from '../store/withdraw.ts';
import { consent } from '../terminal/consent.ts';
import { count, plain } from '../terminal/print.ts';
import { note, out, runProgram } from '../terminal/program.ts';

/* Takes articles out of a folder of them: for a correction, or because they have to go. */

const USAGE = `usage: npm run remove -- [options] ARTICLE ...

  Removes articles for good: each by its id, by its file as "npm run sources" lists it, or by its address.

  --yes                remove without asking
  --corpus PATH        the folder, or the .json or .jsonl file, that they are in (default: seeds)
  --coverage NAME      a coverage of the file that COVERAGES names, instead of --corpus
`;

/** The articles that are called so; what none is called is said, with the ids that are near. */
function chosen(wanted: readonly string[], holdings: readonly ArticleHolding[]): readonly ArticleHolding[] | null {
  const isCalled = ({ id, file, url }: ArticleHolding, name: string): boolean =>
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
  await forgetVectors(corpus, process.env.VECTORS || null);
  out(`Removed ${count(holdings.length, 'article')} from ${corpus}. A running bot forgets them when it reloads.\n`);
  return 0;
}

await runProgram(USAGE, {}, ({ names, corpus, yes }) => remove(names, corpus, yes));
