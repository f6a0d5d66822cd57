import { type Library, openLibrary } from './library.ts';

/** Where the library in use stands: it can be exchanged for a new reading of the same path. */
export interface Shelf {
  /** Whoever takes it keeps it until their work is done. */
  readonly library: Library;
  /**
   * Reads the corpus again and puts the new library in the place of the old one in one step. Whoever asks while it is
   * under way gets the same outcome. Throws `CorpusError`, and keeps the old one, when nothing can be served.
   */
  reload(): Promise<Changes>;
}

/** What a reload changed: articles by their ids, files of words by their names. */
interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly words: readonly string[];
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
}

/** Opens the corpus at `path`. Throws `CorpusError` when there is nothing that can be served. */
export async function openShelf(path: string): Promise<Shelf> {
  let library = await openLibrary(path);
  let underWay: Promise<Changes> | null = null;
  async function reload(): Promise<Changes> {
    const next = await openLibrary(path);
    await next.prepare();
    const changes = changesBetween(library, next);
    library = next;
    return changes;
  }
  return {
    get library() {
      return library;
    },
    reload() {
      underWay ??= reload().finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
}

/** By id: what is in both but not the same in text or facts has changed. */
function changesBetween(before: Library, after: Library): Changes {
  const known = contents(before);
  const now = contents(after);
  const names = (ids: Iterable<string>): string[] => [...ids].sort();
  return {
    added: names([...now.keys()].filter((id) => !known.has(id))),
    changed: names([...now].filter(([id, content]) => known.has(id) && known.get(id) !== content).map(([id]) => id)),
    removed: names([...known.keys()].filter((id) => !now.has(id))),
    words: names([...after.words].filter(([name, text]) => before.words.get(name) !== text).map(([name]) => name)),
    refused: after.corpus.refused,
  };
}

function contents({ corpus }: Library): Map<string, string> {
  return new Map(corpus.entries.map(({ article: { id, text, facts } }) => [id, JSON.stringify([text, facts])]));
}
