import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the articles that come with the program. */
export const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));

/** The folder of the questions that come with the program. */
export const READERS = fileURLToPath(new URL('../test/golden', import.meta.url));

/** A folder that the environment names, or null when it names none. */
export const folderOf = (variable: 'PULLQUOTE_GOLDEN' | 'PULLQUOTE_MULTIHOP' | 'PULLQUOTE_STORIES'): string | null =>
  process.env[variable] || null;

/** Reads a JSON file whose shape the caller knows; measuring data is the project's own and not checked. */
export async function readJson<T>(folder: string, name: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, name), 'utf8')) as T;
}
