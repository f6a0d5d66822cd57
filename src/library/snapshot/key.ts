import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shortHash } from '../../corpus/fingerprint.ts';

const LENGTH = 16;
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** The rooms whose code decides what an index holds. */
const ROOMS = [
  'src/text',
  'src/english',
  'src/corpus',
  'src/search',
  'src/attribution',
  'src/coverage',
  'src/library/snapshot',
  'src/opensearch',
];

/** The code of some rooms, to the letter, file by file in the order of their names. */
export const sourcesOf = (rooms: readonly string[]): string[] =>
  rooms.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => readFileSync(join(ROOT, room, name), 'utf8')),
  );

/** The code that makes an index, and the version of the program with all that it is built on. */
function code(): string[] {
  return [...sourcesOf(ROOMS), readFileSync(join(ROOT, 'package.json'), 'utf8')];
}

let hash: string | null = null;

/** Sixteen characters of base 36 that change with the code that makes an index. */
export function codeHash(): string {
  hash ??= shortHash(code(), LENGTH);
  return hash;
}

/** Sixteen characters of base 36 that change with the corpus, the code that reads it, and the engine that indexes it. */
export const keyOf = (fingerprint: string, engine: string): string =>
  shortHash([fingerprint, engine, codeHash()], LENGTH);
