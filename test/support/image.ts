import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkPackages } from './packages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** An instruction of a Dockerfile. */
export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** The Dockerfile's instructions in order, continued lines joined, comments left out. */
export async function dockerfile(): Promise<readonly Instruction[]> {
  const text = await readFile(join(root, 'Dockerfile'), 'utf8');
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [name = '', ...rest] = line.trim().split(/\s+/);
    return { name, rest: rest.join(' ') };
  });
}

/** The instructions of each stage. */
export function stagesOf(instructions: readonly Instruction[]): readonly (readonly Instruction[])[] {
  const stages: Instruction[][] = [];
  for (const instruction of instructions) {
    if (instruction.name === 'FROM') stages.push([]);
    stages.at(-1)?.push(instruction);
  }
  return stages;
}

/**
 * Carries the Dockerfile's steps out by hand below a clean folder, and returns the folder that stands for the last
 * stage's working directory. Told not to install, it links the packages of the project in the place of RUN.
 */
export async function buildByHand(folder: string, install: boolean): Promise<string> {
  const stages = stagesOf(await dockerfile());
  const places = new Map<string, string>();
  let place = folder;
  for (const [index, stage] of stages.entries()) {
    place = join(folder, String(index));
    await mkdir(place, { recursive: true });
    for (const { name, rest } of stage) {
      if (name === 'FROM') places.set(/ AS (\S+)$/.exec(rest)?.[1] ?? String(index), place);
      if (name === 'COPY') await copy(rest, place, places);
      if (name === 'RUN' && install) execFileSync('sh', ['-ec', rest], { cwd: place, stdio: 'pipe' });
      if (name === 'RUN' && !install) await linkPackages(place);
    }
  }
  return place;
}

async function copy(rest: string, place: string, places: ReadonlyMap<string, string>): Promise<void> {
  const words = rest.split(' ');
  const from = /^--from=(\S+)$/.exec(words[0] ?? '')?.[1];
  const paths = from === undefined ? words : words.slice(1);
  const target = paths.at(-1) ?? '';
  for (const path of paths.slice(0, -1)) {
    const source = from === undefined ? join(root, path) : join(places.get(from) ?? '', path.replace(/^\/app\//, ''));
    const to = target.endsWith('/') ? join(place, target, path) : join(place, target);
    await mkdir(dirname(to), { recursive: true });
    await cp(source, to, { recursive: true, verbatimSymlinks: true });
  }
}
