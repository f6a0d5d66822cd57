import { Client } from '@opensearch-project/opensearch';
import { transportWithin } from './deadline.ts';
import type { ClusterSettings } from './settings.ts';

/** How long an answer of the cluster is waited for. */
export interface ClientPatience {
  /** Milliseconds for one node, before the next one is tried. */
  readonly node: number;
  /** Milliseconds for a request, all nodes together. */
  readonly request: number;
}

/** Two requests, one after the other, end within the ten seconds that an answer may take. */
const ANSWERING: ClientPatience = { node: 2_000, request: 4_500 };
/** For building an index: a busy cluster takes its time. */
export const INDEXING: ClientPatience = { node: 60_000, request: 90_000 };

/** A client that knows all nodes, and goes to the next one when one does not answer. */
export function connect({ addresses, login, authority }: ClusterSettings, patience = ANSWERING): Client {
  return new Client({
    nodes: [...addresses],
    Transport: transportWithin(patience.request),
    requestTimeout: patience.node,
    maxRetries: Math.max(1, addresses.length),
    ...(login && 'user' in login && { auth: { username: login.user, password: login.password } }),
    ...(login && 'apiKey' in login && { headers: { authorization: `ApiKey ${login.apiKey}` } }),
    ...(authority !== null && { ssl: { ca: authority } }),
  });
}
