import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortHash } from '../../corpus/fingerprint.ts';
import { ROOT, sourcesOf } from '../../store/sources.ts';

const LENGTH = 16;
/** The rooms whose code decides what an index holds. */
export const ROOMS = [
  'src/text',
  'src/english',
  'src/corpus',
  'src/search',
  'src/attribution',
  'src/coverage',
  'src/library/snapshot',
  'src/opensearch',
];

/** Sixteen characters of base 36 that change with the code below `root` that makes an index, and with the packages it uses. */
export const hashOf = (root: string): string =>
  shortHash([...sourcesOf(ROOMS, root), readFileSync(join(root, 'package.json'), 'utf8')], LENGTH);

let hash: string | null = null;

/** `hashOf` the program itself, which does not change while it runs. */
export function codeHash(): string {
  hash ??= hashOf(ROOT);
  return hash;
}

/** Sixteen characters of base 36 that change with the corpus, the code that reads it, and the engine that indexes it. */
export const keyOf = (fingerprint: string, engine: string): string =>
  shortHash([fingerprint, engine, codeHash()], LENGTH);
