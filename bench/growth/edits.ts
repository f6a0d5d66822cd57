import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../src/store/replace.ts';
import { Generator } from './generator.ts';

const PARAGRAPHS = 6;

/** A folder of generated articles that are added, changed and removed, the same for the same seed. */
export class Edits {
  readonly #folder: string;
  readonly #generator: Generator;
  #count = 0;

  constructor(folder: string, seed: number) {
    this.#folder = folder;
    this.#generator = new Generator(seed);
  }

  /** The name of the file of article `n`. */
  fileOf(n: number): string {
    return join(this.#folder, `article-${String(n).padStart(5, '0')}.txt`);
  }

  /** Writes the first articles. */
  async begin(count: number): Promise<void> {
    for (; this.#count < count; this.#count += 1) await replaceFile(this.fileOf(this.#count), this.#text(this.#count));
  }

  /** Adds, changes or removes one article, in turn. */
  async next(turn: number): Promise<void> {
    const old = (turn * 7) % this.#count;
    if (turn % 3 === 0) {
      await replaceFile(this.fileOf(this.#count), this.#text(this.#count));
      this.#count += 1;
    } else if (turn % 3 === 1) await replaceFile(this.fileOf(old), this.#text(old));
    else if ((await readdir(this.#folder)).length > 2) await rm(this.fileOf(old), { force: true });
  }

  question(): string {
    const articles = [this.#generator.article(0, 1)];
    return this.#generator.question(articles);
  }

  #text(n: number): string {
    const { title, body } = this.#generator.article(n, PARAGRAPHS);
    return `${title}\n\n${body}\n`;
  }
}
