import type { TestSetup } from '../support/discord/child.ts';
import { type EndpointProgram, startEndpointProgram } from '../support/discord/endpointprogram.ts';

/** The settings of a program whose archive is in this cluster, and which has no articles of its own. */
export const archiveIn = (addresses: readonly string[]): Readonly<Record<string, string>> => ({
  SEARCH_ENGINE: 'opensearch',
  OPENSEARCH_URL: addresses.join(','),
  CORPUS: 'no-such-folder',
});

/** Starts a process of the bot over HTTP with the archive in a cluster; settles once it listens. */
export const startEndpoint = (
  setup: TestSetup,
  addresses: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<EndpointProgram> => startEndpointProgram(setup, { ...archiveIn(addresses), ...settings });
