import { parseArgs } from 'node:util';
import { CorpusError } from '../corpus/corpuserror.ts';
import { readEnvFile } from '../settings/envfile.ts';

export const out = (text: string): boolean => process.stdout.write(text);
export const note = (line: string): boolean => process.stderr.write(`${line}\n`);

/** What a program that changes a corpus was asked to do. */
interface Asked {
  /** At least one. */
  readonly names: readonly string[];
  /** The path of the corpus. */
  readonly corpus: string;
  /** Not to ask before anything is changed. */
  readonly yes: boolean;
}

const OPTIONS = {
  yes: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  corpus: { type: 'string' },
} as const;

/** The program was not called as it can be. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

function parseArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

/**
 * Reads the command line and runs the program; `act` gives its exit code. A fault that is none of ours, such as a file
 * that cannot be read, is one line on standard error and exit code 1.
 */
export async function runProgram(usage: string, act: (asked: Asked) => Promise<number>): Promise<void> {
  try {
    readEnvFile();
    const { values, positionals } = parseArguments();
    if (values.help) return void out(usage);
    if (positionals.length === 0) throw new UsageError('no article is named');
    const corpus = values.corpus ?? (process.env.CORPUS || 'seeds');
    process.exitCode = await act({ names: positionals, corpus, yes: values.yes ?? false });
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof CorpusError || (error instanceof Error && 'syscall' in error)) note(error.message);
    else if (error instanceof UsageError) note(`${error.message}\n\n${usage}`);
    else throw error;
  }
}
