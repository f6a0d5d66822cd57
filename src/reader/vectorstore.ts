import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { VectorFile } from './vectorfile.ts';

const SUFFIX = '.vectors';

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
  #canWrite: boolean;

  /**
   * @param model 16 characters that change with the model and the code that uses it
   * @param onFault takes one line where vectors cannot be kept; they are held in memory then
   */
  constructor(folder: string | null, model: string, onFault: (line: string) => void) {
    this.#folder = folder;
    this.#model = model;
    this.#onFault = onFault;
    this.#canWrite = folder !== null;
    this.#files = this.#paths().flatMap((path) => VectorFile.open(path, model) ?? []);
  }

  #paths(): string[] {
    if (this.#folder === null) return [];
    try {
      const names = readdirSync(this.#folder).filter((name) => name.endsWith(SUFFIX));
      return names.sort().map((name) => join(this.#folder ?? '', name));
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
    try {
      if (this.#canWrite) this.#writable().put(key, bytes);
    } catch (fault) {
      this.#canWrite = false;
      this.#onFault(
        `vectors cannot be kept in ${this.#folder} (${fault instanceof Error ? fault.message : fault}): they are held in memory, and made again at the next start`,
      );
    }
    if (!this.#canWrite) this.#memory.set(key, bytes);
  }

  #writable(): VectorFile {
    if (this.#own) return this.#own;
    const folder = this.#folder ?? '';
    mkdirSync(folder, { recursive: true });
    this.#own = VectorFile.create(join(folder, `${randomBytes(8).toString('hex')}${SUFFIX}`), this.#model);
    this.#files.push(this.#own);
    return this.#own;
  }

  /**
   * Writes what is still used into one file and takes the others away, where something is there that is not: of articles
   * that were changed or removed, of another model, or the same twice.
   */
  tidy(used: ReadonlySet<string>): void {
    for (const key of this.#memory.keys()) if (!used.has(key)) this.#memory.delete(key);
    const kept = this.#files.flatMap((file) => [...file.keys()]);
    const paths = this.#paths();
    const isTidy = kept.every((key) => used.has(key)) && new Set(kept).size === kept.length;
    if (!this.#canWrite || (isTidy && paths.length === this.#files.length)) return;
    const old = this.#files;
    const wanted = [...new Set(kept)].filter((key) => used.has(key));
    [this.#files, this.#own] = [[], null];
    try {
      for (const key of wanted) {
        const bytes = old.map((file) => file.get(key)).find((found) => found !== null);
        if (bytes) this.#writable().put(key, bytes);
      }
    } catch {
      // There is no room for a second copy: the files stay as they were.
      for (const { path } of this.#files) rmSync(path, { force: true });
      this.close();
      [this.#files, this.#own] = [old, null];
      return;
    }
    for (const file of old) file.close();
    for (const path of paths) rmSync(path, { force: true });
  }

  close(): void {
    for (const file of this.#files) file.close();
    this.#files = [];
  }
}
