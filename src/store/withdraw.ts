import { rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Article } from '../corpus/article.ts';
import { CorpusError } from '../corpus/corpuserror.ts';
import { codeOf } from '../corpus/files/fault.ts';
import { withoutElements } from '../corpus/read/elements.ts';
import { readFolder } from '../corpus/read/folder.ts';
import { gathered } from '../corpus/read/found.ts';
import { isRows, readRows, rowsIn, rowsText } from '../corpus/read/rows.ts';
import { distance } from '../text/distance.ts';
import { aloneIn } from './alone.ts';
import { forgetEditions } from './ledger.ts';
import { forgetAddresses } from './memory.ts';
import { clearUnfinished, replaceFile } from './replace.ts';
import { changeSheet, entriesOf } from './sheet.ts';
import { discardSnapshot } from './snapshot.ts';

/** Ids that are named as near. */
const MOST_NEAR = 5;
/** Edits between what was typed and an id, at the most. */
const MOST_SLIPS = 3;

/** An article that can be taken out: one that is served, one that is refused, or one of which only the facts are left. */
export interface ArticleHolding {
  readonly id: string;
  readonly file: string;
  readonly headline: string | null;
  /** Null where it is not known. */
  readonly url: string | null;
}

/** All that can be taken out of a corpus: a folder, or a `.json` or `.jsonl` file. Throws `CorpusError`. */
export const holdingsOf = (corpus: string): Promise<readonly ArticleHolding[]> =>
  isRows(corpus) ? holdingsOfRows(corpus) : holdingsOfFolder(corpus);

const holdingOf = ({ id, file, facts }: Article): ArticleHolding => ({
  id,
  file,
  headline: facts.headline.value,
  url: facts.url.value,
});

const holdingsOfRows = async (path: string): Promise<readonly ArticleHolding[]> =>
  (await gathered(readRows(path))).articles.map(holdingOf);

async function holdingsOfFolder(folder: string): Promise<readonly ArticleHolding[]> {
  const [{ articles, refused }, entries] = await Promise.all([readFolder(folder), entriesOf(folder)]);
  const served = articles.map(holdingOf);
  const files = new Set(served.map(({ file }) => file));
  const described = new Map(entries.map((entry) => [entry.file, entry]));
  const rest = [...refused, ...entries].map(({ file }) => file).filter((file) => !files.has(file));
  const holdingOfRest = (file: string): ArticleHolding => {
    const { id, headline, url } = described.get(file) ?? {};
    // The address, too: no feed may bring back what was half taken out.
    return { id: id ?? file.replace(/\.txt$/i, ''), file, headline: headline?.value ?? null, url: url?.value ?? null };
  };
  return [...served, ...[...new Set(rest)].map(holdingOfRest)];
}

/** The ids that somebody who typed `wanted` may have meant, the nearest first: a slip, a part, or half of the words. */
export function nearIds(wanted: string, ids: readonly string[]): string[] {
  const typed = wanted.toLowerCase().replace(/\.txt$/, '');
  const words = typed.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const far = (id: string): number => {
    if (id.includes(typed)) return 0;
    const slips = distance(typed, id, MOST_SLIPS);
    if (slips <= MOST_SLIPS) return slips;
    const own = id.split(/[-_]/);
    const missing = words.filter((word) => !own.includes(word)).length;
    return missing <= words.length / 2 ? MOST_SLIPS + missing : Number.POSITIVE_INFINITY;
  };
  return ids
    .map((id) => ({ id, far: far(id.toLowerCase()) }))
    .filter((each) => typed !== '' && each.far < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(({ id }) => id);
}

/** Takes articles out of a corpus for good, and the index that was kept of them. Throws `CorpusError`. */
export const withdraw = (corpus: string, holdings: readonly ArticleHolding[]): Promise<void> =>
  isRows(corpus) ? withdrawRows(corpus, holdings) : withdrawFiles(corpus, holdings);

/**
 * In one step: the file without their rows takes the place of the file. All else in it stays to the letter. What was kept of all of
 * them goes first, which makes room on a full disk, and goes again afterwards, in case it was kept anew meanwhile.
 */
async function withdrawRows(path: string, holdings: readonly ArticleHolding[]): Promise<void> {
  const ids = new Set(holdings.map(({ id }) => id));
  await aloneIn(dirname(path), async () => {
    await clearUnfinished(dirname(path), 0);
    await discardSnapshot(path);
    const text = await rowsText(path);
    const rows = rowsIn(path, text).filter(({ article }) => 'id' in article && ids.has(article.id));
    const gone = new Set(rows.map(({ index }) => index));
    const isLines = extname(path).toLowerCase() === '.jsonl';
    const left = isLines
      ? text
          .split(/(?<=\r\n|\n|\r(?!\n))/)
          .filter((_, index) => !gone.has(index))
          .join('')
      : withoutElements(text, gone);
    await replaceFile(path, left);
    await discardSnapshot(path);
  });
}

/**
 * First the files, so that their words are out of service, then their earlier editions, the index, and the facts. Killed at any
 * moment, a second run does the rest.
 */
async function withdrawFiles(folder: string, holdings: readonly ArticleHolding[]): Promise<void> {
  const astray = holdings.find(({ file }) => file !== basename(file) || file.includes('\\'));
  if (astray !== undefined) {
    throw new CorpusError(folder, `${astray.file} lies outside the folder: nothing is removed`);
  }
  await aloneIn(folder, async () => {
    // Half-written files may have the words in them.
    await clearUnfinished(folder, 0);
    for (const { file } of holdings) await rm(join(folder, file), { force: true });
    await forgetEditions(folder, holdings);
    await discardSnapshot(folder);
    const files = new Set(holdings.map(({ file }) => file));
    const urls = holdings.flatMap(({ url }) => url ?? []);
    try {
      await forgetAddresses(folder, urls);
      await changeSheet(folder, (entries) => entries.filter(({ file }) => !files.has(file)));
    } catch (cause) {
      if (cause instanceof CorpusError) throw cause;
      const fault = `the words are gone, but what is known of them could not be taken out (${codeOf(cause)}): mend that and remove again`;
      throw new CorpusError(folder, fault, { cause });
    }
  });
}
