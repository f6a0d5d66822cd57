import { EngineUnavailable } from '../../search/engine.ts';
import { connect } from '../search/client.ts';
import { inUse, isOurs } from '../search/indices.ts';
import { unavailable } from '../search/reason.ts';
import type { ClusterSettings } from '../search/settings.ts';
import { type ClusterCoverage, type LanguageWords, openCoverage } from './coverage.ts';

/* All of this room that needs the client's package, which is optional: loaded only where a cluster is asked for. */

/** A cluster with archives in it. */
export interface OpenCluster {
  /** The index that is in use now. Throws `EngineUnavailable` where there is none, or none that this program can read. */
  current(): Promise<string>;
  /** The coverage of an index. Throws `EngineUnavailable`. */
  open(index: string, words: LanguageWords): Promise<ClusterCoverage>;
}

/** The cluster of these settings. Nothing is asked of it yet. */
export function clusterOf(settings: ClusterSettings): OpenCluster {
  const client = connect(settings);
  return {
    async current() {
      const [index] = await inUse(client).catch((err: unknown) => {
        throw unavailable(err, 'The archive could not be opened');
      });
      if (index === undefined) throw new EngineUnavailable('There is no index of any articles: run "npm run index"');
      if (!isOurs(index)) {
        throw new EngineUnavailable(`The index ${index} is of another version of the program: run "npm run index"`);
      }
      return index;
    },
    open: (index, words) => openCoverage(client, index, words),
  };
}
