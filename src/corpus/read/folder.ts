import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../article.ts';
import type { RefusedArticle } from '../corpus.ts';
import { CorpusError } from '../corpuserror.ts';
import { codeOf } from '../files/fault.ts';
import { leadsOut } from '../files/links.ts';
import { openWhenPossible } from '../files/openwhenpossible.ts';
import { readBounded } from '../files/readfile.ts';
import { someAtATime } from '../files/someatatime.ts';
import { decode, faultOfText, MAX_BYTES } from './decode.ts';
import type { FactSheet } from './facts.ts';
import { readFacts, unstated } from './facts.ts';
import type { FoundArticles } from './found.ts';
import { freeId } from './ids.ts';
import { faultOfScript } from './language.ts';

/** The facts of a folder's articles stand in this file beside them. */
export const FACTS = 'articles.json';
/** Bytes: the facts of a hundred thousand articles. */
const MOST_FACTS = 256 * 1024 * 1024;

/** Whether a file of a folder is an article, by its name. */
export const isArticle = (name: string): boolean => /\.txt$/i.test(name) && !name.startsWith('.');

/** What stands in a folder's `articles.json`; null where there is none. Throws `CorpusError`. */
export async function sheetText(folder: string): Promise<string | null> {
  const path = join(folder, FACTS);
  const bytes = await readBounded(path, MOST_FACTS);
  if ('fault' in bytes) {
    if (bytes.isMissing) return null;
    throw new CorpusError(path, bytes.fault);
  }
  const json = decode(bytes);
  if (json === null) throw new CorpusError(path, 'not UTF-8');
  return json.replace(/^\ufeff/, '');
}

/** The facts of a folder's articles; null where nothing says them. Throws `CorpusError`. */
async function factsIn(folder: string): Promise<FactSheet | null> {
  const json = await sheetText(folder);
  if (json === null) return null;
  const facts = readFacts(json);
  if ('fault' in facts) throw new CorpusError(join(folder, FACTS), facts.fault);
  return facts;
}

async function textOf(path: string): Promise<{ text: string } | { fault: string }> {
  const bytes = await readBounded(path, MAX_BYTES);
  if ('fault' in bytes) return bytes;
  const text = decode(bytes);
  if (text === null) return { fault: 'is not UTF-8 (npm run add reads other encodings)' };
  const fault = faultOfText(text) ?? faultOfScript(text);
  return fault === null ? { text } : { fault };
}

/** One line for each file, of these, that is a link out of the folder: whoever made it decides what can be quoted. */
async function linksOut(folder: string, names: readonly string[]): Promise<string[]> {
  const lines = await someAtATime(names, async (name) => {
    const place = await leadsOut(join(folder, name));
    return place === null ? [] : [`${name} is a link out of the folder, to ${place}`];
  });
  return lines.flat();
}

/** Reads the `*.txt` articles of a folder, in the order of their names, with the facts of its `articles.json`. */
export async function readFolder(folder: string): Promise<FoundArticles> {
  const listed = await openWhenPossible(folder, () => readdir(folder, { withFileTypes: true })).catch(
    (cause: unknown) => {
      if (cause instanceof CorpusError) throw cause;
      throw new CorpusError(folder, `cannot be read (${codeOf(cause)})`, { cause });
    },
  );
  const names = listed
    .map(({ name }) => name)
    .filter(isArticle)
    .sort();
  const links = listed.flatMap((each) => (each.isSymbolicLink() ? each.name : [])).sort();
  const sheet = await factsIn(folder);
  const entries = sheet?.entries ?? [];
  const known = new Map(entries.map((entry) => [entry.file, entry]));
  const articles: Article[] = [];
  const refused: RefusedArticle[] = [];
  const missing = entries
    .filter(({ file }) => !names.includes(file))
    .map(({ file }) => `${FACTS} names ${file}, which is not there`);
  const warnings = [...missing, ...(sheet?.strange ?? []).map((fault) => `${FACTS}: ${fault}`)];
  if (sheet === null && names.length > 0) warnings.push(`no ${FACTS}: the facts of the articles are not stated`);
  warnings.push(
    ...(await linksOut(
      folder,
      links.filter((name) => name === FACTS || isArticle(name)),
    )),
  );
  const texts = await someAtATime(names, (name) => textOf(join(folder, name)));
  const taken = new Set(entries.flatMap(({ id }) => id ?? []));
  names.forEach((file, i) => {
    const found = texts[i];
    if (!found) return;
    if ('fault' in found) {
      refused.push({ file, reason: found.fault });
      return;
    }
    const entry = known.get(file);
    if (!entry && sheet !== null) warnings.push(`${file} has no entry in ${FACTS}: its facts are not stated`);
    const { file: _, id, ...facts } = entry ?? { file, ...unstated };
    articles.push({ id: id ?? freeId(file.replace(/\.txt$/i, ''), taken), file, text: found.text, facts });
  });
  return { articles, refused, warnings };
}
