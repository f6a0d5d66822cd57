import { createHash, randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { aloneIn } from '../store/alone.ts';
import { replaceFile } from '../store/replace.ts';

/** A key as it is kept: nobody can make the key itself of it. */
const keptKey = z.object({
  /** Names the key where it is listed or revoked; its first part. */
  id: z.string().regex(/^[0-9a-f]{12}$/),
  /** For the operator: whose it is. */
  label: z.string(),
  /** SHA-256 of the secret part, which has 256 random bits, in hexadecimal digits. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The coverages that it opens; null for all. */
  coverages: z.array(z.string()).nullable(),
  /** The day it was made, YYYY-MM-DD. */
  created: z.iso.date(),
});
const keptKeys = z.object({ keys: z.array(keptKey) });

/** A key as it is kept. */
export type KeptKey = Readonly<z.output<typeof keptKey>>;

/** The file of keys cannot be used. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

const PREFIX = 'pq';
const WRITTEN = /^pq_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** A new key: the words that its owner gets, which are kept nowhere, and what is kept. */
export function newKey(label: string, coverages: readonly string[] | null, day: string): [string, KeptKey] {
  const id = randomBytes(6).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  const kept = { id, label, hash: hashOf(secret), coverages: coverages && [...coverages], created: day };
  return [`${PREFIX}_${id}_${secret}`, kept];
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The key that somebody shows; null where it is none of these. What is compared is hashes, so its time tells nothing. */
export function keyShown(words: string, keys: readonly KeptKey[]): KeptKey | null {
  const [, id, secret = ''] = WRITTEN.exec(words) ?? [];
  const key = keys.find((one) => one.id === id);
  return key && key.hash === hashOf(secret) ? key : null;
}

/** The keys of a file; none where there is no file yet. Throws `KeyFileError`. */
export async function readKeys(path: string): Promise<readonly KeptKey[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new KeyFileError(`${path} cannot be read (${code})`, { cause });
  }
  try {
    return keptKeys.parse(JSON.parse(text)).keys;
  } catch (cause) {
    throw new KeyFileError(`${path} is not a file of keys that "npm run keys" wrote`, { cause });
  }
}

/** Milliseconds for which the keys are taken as they were read. */
const READ_EVERY = 1_000;

/** The keys of a file that programs change meanwhile: read again, within a second, when it has changed. */
export class KeyRing {
  readonly #path: string;
  #keys: readonly KeptKey[] = [];
  #stamp = '';
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(path: string) {
    this.#path = path;
  }

  /** Throws `KeyFileError`: a file that cannot be read opens nothing. */
  async keys(): Promise<readonly KeptKey[]> {
    if (performance.now() - this.#lookedAt < READ_EVERY) return this.#keys;
    const found = await stat(this.#path).catch(() => null);
    const stamp = found === null ? 'none' : `${found.mtimeMs} ${found.size} ${found.ino}`;
    if (stamp !== this.#stamp) this.#keys = await readKeys(this.#path);
    this.#stamp = stamp;
    this.#lookedAt = performance.now();
    return this.#keys;
  }
}

/** Changes a file of keys, which is made where it is not there, while no other program of ours does. */
async function changeKeys(path: string, change: (keys: readonly KeptKey[]) => readonly KeptKey[]): Promise<void> {
  await aloneIn(dirname(path), async () => {
    const keys = await readKeys(path);
    const changed = change(keys);
    if (changed !== keys) await replaceFile(path, `${JSON.stringify({ keys: changed }, null, 2)}\n`);
  });
}

/** Adds a key to a file. Throws `KeyFileError`, or the system's error. */
export async function addKey(path: string, key: KeptKey): Promise<void> {
  await changeKeys(path, (keys) => [...keys, key]);
}

/** Takes a key out of a file. False, and nothing changed, where it has none of this id. */
export async function dropKey(path: string, id: string): Promise<boolean> {
  let isThere = false;
  await changeKeys(path, (keys) => {
    isThere = keys.some((key) => key.id === id);
    return isThere ? keys.filter((key) => key.id !== id) : keys;
  });
  return isThere;
}
