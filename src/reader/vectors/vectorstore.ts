import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { VectorFile } from './vectorfile.ts';

const SUFFIX = '.vectors';
/** Another program's file that was written to within this time, in ms, may be written to still. */
const QUIET = 600_000;

/**
 * Vectors by keys: in a folder, in files that only grow, of which each program writes one of its own; or, without a folder,
 * in memory alone. Made with one model; what another one made is not seen.
 */
export class VectorStore {
  readonly #folder: string | null;
  readonly #model: string;
  readonly #onFault: (line: string) => void;
  readonly #memory = new Map<string, Buffer>();
  #files: VectorFile[] = [];
  /** The file of this program; null before something is written, or where nothing can be. */
  #own: VectorFile | null = null;
  /** The folder, as long as it can be written to; else null. */
  #writeTo: string | null;

  /**
   * @param model 16 characters that change with the model and the code that uses it
   * @param onFault takes one line where vectors cannot be kept; they are held in memory then
   */
  constructor(folder: string | null, model: string, onFault: (line: string) => void) {
    this.#folder = folder;
    this.#model = model;
    this.#onFault = onFault;
    this.#writeTo = folder;
    this.#files = this.#paths().flatMap((path) => VectorFile.open(path, model) ?? []);
  }

  /** All files of vectors in the folder, whoever wrote them. */
  #paths(): string[] {
    const folder = this.#folder;
    if (folder === null) return [];
    try {
      const names = readdirSync(folder).filter((name) => name.endsWith(SUFFIX));
      return names.sort().map((name) => join(folder, name));
    } catch {
      return [];
    }
  }

  get(key: string): Buffer | null {
    const held = this.#memory.get(key);
    if (held) return held;
    for (const file of this.#files) {
      const bytes = file.get(key);
      if (bytes) return bytes;
    }
    return null;
  }

  put(key: string, bytes: Buffer): void {
    const folder = this.#writeTo;
    try {
      if (folder !== null) this.#writable(folder).put(key, bytes);
    } catch (fault) {
      this.#writeTo = null;
      this.#onFault(
        `Vectors cannot be kept in ${folder} (${fault instanceof Error ? fault.message : fault}): they are held in memory, and made again at the next start`,
      );
    }
    if (this.#writeTo === null) this.#memory.set(key, bytes);
  }

  /** The file of this program, begun where there is none, or where it was taken away. Throws where it cannot be. */
  #writable(folder: string): VectorFile {
    if (this.#own?.isThere()) return this.#own;
    makeFolder(folder);
    this.#own = VectorFile.create(join(folder, `${randomBytes(8).toString('hex')}${SUFFIX}`), this.#model);
    this.#files.push(this.#own);
    return this.#own;
  }

  /**
   * Writes what is still used into one file and takes the others away, where something is there that is not: of articles
   * that were changed or removed, of another model, or the same twice. Files that another program may be writing to stay.
   *
   * @param quiet in ms: others' files that were written to within this time stay
   */
  tidy(used: ReadonlySet<string>, quiet = QUIET): void {
    for (const key of this.#memory.keys()) if (!used.has(key)) this.#memory.delete(key);
    const folder = this.#writeTo;
    if (folder === null) return;
    const paths = this.#paths().filter((path) => path === this.#own?.path || isQuiet(path, quiet));
    const old = this.#files.filter(({ path }) => paths.includes(path));
    const kept = old.flatMap((file) => [...file.keys()]);
    const isTidy = kept.every((key) => used.has(key)) && new Set(kept).size === kept.length;
    if (isTidy && paths.length === old.length) return;
    const wanted = [...new Set(kept)].filter((key) => used.has(key));
    if (!this.#rewritten(wanted, old, folder)) return;
    for (const file of old) file.close();
    for (const path of paths) takeAway(path);
  }

  /** Writes the records of these keys into a new file, in place of the old ones; false where there is no room for it. */
  #rewritten(keys: readonly string[], old: readonly VectorFile[], folder: string): boolean {
    const before = { files: this.#files, own: this.#own };
    this.#files = this.#files.filter((file) => !old.includes(file));
    const others = new Set(this.#files);
    this.#own = null;
    try {
      for (const key of keys) {
        const bytes = old.map((file) => file.get(key)).find((found) => found !== null);
        if (bytes) this.#writable(folder).put(key, bytes);
      }
      return true;
    } catch {
      for (const file of this.#files.filter((each) => !others.has(each))) {
        file.close();
        takeAway(file.path);
      }
      this.#files = before.files;
      this.#own = before.own;
      return false;
    }
  }

  close(): void {
    for (const file of this.#files) file.close();
    this.#files = [];
    this.#own = null;
  }
}

/** Makes a folder and those that it stands in. Node's own way to do so never ends below a folder like /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (fault) {
    // Another program may have made it meanwhile.
    if (!existsSync(path)) throw fault;
  }
}

/** Whether nobody has written to the file for so many ms. */
function isQuiet(path: string, quiet: number): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs >= quiet;
  } catch {
    return false;
  }
}

/** Removes a file; one that must stay where it is does no harm. */
function takeAway(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It belongs to somebody else.
  }
}
