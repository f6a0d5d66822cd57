import type { CorpusError } from '../corpus/corpuserror.ts';
import type { LiveLibrary } from '../library/livelibrary.ts';

/**
 * The library of a coverage whose articles cannot be read, or that has none yet: whoever asks it is told so with the fault.
 * A reload tries again.
 *
 * @param open reads the articles
 */
export function unreadable(fault: CorpusError, open: () => Promise<LiveLibrary>): LiveLibrary {
  return {
    get library(): never {
      throw fault;
    },
    readAt: new Date(),
    async reload() {
      const { library } = await open();
      const { items } = await library.archive.list({
        outlet: null,
        words: null,
        sort: 'newest',
        offset: 0,
        limit: MOST,
      });
      return { added: items.map(({ article }) => article.id).sort(), changed: [], removed: [], words: [], refused: [] };
    },
    read: async () => {},
    close: () => {},
  };
}

/** Articles that are named; nobody reads more names. */
const MOST = 1_000;
