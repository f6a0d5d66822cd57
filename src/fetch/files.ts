import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openWhenPossible } from '../corpus/files/openwhenpossible.ts';

/** What lies beside articles in many folders and is none. */
const ABOUT = /^(?:readme|licen[cs]e|copying|changelog|contributing)(?:\.\w+)?$/i;

/**
 * The files that stand directly in a folder, in the order of their names; hidden ones, folders and what only tells about a
 * folder (README, LICENSE and their like) are passed over.
 */
export async function filesIn(folder: string): Promise<string[]> {
  const listed = await openWhenPossible(folder, () => readdir(folder, { withFileTypes: true }));
  return listed
    .filter((each) => !each.name.startsWith('.') && !each.isDirectory() && !ABOUT.test(each.name))
    .map(({ name }) => join(folder, name))
    .sort();
}
