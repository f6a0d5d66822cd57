import { appendFile, cp, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { vectorKey } from '../../../src/reader/vectors/vectorkey.ts';
import { ROOT } from '../../../src/store/sources.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const FOLDER = 'src/reader/encoding';
/** An import that leaves something in the running program: one of types alone does not. */
const IMPORT = /^import (?!type\b)[^;]*? from '(\.[^']+)';/gm;

/** The files that these import, of the program's own, and those that they import; paths are from the program's folder. */
async function withImports(paths: readonly string[]): Promise<string[]> {
  const found = new Set(paths);
  for (const path of found) {
    const source = await readFile(join(ROOT, path), 'utf8');
    for (const [, imported = ''] of source.matchAll(IMPORT)) {
      found.add(relative(ROOT, join(ROOT, dirname(path), imported)));
    }
  }
  return [...found].sort();
}

describe('the key of kept vectors', () => {
  let root: string;
  let key: string;
  beforeEach(async () => {
    root = await temporaryFolder();
    for (const room of ['src/reader', 'src/text', 'src/english', 'src/work'])
      await cp(join(ROOT, room), join(root, room), { recursive: true });
    key = vectorKey('a model', root);
  });

  it('changes with each file that decides what the vectors are, wherever it stands', async () => {
    const files = (await readdir(join(ROOT, FOLDER))).map((name) => `${FOLDER}/${name}`);
    const all = await withImports(files);
    expect(all).toContain('src/english/sentences.ts');
    for (const path of all) {
      const before = vectorKey('a model', root);
      await appendFile(join(root, path), '\n');
      expect(vectorKey('a model', root), path).not.toBe(before);
    }
  });

  it('changes with the model', () => {
    expect(vectorKey('another model', root)).not.toBe(key);
  });

  it('is the same whatever else of the reader and of the handling of text changes', async () => {
    for (const path of ['src/reader/scoring.ts', 'src/reader/thread/threaded.ts', 'src/text/fold.ts']) {
      await appendFile(join(root, path), '\n');
    }
    expect(vectorKey('a model', root)).toBe(key);
  });
});
