import { nearDuplicates } from '../adding/near.ts';
import { isHeld, plan } from '../adding/plan.ts';
import { isRows } from '../corpus/read/rows.ts';
import { openFetcher } from '../fetch/fetch.ts';
import { gather } from '../fetch/gather.ts';
import { politely } from '../fetch/polite.ts';
import { heldIn, keep } from '../store/keep.ts';
import { consent } from '../terminal/consent.ts';
import { printPlanned } from '../terminal/drafts.ts';
import { count, plain } from '../terminal/print.ts';
import { note, out, runProgram } from '../terminal/program.ts';
import { progressBar } from '../terminal/progress.ts';
import { styleFor } from '../terminal/style.ts';

/* Takes articles into a folder of them: shows what it understood, asks, and writes. */

const USAGE = `usage: npm run add -- [options] FILE | FOLDER | ADDRESS ...

  Takes text (.txt), Markdown with YAML front matter (.md), pages (.html), articles in .json or .jsonl,
  RSS, Atom or JSON feeds, and OPML lists of feeds, from files or from the web.

  --yes                write without asking
  --corpus PATH        the folder that they are added to (default: seeds)
`;

/** Returns the exit code: 0 when all that was named is in the folder now. */
async function add(sources: readonly string[], folder: string, yes: boolean): Promise<number> {
  if (isRows(folder)) {
    note(`${folder}: articles are added to a folder, which can say how sure each fact is; a file of rows cannot.`);
    note(`To go on from its articles: npm run add -- --corpus FOLDER ${folder}, and then set CORPUS to that folder.`);
    return 1;
  }
  const bar = progressBar(process.stderr);
  const held = await heldIn(folder);
  const fetch = openFetcher();
  const { drafts, declined, notes } = await gather(
    sources,
    { fetch, politely: politely(fetch), isHeld: isHeld(held) },
    bar.show,
  );
  bar.clear();
  const planned = plan(drafts, held);
  const near = nearDuplicates(planned, held);
  const style = styleFor(process.stdout.isTTY, process.env);
  for (const one of planned) out(printPlanned(one, near.get(one.entry.article.id) ?? [], style));
  for (const line of notes) note(plain(`note: ${line}`));
  for (const { source, reason } of declined) note(plain(`refused: ${source}: ${reason}`));
  const wanted = planned.filter(({ what }) => what === 'new' || what === 'facts').length;
  const failed = declined.length > 0 || planned.some(({ what }) => what === 'changed') ? 1 : 0;
  if (wanted === 0) {
    out('Nothing to add.\n');
    return failed;
  }
  const agreed = yes || (await consent(`Add ${count(wanted, 'article')} to ${folder}?`));
  if (agreed === null) note('Nothing was written: there is no terminal to ask at. --yes writes without asking.');
  if (!agreed) return agreed === null ? 1 : 0;
  let done = 0;
  const written = await keep(folder, planned, () => {
    done += 1;
    bar.show(done, wanted, folder);
  });
  bar.clear();
  out(`Added ${count(written.length, 'article')} to ${folder}.\n`);
  return written.length < wanted ? 1 : failed;
}

await runProgram(USAGE, ({ names, corpus, yes }) => add(names, corpus, yes));
