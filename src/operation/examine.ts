import { access, constants, readdir, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CorpusError } from '../corpus/corpuserror.ts';
import { openFile } from '../corpus/files/readfile.ts';
import { FACTS, isArticle } from '../corpus/read/folder.ts';
import { isRows } from '../corpus/read/rows.ts';
import { openLibrary } from '../library/library.ts';
import { snapshotPath } from '../store/snapshot.ts';
import { type Finding, right, warning, wrong } from './finding.ts';

/** Bytes that should be free for complaints, a snapshot and the system's log. */
const LEAST_FREE = 100_000_000;

/** Whether the articles can be served, and how many. */
export async function examineCorpus(path: string): Promise<Finding> {
  try {
    const { survey } = await openLibrary(path);
    const { articles, passages, refused, warnings, fingerprint } = survey;
    const says = `${articles} articles, ${passages} passages, fingerprint ${fingerprint}`;
    const faults = [...refused.map(({ file, reason }) => `${file}: ${reason}`), ...warnings];
    return faults.length === 0
      ? right('corpus', `${path}: ${says}`)
      : warning(
          'corpus',
          `${path}: ${says}; ${faults.join('; ')}`,
          'mend or take away what is named; the rest is served',
        );
  } catch (fault) {
    if (!(fault instanceof CorpusError)) throw fault;
    return wrong(
      'corpus',
      fault.message,
      'set CORPUS to a folder with .txt files, or a .json or .jsonl file of articles',
    );
  }
}

/** Whether the snapshot of a corpus, where there is one, is whole and newer than the articles and their facts. */
export async function examineSnapshot(path: string): Promise<Finding> {
  const file = snapshotPath(path);
  const made = await stat(file).catch(() => null);
  if (made === null) return right('snapshot', 'none; the articles are read at the start');
  const again = 'delete it; the next start reads the articles instead';
  const head = await headOf(file);
  if ('fault' in head) return wrong('snapshot', `${file} ${head.fault}`, again);
  if (head.hex !== '1f8b') return wrong('snapshot', `${file} is not gzip`, again);
  return (await changedAt(path)) > made.mtimeMs
    ? warning(
        'snapshot',
        `${file} is older than the articles`,
        'nothing, if the next start makes it anew; else delete it',
      )
    : right('snapshot', file);
}

/** The first two bytes of a file, in hexadecimal. */
async function headOf(path: string): Promise<{ readonly hex: string } | { readonly fault: string }> {
  const opened = await openFile(path);
  if ('fault' in opened) return opened;
  const { file } = opened;
  const { buffer } = await file.read({ buffer: Buffer.alloc(2), position: 0 }).finally(() => file.close());
  return { hex: buffer.toString('hex') };
}

/** When an article of a corpus, or what is known of them, was last changed, in ms. */
async function changedAt(path: string): Promise<number> {
  const names = isRows(path) ? [] : (await readdir(path)).filter((name) => name === FACTS || isArticle(name));
  const files = isRows(path) ? [path] : names.map((name) => join(path, name));
  const times = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  return times.reduce((latest, time) => Math.max(latest, time), 0);
}

/** Files that the bot writes; null for those that it does not. */
export interface WrittenFiles {
  readonly feedback: string | null;
  readonly follows: string | null;
}

/** Whether there is room, and whether the files for complaints and for follows can be written. */
export async function examineDisk(path: string, { feedback, follows }: WrittenFiles): Promise<Finding> {
  const existing = await stat(path).then(
    () => path,
    () => '.',
  );
  const { bavail, bsize } = await statfs(existing);
  const free = bavail * bsize;
  const says = `${Math.round(free / 1_000_000)} MB are free`;
  if (free < LEAST_FREE) return wrong('disk', says, `free at least ${LEAST_FREE / 1_000_000} MB`);
  if (feedback !== null && !(await canWrite(feedback))) {
    return wrong('disk', `${feedback} cannot be written`, 'let the user that runs the bot write it, or unset FEEDBACK');
  }
  // It is replaced by another, so that it is the folder that counts.
  if (follows !== null && !(await canMakeIn(dirname(follows)))) {
    return wrong(
      'disk',
      `${follows} cannot be written`,
      'let the user that runs the bot write its folder, or unset FOLLOWS',
    );
  }
  return right('disk', says);
}

/** Whether a file can be written, or made together with its folder. */
async function canWrite(path: string): Promise<boolean> {
  const known = await stat(path).catch(() => null);
  if (known === null) return dirname(path) !== path && canMakeIn(dirname(path));
  return known.isFile() && isWritable(path);
}

async function canMakeIn(folder: string): Promise<boolean> {
  const known = await stat(folder).catch(() => null);
  if (known === null) return dirname(folder) !== folder && canMakeIn(dirname(folder));
  return known.isDirectory() && isWritable(folder);
}

const isWritable = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
