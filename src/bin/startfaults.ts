import { CorpusError } from '../corpus/corpuserror.ts';
import { KeyFileError } from '../http/keys.ts';
import { EngineMissingError, EngineUnavailable } from '../search/engine.ts';
import { ConfigError } from '../settings/config.ts';

const TOLD = [CorpusError, EngineMissingError, EngineUnavailable, KeyFileError];

/** One line for each thing that keeps a program from its start; null for what is nobody's mistake. */
export function startFaults(error: unknown, usage: string): readonly string[] | null {
  if (error instanceof ConfigError) return error.faults;
  if (TOLD.some((kind) => error instanceof kind)) return [(error as Error).message];
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('ERR_PARSE_ARGS') ? [`${(error as Error).message}\n\n${usage}`] : null;
}

/** How a program tells what kept it from its start. */
interface StartEnding {
  readonly usage: string;
  /** The exit code then; 1 unless told. */
  readonly code?: number;
  /** What is told of an error; as `startFaults` unless told. */
  readonly faultsOf?: (error: unknown) => readonly string[] | null;
}

/**
 * Runs a program. What keeps it from its start is a line for each fault on standard error, and its end; whatever else goes
 * wrong is thrown on.
 */
export async function runToStart(
  main: () => Promise<void>,
  { usage, code = 1, faultsOf = (error) => startFaults(error, usage) }: StartEnding,
): Promise<void> {
  try {
    await main();
  } catch (error) {
    const faults = faultsOf(error);
    if (faults === null) throw error;
    for (const fault of faults) process.stderr.write(`pullquote: ${fault}\n`);
    process.exit(code);
  }
}
