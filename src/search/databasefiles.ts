import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A database that nobody has written to for so long, in ms, is in no program's use, and none will open it any more. */
export const SPARED = 600_000;

/** What follows the name of an index; SQLite marks with a folder `.lock` that it is at work. */
const REST = /^-[0-9a-f]{12}\.sqlite(?<part>\.part)?(?:\.lock)?$/;

/** Where a new database of an index goes, and where it stands until it is whole. A name is never used twice. */
export function newDatabase(index: string): { readonly path: string; readonly unfinished: string } {
  const path = `${index}-${randomBytes(6).toString('hex')}.sqlite`;
  return { path, unfinished: `${path}.part` };
}

/**
 * Takes away the databases of one index, and of no other in the same folder.
 *
 * @param index what their paths begin with
 * @param age ms for which they have not been written to; half-written ones are spared for `SPARED` at the least
 */
export function clearDatabases(index: string, age: number): void {
  for (const name of readdirSync(dirname(index))) {
    const rest = name.startsWith(basename(index)) ? REST.exec(name.slice(basename(index).length)) : null;
    const path = join(dirname(index), name);
    const found = rest && statSync(path, { throwIfNoEntry: false });
    if (!found || Date.now() - found.mtimeMs < (rest.groups?.part ? SPARED : age)) continue;
    rmSync(path, { force: true, recursive: true });
  }
}
