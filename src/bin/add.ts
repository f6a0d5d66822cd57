import type { Draft } from '../adding/draft.ts';
import { nearDuplicates } from '../adding/near.ts';
import { type HeldArticles, isHeld, type PlannedDraft, plan, withWritten } from '../adding/plan.ts';
import { isRows } from '../corpus/read/rows.ts';
import { openFetcher } from '../fetch/fetch.ts';
import { gather } from '../fetch/gather.ts';
import { politely } from '../fetch/polite.ts';
import { heldIn, keep } from '../store/keep.ts';
import { choose, type DraftChoice } from '../terminal/choosing.ts';
import { openConversation } from '../terminal/conversation.ts';
import { isWanted, printLines, printPlanned } from '../terminal/drafts.ts';
import { count, plain } from '../terminal/print.ts';
import { note, out, runProgram } from '../terminal/program.ts';
import { progressBar } from '../terminal/progress.ts';
import { previewOf } from '../terminal/quotable.ts';
import { type AddingWishes, correctionOf, selected } from '../terminal/selecting.ts';
import { styleFor } from '../terminal/style.ts';

/* Takes articles into a folder of them: shows what it understood, asks about each, and writes. */

const USAGE = `usage: npm run add -- [options] FILE | FOLDER | ADDRESS ...

  Takes text (.txt), Markdown with YAML front matter (.md), pages (.html), articles in .json or .jsonl,
  RSS, Atom or JSON feeds, and OPML lists of feeds, from files or from the web. Shows what of each will be
  quotable, and asks whether to take it, leave it or correct it.

  --yes                take all without asking
  --dry-run            show them and write nothing
  --only NAME          only the article of this id or source; may be given again
  --leave NAME         not the article of this id or source; may be given again
  --outlet WORDS       the outlet of all that are taken, instead of what was understood ("-": not stated)
  --date DAY           their day of publication, YYYY-MM-DD ("-": not stated)
  --headline WORDS     the headline of one article ("-": not stated)
  --corpus PATH        the folder that they are added to (default: seeds)
  --coverage NAME      a coverage of the file that COVERAGES names, instead of --corpus

  Exit code 0: all that was named is there now, or was left by choice. 1: something could not be taken; the last
  lines name it. 130: broken off, and nothing was written.
`;

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  only: { type: 'string', multiple: true },
  leave: { type: 'string', multiple: true },
  outlet: { type: 'string' },
  date: { type: 'string' },
  headline: { type: 'string' },
} as const;

/** Shows drafts, each as it will be beside the others. */
function shower(all: readonly PlannedDraft[], held: HeldArticles) {
  const style = styleFor(process.stdout.isTTY, process.env);
  const found = nearDuplicates(all, held);
  // An article that is corrected gets another id.
  const near = new Map(all.map(({ draft, entry }) => [draft.text, found.get(entry.article.id) ?? []]));
  return {
    show: async (one: PlannedDraft): Promise<void> => {
      out(printPlanned(one, await previewOf(one.entry), near.get(one.draft.text) ?? [], style));
    },
    showLines: (one: PlannedDraft): void => void out(printLines(one, style)),
  };
}

/** Asks about each draft where there is a terminal; null where there is none and nothing may be taken unasked. */
async function decided(selection: DraftChoice, held: HeldArticles, { yes, dryRun }: AddingWishes) {
  const { taken } = selection;
  const ways = shower(taken, held);
  const conversation = yes || dryRun || !taken.some(isWanted) ? null : openConversation();
  if (conversation === null) {
    for (const one of taken) await ways.show(one);
    return yes || dryRun || !taken.some(isWanted) ? selection : null;
  }
  let beside = held;
  try {
    const chosen = await choose(
      taken.map(({ draft }) => draft),
      {
        ...ways,
        isWanted,
        ask: conversation.ask,
        say: (line) => void out(`${line}\n`),
        plan: (draft) => planOf(draft, beside),
        take: (planned) => {
          if (isWanted(planned)) beside = withWritten(beside, planned);
        },
      },
    );
    return { taken: chosen.taken, left: [...selection.left, ...chosen.left] };
  } finally {
    conversation.close();
  }
}

function planOf(draft: Draft, held: HeldArticles): PlannedDraft {
  const [planned] = plan([draft], held);
  if (planned === undefined) throw new RangeError('A draft has no plan');
  return planned;
}

/** Returns the exit code: 0 when all that was named is in the folder now, or was left by choice. */
async function add(sources: readonly string[], folder: string, wishes: AddingWishes): Promise<number> {
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
  for (const line of notes) note(plain(`note: ${line}`));
  const choice = await decided(selected(drafts, held, wishes), held, wishes);
  const wanted = (choice?.taken ?? []).filter(isWanted);
  const kept = wishes.dryRun ? [] : await written(folder, wanted, bar.show);
  bar.clear();
  if (wishes.dryRun) out(`Nothing was written: ${count(wanted.length, 'article')} would be added to ${folder}.\n`);
  else if (kept.length > 0) out(`Added ${count(kept.length, 'article')} to ${folder}.\n`);
  else if (choice !== null) out('Nothing to add.\n');
  for (const { entry, draft } of choice?.left ?? []) note(plain(`left: ${entry.article.id}, from ${draft.source}`));
  const undone = [
    ...(choice?.taken ?? [])
      .filter(({ what }) => what === 'changed')
      .map(({ draft }) => ({ source: draft.source, reason: 'is there under its address, with other words' })),
    ...wanted
      .filter(({ entry }) => !wishes.dryRun && !kept.includes(entry.article.id))
      .map(({ draft }) => ({ source: draft.source, reason: 'a file of its name has come to be there' })),
    ...declined,
  ];
  for (const { source, reason } of undone) note(plain(`refused: ${source}: ${reason}`));
  if (choice === null) note('Nothing was written: there is no terminal to ask at. --yes writes without asking.');
  return choice === null || undone.length > 0 ? 1 : 0;
}

/** Writes what is wanted, with progress; the ids that are there now. */
async function written(
  folder: string,
  wanted: readonly PlannedDraft[],
  show: (done: number, all: number, what: string) => void,
): Promise<string[]> {
  let done = 0;
  return keep(folder, wanted, () => {
    done += 1;
    show(done, wanted.length, folder);
  });
}

await runProgram(USAGE, OPTIONS, async ({ names, corpus, yes }, typed) =>
  add(names, corpus, {
    yes,
    dryRun: typed['dry-run'] === true,
    only: typed.only ?? [],
    leave: typed.leave ?? [],
    correction: correctionOf(typed),
  }),
);
