import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CorpusError } from '../corpus/corpuserror.ts';
import { ConfigError } from '../settings/config.ts';
import { withArticles } from '../settings/coveragesconfig.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { InterruptedError } from './conversation.ts';
import { workOnUnread } from './pipe.ts';

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
  coverage: { type: 'string' },
} as const;

/** Options that one program has beside those of all. */
type MoreOptions = NonNullable<ParseArgsConfig['options']>;
type ValuesOf<O extends MoreOptions> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

/** The program was not called as it can be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

function parseArguments<O extends MoreOptions>(more: O) {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { ...more, ...OPTIONS } });
    const { yes, help, corpus, coverage } = parseArgs({ strict: false, options: OPTIONS }).values;
    const named = { corpus: stated(corpus), coverage: stated(coverage) };
    return { own: values as ValuesOf<O>, yes: yes === true, help: help === true, named, positionals };
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

const stated = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The exit code of a program that was broken off with Ctrl-C, as shells have it. */
const BROKEN_OFF = 130;

/**
 * Reads the command line and runs the program; `act` gives its exit code. A fault that is none of ours, such as a file
 * that cannot be read, is one line on standard error and exit code 1.
 *
 * @param more options of this program beside `--yes`, `--corpus`, `--coverage` and `--help`
 */
export async function runProgram<O extends MoreOptions>(
  usage: string,
  more: O,
  act: (asked: Asked, own: ValuesOf<O>) => Promise<number>,
): Promise<void> {
  workOnUnread();
  try {
    readEnvFile();
    const { own, yes, help, named, positionals } = parseArguments(more);
    if (help) return void out(usage);
    if (positionals.length === 0) throw new UsageError('no article is named');
    const corpus = withArticles(process.env, named).CORPUS || 'seeds';
    process.exitCode = await act({ names: positionals, corpus, yes }, own);
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof InterruptedError) {
      process.exitCode = BROKEN_OFF;
      note('\nBroken off: nothing was changed.');
    } else if (
      error instanceof ConfigError ||
      error instanceof CorpusError ||
      (error instanceof Error && 'syscall' in error)
    )
      note(error.message);
    else if (error instanceof UsageError) note(`${error.message}\n\n${usage}`);
    else throw error;
  }
}
