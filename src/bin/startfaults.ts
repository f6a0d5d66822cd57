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
