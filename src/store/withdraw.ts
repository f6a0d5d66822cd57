import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CorpusError } from '../corpus/corpuserror.ts';
import { readFolder } from '../corpus/folder.ts';
import { distance } from '../text/distance.ts';
import { aloneIn } from './alone.ts';
import { forgetAddresses } from './memory.ts';
import { clearUnfinished } from './replace.ts';
import { changeSheet, entriesOf } from './sheet.ts';

/** The index that is kept beside a corpus, with the words of its articles in it. */
const SNAPSHOT = '.pullquote-index.json.gz';
/** Ids that are named as near. */
const MOST_NEAR = 5;
/** Slips of the typing hand, at the most. */
const MOST_SLIPS = 3;

/** An article that can be taken out: one that is served, one that is refused, or one of which only the facts are left. */
export interface Holding {
  readonly id: string;
  readonly file: string;
  readonly headline: string | null;
  /** Null where it is not known. */
  readonly url: string | null;
}

/** All that can be taken out of a folder. Throws `CorpusError`. */
export async function holdingsOf(folder: string): Promise<readonly Holding[]> {
  const [{ articles, refused }, entries] = await Promise.all([readFolder(folder), entriesOf(folder)]);
  const served = articles.map(({ id, file, facts }) => ({
    id,
    file,
    headline: facts.headline.value,
    url: facts.url.value,
  }));
  const files = new Set(served.map(({ file }) => file));
  const idOf = (file: string): string =>
    entries.find((entry) => entry.file === file)?.id ?? file.replace(/\.txt$/i, '');
  const rest = [...refused.map(({ file }) => file), ...entries.map(({ file }) => file)].filter(
    (file) => !files.has(file),
  );
  return [...served, ...[...new Set(rest)].map((file) => ({ id: idOf(file), file, headline: null, url: null }))];
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

/**
 * Takes articles out of a folder: first their files, so that their words are out of service, then the index that was
 * kept of them, then their facts. Killed at any moment, a second run does the rest. Throws `CorpusError`.
 */
export async function withdraw(folder: string, holdings: readonly Holding[]): Promise<void> {
  const astray = holdings.find(({ file }) => file !== basename(file) || file.includes('\\'));
  if (astray !== undefined) {
    throw new CorpusError(folder, `${astray.file} lies outside the folder: nothing is removed`);
  }
  await aloneIn(folder, async () => {
    // Half-written files may have the words in them.
    await clearUnfinished(folder, 0);
    for (const { file } of holdings) await rm(join(folder, file), { force: true });
    await rm(join(folder, SNAPSHOT), { force: true });
    await forgetAddresses(
      folder,
      holdings.flatMap(({ url }) => url ?? []),
    );
    const files = new Set(holdings.map(({ file }) => file));
    await changeSheet(folder, (entries) => entries.filter(({ file }) => !files.has(file)));
  });
}
