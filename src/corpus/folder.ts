import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from './article.ts';
import type { Refusal } from './corpus.ts';
import { CorpusError } from './corpuserror.ts';
import { decode, faultOfText, MAX_BYTES } from './decode.ts';
import type { Sheet } from './facts.ts';
import { readFacts, unstated } from './facts.ts';
import { codeOf } from './fault.ts';
import type { Found } from './found.ts';
import { freeId } from './ids.ts';

/** The facts of a folder's articles stand in this file beside them. */
export const FACTS = 'articles.json';

/** Whether a file of a folder is an article, by its name. */
export const isArticle = (name: string): boolean => /\.txt$/i.test(name) && !name.startsWith('.');

/** What stands in a folder's `articles.json`; null where there is none. Throws `CorpusError`. */
export async function sheetText(folder: string): Promise<string | null> {
  const path = join(folder, FACTS);
  const bytes = await readFile(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw new CorpusError(path, `cannot be read (${codeOf(error)})`, { cause: error });
  });
  if (bytes === null) return null;
  const json = decode(bytes);
  if (json === null) throw new CorpusError(path, 'not UTF-8');
  return json.replace(/^\ufeff/, '');
}

/** The facts of a folder's articles; null where nothing says them. Throws `CorpusError`. */
async function factsIn(folder: string): Promise<Sheet | null> {
  const json = await sheetText(folder);
  if (json === null) return null;
  const facts = readFacts(json);
  if ('fault' in facts) throw new CorpusError(join(folder, FACTS), facts.fault);
  return facts;
}

async function textOf(path: string): Promise<{ text: string } | { fault: string }> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return { fault: 'is not a file' };
    const { size } = found;
    if (size > MAX_BYTES) return { fault: `is over 5 MB (${(size / 1024 / 1024).toFixed(1)} MB)` };
    const text = decode(await readFile(path));
    if (text === null) return { fault: 'is not UTF-8' };
    const fault = faultOfText(text);
    return fault === null ? { text } : { fault };
  } catch (error) {
    return { fault: `cannot be read (${codeOf(error)})` };
  }
}

/** Reads the `*.txt` articles of a folder, in the order of their names, with the facts of its `articles.json`. */
export async function readFolder(folder: string): Promise<Found> {
  const listed = await readdir(folder).catch((cause: unknown) => {
    throw new CorpusError(folder, `cannot be read (${codeOf(cause)})`, { cause });
  });
  const names = listed.filter(isArticle).sort();
  const sheet = await factsIn(folder);
  const entries = sheet?.entries ?? [];
  const known = new Map(entries.map((entry) => [entry.file, entry]));
  const articles: Article[] = [];
  const refused: Refusal[] = [];
  const missing = entries
    .filter(({ file }) => !names.includes(file))
    .map(({ file }) => `${FACTS} names ${file}, which is not there`);
  const warnings = [...missing, ...(sheet?.strange ?? []).map((fault) => `${FACTS}: ${fault}`)];
  if (sheet === null && names.length > 0) warnings.push(`no ${FACTS}: the facts of the articles are not stated`);
  const texts = await Promise.all(names.map((name) => textOf(join(folder, name))));
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
