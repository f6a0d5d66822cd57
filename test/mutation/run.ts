import fc from 'fast-check';
import type { Specification } from './specification.ts';

/*
 * A process that runs the tests of a bundle, each time from a fresh copy of all modules: what a module keeps or makes
 * when it is loaded is made by the mutant, too.
 */

/** What is to be run: these test files, with this mutant or none. */
export interface Request {
  readonly module: string;
  readonly files: readonly string[];
  /** How many mutants there are. */
  readonly mutants: number;
  readonly mutant?: number;
  /** How often the changed place may be passed before the mutant counts as caught in a loop. */
  readonly limit?: number;
}

/** What came out. */
export interface Outcome {
  /** The first test that failed, and how. */
  readonly failed: string | null;
  /** How often the place of each mutant was passed, by its id; only where none was switched on. */
  readonly passed: readonly number[];
  readonly ms: number;
  /** How long it would have taken on a machine with nothing else to do, in ms. */
  readonly busyMs: number;
}

let copies = 0;

async function run({ module, files, mutants, mutant = -1, limit = Infinity }: Request): Promise<Outcome> {
  const began = performance.now();
  const before = process.cpuUsage();
  const passed = new Uint32Array(mutants);
  globalThis.switches = { active: mutant, limit, passed };
  const failed = await firstFailure(module, files);
  const { user, system } = process.cpuUsage(before);
  const busyMs = (user + system) / 1000;
  return { failed, passed: mutant < 0 ? [...passed] : [], ms: performance.now() - began, busyMs };
}

async function firstFailure(module: string, files: readonly string[]): Promise<string | null> {
  copies += 1;
  let at = '';
  try {
    const bundle: { files: Record<string, () => Promise<unknown>> } = await import(`${module}?copy=${copies}`);
    for (const file of files) {
      at = file;
      const specification: Specification = { before: [], tests: [] };
      globalThis.specification = specification;
      await bundle.files[file]?.();
      for (const prepare of specification.before) await prepare();
      for (const { name, run } of specification.tests) {
        at = `${file}: ${name}`;
        await tried(run);
      }
    }
  } catch (cause) {
    return `${at}: ${cause}`;
  }
  return null;
}

/** What a test fails with where the machine had no time for it. */
const NO_TIME = /Property interrupted|TimeLimitError/;

/** Runs a test. One for which there was no time has not failed. */
async function tried(test: () => unknown): Promise<void> {
  try {
    await test();
  } catch (cause) {
    if (!NO_TIME.test(String(cause))) throw cause;
  }
}

// What fails need not be made small, and a property is not tried for longer than this, in ms.
fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 2000 });
process.on('unhandledRejection', () => undefined);
process.on('disconnect', () => process.exit());
process.on('message', async (request: Request) => process.send?.(await run(request)));
