import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openShelf } from '../../src/shelf.ts';
import { Lines } from '../../src/snapshot/lines.ts';
import { readSnapshot } from '../../src/store/snapshot.ts';
import { randomFrom } from '../sample.ts';
import type { Section } from '../section.ts';
import { Edits } from './edits.ts';

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
const ARTICLES = 12;
/** Milliseconds after its start, or after its first index, within which a process is killed. */
const MOMENTS = 2_500;

/** Kills a process with SIGKILL at random moments of indexing, writing its snapshot and reading anew; looks what is left. */
export async function killed({ rounds, seed }: Deaths): Promise<Found> {
  const random = randomFrom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'));
  await new Edits(folder, seed).begin(ARTICLES);
  let [whileOpening, served, snapshots] = [0, 0, 0];
  const halfWritten: string[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const isOpen = await killOne(folder, seed + round, random() * MOMENTS, round % 2 === 0);
      if (!isOpen) whileOpening += 1;
      const content = await readSnapshot(folder).catch((fault: Error) => fault);
      if (content instanceof Error || (content !== null && !isWhole(content)))
        halfWritten.push(`snapshot, round ${round}`);
      else if (content !== null) snapshots += 1;
      for (const name of await readdir(folder)) {
        if (name.endsWith('.txt') && !(await readFile(join(folder, name), 'utf8')).endsWith('.\n'))
          halfWritten.push(name);
      }
      const notes: string[] = [];
      const { library } = await openShelf(folder, { keepFrom: 0, note: (line) => notes.push(line) });
      const answer = await library.ask({ question: 'what did they say?', abstain: false });
      if (library.corpus.entries.length > 0 && answer.tookMs >= 0) served += 1;
      // Only every third death is of a process that has to make its first snapshot.
      if (round % 3 === 0) await rm(join(folder, '.pullquote-index.json.gz'), { force: true });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { whileOpening, served, snapshots, halfWritten };
}

/** Whether the process had opened the folder before it was killed. */
async function killOne(folder: string, seed: number, moment: number, afterOpening: boolean): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), VICTIM, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
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

function isWhole(content: Uint8Array): boolean {
  try {
    return new Lines(content).part !== null;
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
    note: `SIGKILL at ${rounds} random moments of indexing, writing the snapshot and reading anew. Wanted: every next start serves, and no file is half-written.`,
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
