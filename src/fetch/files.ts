import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { withRoom } from '../corpus/room.ts';

/** The files that stand directly in a folder, in the order of their names; hidden ones and folders are passed over. */
export async function filesIn(folder: string): Promise<string[]> {
  const listed = await withRoom(folder, () => readdir(folder, { withFileTypes: true }));
  return listed
    .filter((each) => !each.name.startsWith('.') && !each.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();
}
