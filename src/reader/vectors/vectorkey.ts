import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortHash } from '../../corpus/fingerprint.ts';
import { ROOT, sourcesOf } from '../../store/sources.ts';

/** The room whose code decides what the vectors of a passage are. */
const ROOM = 'src/reader/encoding';
/** What that room takes from others, such as how a passage is cut into sentences. */
const TAKEN = [
  'src/english/calendar.ts',
  'src/english/sentences.ts',
  'src/text/element.ts',
  'src/text/span.ts',
  'src/work/work.ts',
];

/**
 * Sixteen characters of base 36 that change with what decides the vectors of a passage, and with nothing else: so kept ones
 * outlive other changes.
 *
 * @param model changes with the reader's files
 * @param root the program's folder
 */
export const vectorKey = (model: string, root = ROOT): string =>
  shortHash([model, ...sourcesOf([ROOM], root), ...TAKEN.map((path) => readFileSync(join(root, path), 'utf8'))], 16);
