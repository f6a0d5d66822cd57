import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, ArticleFacts } from '../corpus/article.ts';
import type { CorpusEntry } from '../corpus/corpus.ts';
import { CorpusError } from '../corpus/corpuserror.ts';
import { readBounded } from '../corpus/files/readfile.ts';
import { someAtATime } from '../corpus/files/someatatime.ts';
import { editionHash } from '../corpus/fingerprint.ts';
import { decode, MAX_BYTES } from '../corpus/read/decode.ts';
import { readFacts } from '../corpus/read/facts.ts';
import { entryOf } from '../corpus/read/understand.ts';
import { Turns } from '../work/turns.ts';
import { aloneIn } from './alone.ts';
import {
  type EditionLedger,
  editionPath,
  editionPlace,
  type LedgerEdition,
  ledgerIds,
  newLedger,
  readLedger,
  writeLedger,
} from './ledger.ts';
import { createFile, replaceFile } from './replace.ts';
import { changeSheet, entriesOf, type SheetEntry } from './sheet.ts';

/** An edition of an article, with its text and its facts, understood. */
export interface KeptEdition {
  readonly entry: CorpusEntry;
  readonly hash: string;
  /** When it was first seen at its address, and last, as ISO 8601 has it. */
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** What another text of an article changes in what is known of it. */
export type EditionFacts = Partial<Pick<ArticleFacts, 'headline' | 'dek'>>;

/** What is known of an article's editions; begun with what stands in its file where nothing is, or where that was changed by hand. */
export async function ledgerOf(folder: string, article: Article): Promise<EditionLedger> {
  const known = await readLedger(folder, article.id);
  if (known?.file !== article.file) {
    const found = await stat(join(folder, article.file)).catch(() => null);
    return newLedger(article, found?.mtime ?? new Date());
  }
  const last = lastOf(known);
  const hash = editionHash(article.text);
  if (last.hash === hash || known.coming !== null) return known;
  return { ...known, editions: [...known.editions.slice(0, -1), { ...last, hash }] };
}

/** The edition in use. */
export function lastOf({ editions }: EditionLedger): LedgerEdition {
  const last = editions.at(-1);
  if (last === undefined) throw new RangeError('A ledger has no edition');
  return last;
}

/** Notes what came of a look. False, and nothing is noted, where the article is not there any more with this text. */
export const noteLook = (folder: string, article: Article, known: EditionLedger): Promise<boolean> =>
  aloneIn(folder, async () => {
    if ((await textIn(folder, article.file)) !== article.text) return false;
    await writeLedger(folder, article.id, known);
    return true;
  });

/**
 * Puts a new edition in the place of the one in use, which stays beside it. Killed at any moment, it leaves whole files only,
 * and `finishEditions` does the rest. False, and nothing is changed, where the article is not there any more with this text.
 *
 * @param known the ledger, with what the look came to, whose last edition is still the one in use
 */
export const keepEdition = (
  folder: string,
  article: Article,
  { text, facts, seen }: { readonly text: string; readonly facts: EditionFacts; readonly seen: string },
  known: EditionLedger,
): Promise<boolean> =>
  aloneIn(folder, async () => {
    if ((await textIn(folder, article.file)) !== article.text) return false;
    const last = lastOf(known);
    const entry = (await entriesOf(folder)).find(({ file }) => file === article.file) ?? { file: article.file };
    const old = { ...last, entry: { ...entry } };
    const young = { hash: editionHash(text), firstSeen: seen, lastSeen: seen, entry: null };
    const next = { ...known, editions: [...known.editions.slice(0, -1), old, young], coming: { text, facts } };
    // The ledger tells of no text that is not there.
    await createFile(await editionPlace(folder, article.id, `${last.hash}.txt`), article.text);
    await writeLedger(folder, article.id, next);
    await finish(folder, article.id, next);
    return true;
  });

/** Finishes the editions in whose writing a program was killed. */
export async function finishEditions(folder: string): Promise<void> {
  for (const id of await ledgerIds(folder)) {
    if (((await readLedger(folder, id))?.coming ?? null) === null) continue;
    await aloneIn(folder, async () => {
      const known = await readLedger(folder, id);
      if (known !== null) await finish(folder, id, known);
    });
  }
}

/** Every step can be done again. A file that somebody has taken away or changed meanwhile stays so. */
async function finish(folder: string, id: string, known: EditionLedger): Promise<void> {
  if (known.coming === null) return;
  const { file, coming, editions } = known;
  const now = await textIn(folder, file);
  const hashes = editions.slice(-2).map(({ hash }) => hash);
  if (now !== null && hashes.includes(editionHash(now))) {
    await replaceFile(join(folder, file), coming.text);
    const changed = (entry: SheetEntry) => (entry.file === file ? { ...entry, ...coming.facts } : entry);
    await changeSheet(folder, (entries) => entries.map(changed));
  }
  await writeLedger(folder, id, { ...known, coming: null });
}

/** All editions of an article that can still be read, the oldest first; the one in use alone where no other is known. */
export async function editionsOf(folder: string, article: Article): Promise<readonly KeptEdition[]> {
  const known = await ledgerOf(folder, article);
  const turns = new Turns();
  const read: KeptEdition[] = [];
  for (const edition of known.editions) {
    const text = await textOf(folder, article, known, edition);
    if (text === null) continue;
    const { hash, firstSeen, lastSeen, entry } = edition;
    const coming = text === article.text ? {} : known.coming?.facts;
    const facts = entry === null ? { ...article.facts, ...coming } : factsIn(entry, article.facts);
    read.push({ hash, firstSeen, lastSeen, entry: entryOf({ ...article, text, facts }) });
    await turns.next();
  }
  return read;
}

/** The text of an edition: the one in use stands in the article's file, or, where that may not be written yet, in the ledger. */
async function textOf(
  folder: string,
  { id, text }: Article,
  { coming }: EditionLedger,
  { hash, entry }: LedgerEdition,
): Promise<string | null> {
  if (entry !== null) return await textAt(editionPath(folder, id, `${hash}.txt`)).catch(() => null);
  return hash === editionHash(text) ? text : (coming?.text ?? null);
}

/** An article that has changed, or cannot be read any more, at its address. */
export interface ChangedArticle {
  readonly id: string;
  /** When the edition in use was first seen; null where there has been no other. */
  readonly changed: string | null;
  readonly unreadable: EditionLedger['unreadable'];
}

/** All articles of a folder of which there is something to tell, what happened last first. */
export async function changedIn(folder: string): Promise<readonly ChangedArticle[]> {
  const ids = await ledgerIds(folder);
  const told = await someAtATime(ids, async (id): Promise<ChangedArticle[]> => {
    const known = await readLedger(folder, id);
    if (known === null || (known.editions.length === 1 && known.unreadable === null)) return [];
    const changed = known.editions.length > 1 ? lastOf(known).firstSeen : null;
    return [{ id, changed, unreadable: known.unreadable }];
  });
  const last = ({ changed, unreadable }: ChangedArticle): string =>
    [changed ?? '', unreadable?.since ?? ''].sort().at(-1) ?? '';
  return told.flat().sort((a, b) => (last(a) < last(b) ? 1 : -1));
}

/** What an entry of `articles.json` says; what is known now where it cannot be understood any more. */
function factsIn(entry: SheetEntry, now: ArticleFacts): ArticleFacts {
  const sheet = readFacts(JSON.stringify({ articles: [entry] }));
  const [found] = 'fault' in sheet ? [] : sheet.entries;
  if (found === undefined) return now;
  const { file: _, id: __, ...facts } = found;
  return facts;
}

const textIn = (folder: string, file: string): Promise<string | null> => textAt(join(folder, file));

/** The text of a file; null where there is none. */
async function textAt(path: string): Promise<string | null> {
  const bytes = await readBounded(path, MAX_BYTES);
  if (!('fault' in bytes)) return decode(bytes);
  if (bytes.isMissing) return null;
  throw new CorpusError(path, bytes.fault);
}
