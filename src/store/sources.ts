import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the program lies. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The code of some rooms, to the letter, file by file in the order of their names. */
export const sourcesOf = (rooms: readonly string[], root = ROOT): string[] =>
  rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => readFileSync(join(root, room, name), 'utf8')),
  );
