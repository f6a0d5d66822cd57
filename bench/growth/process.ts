import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a process that was measured tells. Times in ms, memory in bytes. */
export interface Measured {
  readonly openMs: number;
  readonly times: readonly number[];
  readonly rss: number;
  readonly passages: number;
}

/** What is measured in a process of its own. */
export type Subject = 'bare' | 'ours' | 'sqlite' | 'cluster' | 'rival';

/** What Node may take: on a cluster what docs/scaling.md recommends, and as much as may be needed elsewhere. */
const limitsOf = (subject: Subject): readonly string[] =>
  subject === 'cluster' ? ['--max-old-space-size=160', '--max-semi-space-size=4'] : ['--max-old-space-size=8192'];

const CHILD = fileURLToPath(new URL('./measured.ts', import.meta.url));

/** Runs `measured.ts` in a new process, so that nothing measured before is in its memory. */
export const measureApart = (subject: Subject, ...paths: readonly string[]): Promise<Measured> =>
  runApart<Measured>(CHILD, [subject, ...paths], limitsOf(subject));

/** Runs a script of ours in a new process, and gives what it says, which is JSON. */
export async function runApart<T>(
  script: string,
  words: readonly string[],
  options: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
): Promise<T> {
  const child = spawn(
    process.execPath,
    ['--expose-gc', ...options, '--import', import.meta.resolve('../../src/launch.mjs'), script, ...words],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...settings } },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return JSON.parse(output) as T;
}
