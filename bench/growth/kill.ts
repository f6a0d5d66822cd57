import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openLiveLibrary } from '../../src/library/livelibrary.ts';
import { SnapshotLines } from '../../src/library/snapshot/lines.ts';
import { readSnapshot } from '../../src/store/snapshot.ts';
import { randomFrom } from '../sample.ts';
import type { Section } from '../section.ts';
import { Edits } from './edits.ts';
import { Generator } from './generator.ts';

/** How often, and when. */
interface Deaths {
  readonly rounds: number;
  readonly seed: number;
}

/** What was found after each death. */
interface Found {
  readonly whileOpening: number;
  readonly served: number;
  readonly snapshots: number;
  readonly halfWritten: readonly string[];
}

const VICTIM = fileURLToPath(new URL('./victim.ts', import.meta.url));
const ADD = fileURLToPath(new URL('../../src/bin/add.ts', import.meta.url));
const ARTICLES = 12;
const ADDED = 30;
/** How every generated article ends. */
const ENDED = /\.\n?$/;
/** Milliseconds after its start, or after its first index, within which a process is killed. */
const MOMENTS = 2_500;

/**
 * Kills a process with SIGKILL at random moments, in turn one that indexes and writes its snapshot, one that reads anew,
 * and one that adds articles; looks what is left.
 */
export async function killed({ rounds, seed }: Deaths): Promise<Found> {
  const random = randomFrom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'));
  const rows = `${folder}.jsonl`;
  await new Edits(folder, seed).begin(ARTICLES);
  let [whileOpening, served, snapshots] = [0, 0, 0];
  const halfWritten: string[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const moment = random() * MOMENTS;
      if (round % 3 === 2) await killWhileAdding(folder, rows, seed + round, moment);
      else if (!(await killOne(folder, seed + round, moment, round % 3 === 1))) whileOpening += 1;
      const content = await readSnapshot(folder).catch((fault: Error) => fault);
      if (content instanceof Error || (content !== null && !isWhole(content)))
        halfWritten.push(`snapshot, round ${round}`);
      else if (content !== null) snapshots += 1;
      for (const name of await readdir(folder)) {
        if (name.endsWith('.txt') && !ENDED.test(await readFile(join(folder, name), 'utf8'))) halfWritten.push(name);
      }
      if (await serves(folder)) served += 1;
      // The next one is to make its first snapshot.
      if (round % 3 === 2) await rm(join(folder, '.pullquote-index.json.gz'), { force: true });
    }
  } finally {
    for (const path of [folder, rows]) await rm(path, { recursive: true, force: true });
  }
  return { whileOpening, served, snapshots, halfWritten };
}

/** Whether the process had opened the folder before it was killed. */
async function killOne(folder: string, seed: number, moment: number, afterOpening: boolean): Promise<boolean> {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('../../src/launch.mjs'), VICTIM, folder, String(seed)],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  let isOpen = false;
  const opened = new Promise<void>((resolve) =>
    child.stdout.on('data', () => {
      isOpen = true;
      resolve();
    }),
  );
  const ended = once(child, 'close');
  if (afterOpening) await Promise.race([opened, ended]);
  await wait(moment);
  child.kill('SIGKILL');
  await ended;
  return isOpen;
}

/** Kills `npm run add` while it takes in a file of articles. */
async function killWhileAdding(folder: string, rows: string, seed: number, moment: number): Promise<void> {
  const generator = new Generator(seed);
  const articles = Array.from({ length: ADDED }, (_, i) => ({
    ...generator.article(i, 3),
    url: `https://example.org/${seed}/${i}`,
  }));
  await writeFile(rows, articles.map((article) => JSON.stringify(article)).join('\n'));
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('../../src/launch.mjs'), ADD, '--yes', '--corpus', folder, rows],
    {
      stdio: 'ignore',
    },
  );
  const ended = once(child, 'close');
  await wait(moment);
  child.kill('SIGKILL');
  await ended;
}

/** Whether the next start serves the folder: opens it, and answers. */
async function serves(folder: string): Promise<boolean> {
  try {
    const { library } = await openLiveLibrary(folder, { keepFrom: 0 });
    await library.ask({ question: 'what did they say?', abstain: false });
    return library.survey.articles > 0;
  } catch {
    return false;
  }
}

function isWhole(content: Uint8Array): boolean {
  try {
    return new SnapshotLines(content).part !== null;
  } catch {
    return false;
  }
}

/** The section of `npm run bench`. */
export async function killSection({ rounds, seed }: Deaths): Promise<Section> {
  const { whileOpening, served, snapshots, halfWritten } = await killed({ rounds, seed });
  return {
    name: 'bench-kill',
    title: 'Killed at any moment',
    note: `SIGKILL at ${rounds} random moments of indexing, writing the snapshot, reading anew and adding. Wanted: every next start serves, and no file is half-written.`,
    tables: [
      {
        head: ['', 'measured'],
        rows: [
          ['killed', String(rounds)],
          ['of these before the first index was there', String(whileOpening)],
          ['next starts that served', String(served)],
          ['snapshots found whole', String(snapshots)],
          ['files half-written', String(halfWritten.length)],
        ],
      },
    ],
    failures: [],
  };
}
