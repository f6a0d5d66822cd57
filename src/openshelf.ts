import { openClusterShelf } from './clustershelf.ts';
import type { EngineName } from './search/engine.ts';
import { openShelf, type Shelf } from './shelf.ts';
import type { Opening } from './snapshot/open.ts';

/** What is told while a shelf is opened. */
type Telling = Pick<Opening, 'note'> & Partial<Pick<Opening, 'onProgress'>>;

/**
 * Opens the coverage with the engine that the settings name: the articles at `path`, or the archive in a cluster.
 * Throws as `openShelf` or `openClusterShelf` does.
 */
export const openShelfWith = (engine: EngineName, path: string, telling: Telling): Promise<Shelf> =>
  engine === 'opensearch' ? openClusterShelf(path, telling) : openShelf(path, { ...telling, engine });
