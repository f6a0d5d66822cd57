import type { ArchiveItem } from '../../corpus/archive.ts';

/**
 * Articles that were read, the last used kept up to a weight in code units of text. One that somebody still holds is
 * given again even when it is not kept: an article is one object wherever it is spoken of.
 */
export class RecentItems {
  readonly #most: number;
  readonly #kept = new Map<number, ArchiveItem>();
  readonly #alive = new Map<number, WeakRef<ArchiveItem>>();
  readonly #gone = new FinalizationRegistry<number>((number) => {
    if (!this.#alive.get(number)?.deref()) this.#alive.delete(number);
  });
  #weight = 0;

  /** @param most code units of text */
  constructor(most: number) {
    this.#most = most;
  }

  /** Code units of the text that is kept. */
  get weight(): number {
    return this.#weight;
  }

  /** The article of this number, which is then the last used; undefined where it has to be fetched. */
  get(number: number): ArchiveItem | undefined {
    const found = this.#kept.get(number) ?? this.#alive.get(number)?.deref();
    if (found) this.#keep(found);
    return found;
  }

  /** Takes in an article that was fetched; gives the one that is held already where there is one. */
  take(fetched: ArchiveItem): ArchiveItem {
    const held = this.get(fetched.number);
    if (held) return held;
    this.#alive.set(fetched.number, new WeakRef(fetched));
    this.#gone.register(fetched, fetched.number);
    this.#keep(fetched);
    return fetched;
  }

  #keep(entry: ArchiveItem): void {
    if (!this.#kept.delete(entry.number)) this.#weight += entry.article.text.length;
    this.#kept.set(entry.number, entry);
    for (const [number, oldest] of this.#kept) {
      if (this.#weight <= this.#most || oldest === entry) break;
      this.#kept.delete(number);
      this.#weight -= oldest.article.text.length;
    }
  }
}
