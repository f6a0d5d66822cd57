import { parseArgs } from 'node:util';
import { addKey, dropKey, newKey, readKeys } from '../http/keys.ts';
import { readKeysPath } from '../settings/apiconfig.ts';
import { ConfigError } from '../settings/config.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { workOnUnread } from '../terminal/pipe.ts';
import { runToStart, startFaults } from './startfaults.ts';

const USAGE = `usage: npm run keys -- create [--label TEXT] [--coverages NAMES]     prints a new key, once
       npm run keys -- list
       npm run keys -- revoke ID

  --label TEXT        whose key it is, for the list
  --coverages NAMES   the coverages that it opens, with commas between (default: all)

The keys are kept, as hashes only, in the file that API_KEYS names.
`;

/** The command line says nothing that can be done. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

const OPTIONS = {
  label: { type: 'string', default: '' },
  coverages: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const out = (text: string): boolean => process.stdout.write(text);

async function main(): Promise<void> {
  workOnUnread();
  readEnvFile();
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) return void out(USAGE);
  const path = readKeysPath(process.env);
  if (path === null) throw new ConfigError(['API_KEYS is not set: it names the file that the keys are kept in']);
  const [act, id] = positionals;
  if (act === 'create') return create(path, values.label, values.coverages);
  if (act === 'list') return list(path);
  if (act === 'revoke' && id !== undefined) return revoke(path, id);
  throw new UsageError(act === 'revoke' ? 'which key? "list" has their ids' : 'say create, list or revoke');
}

async function create(path: string, label: string, names: string | undefined): Promise<void> {
  const coverages = names?.split(/[\s,]+/).filter((name) => name !== '') ?? null;
  if (coverages?.length === 0) throw new UsageError('--coverages names none');
  const [key, kept] = newKey(label, coverages, new Date().toISOString().slice(0, 10));
  await addKey(path, kept);
  out(`${key}\n`);
  process.stderr.write('Keep it now: it is shown this once.\n');
}

async function list(path: string): Promise<void> {
  for (const { id, created, coverages, label } of await readKeys(path)) {
    out(`${id}  ${created}  ${coverages?.join(',') ?? 'all'}  ${label}\n`);
  }
}

async function revoke(path: string, id: string): Promise<void> {
  if (!(await dropKey(path, id))) throw new UsageError(`there is no key ${id}: "list" has their ids`);
  out(`${id} opens nothing any more\n`);
}

/** One line for each thing that is wrong; null for what is nobody's mistake. */
function faultsOf(error: unknown): readonly string[] | null {
  if (error instanceof UsageError) return [`${error.message}\n\n${USAGE}`];
  // A file that cannot be written.
  if (error instanceof Error && 'syscall' in error) return [error.message];
  return startFaults(error, USAGE);
}

await runToStart(main, { usage: USAGE, faultsOf });
