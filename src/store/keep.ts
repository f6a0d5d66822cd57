import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HeldArticles, PlannedDraft } from '../adding/plan.ts';
import { CorpusError } from '../corpus/corpuserror.ts';
import { codeOf } from '../corpus/files/fault.ts';
import { openWhenPossible } from '../corpus/files/openwhenpossible.ts';
import { readFolder } from '../corpus/read/folder.ts';
import { aloneIn } from './alone.ts';
import { clearUnfinished, createFile, FORGOTTEN } from './replace.ts';
import { changeSheet, entriesOf, entryOf } from './sheet.ts';

/** What is in a folder of articles; nothing where there is no such folder yet. Throws `CorpusError`. */
export async function heldIn(folder: string): Promise<HeldArticles> {
  const names = await openWhenPossible(folder, () => readdir(folder)).catch((cause: unknown) => {
    if (codeOf(cause) === 'ENOENT') return null;
    if (cause instanceof CorpusError) throw cause;
    throw new CorpusError(folder, codeOf(cause) === 'ENOTDIR' ? 'is no folder' : `cannot be read (${codeOf(cause)})`, {
      cause,
    });
  });
  if (names === null) return { articles: [], described: new Set(), taken: new Set() };
  const [{ articles }, entries] = await Promise.all([readFolder(folder), entriesOf(folder)]);
  const ids = [...articles.map(({ id }) => id), ...entries.flatMap(({ id }) => id ?? [])];
  // A name that is taken by anything, an entry without its file among it, gives no id.
  const files = [...names, ...entries.map(({ file }) => file)].map((name) => name.replace(/\.txt$/i, ''));
  return {
    articles,
    described: new Set(entries.map(({ file }) => file)),
    taken: new Set([...ids, ...files].map((name) => name.toLowerCase())),
  };
}

/**
 * Writes what is planned into a folder: each article's file first, then the facts of all of them. Killed at any moment,
 * it leaves whole files only; an article whose facts are not written yet is served with its facts not stated, and the
 * next run says them. Returns the ids that were written; one whose file has come to be there since is left out.
 *
 * @param onEach called after each file
 */
export async function keep(
  folder: string,
  planned: readonly PlannedDraft[],
  onEach: () => void = () => {},
): Promise<string[]> {
  const wanted = planned.filter(({ what }) => what === 'new' || what === 'facts');
  if (wanted.length === 0) return [];
  await mkdir(folder, { recursive: true });
  return aloneIn(folder, async () => {
    await clearUnfinished(folder, FORGOTTEN);
    const written: PlannedDraft[] = [];
    for (const one of wanted) {
      const { file, text } = one.entry.article;
      if (one.what === 'facts' || (await createFile(join(folder, file), text))) written.push(one);
      onEach();
    }
    await changeSheet(folder, (entries) => {
      const described = new Set(entries.map(({ file }) => file));
      const added = written.map(({ entry: { article } }) => entryOf(article.file, article.id, article.facts));
      return [...entries, ...added.filter(({ file }) => !described.has(file))];
    });
    return written.map(({ entry }) => entry.article.id);
  });
}
