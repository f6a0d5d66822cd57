import { Client, errors } from '@opensearch-project/opensearch';
import { EngineUnavailable } from '../engine.ts';
import type { ClusterSettings } from './settings.ts';

/** Milliseconds for one request to one node; with a second node tried, an answer still comes inside Discord's window. */
const REQUEST_LIMIT = 2_000;

/** A client that knows all nodes, and goes to the next one when one does not answer. */
export function connect({ addresses, login, authority }: ClusterSettings, requestTimeout = REQUEST_LIMIT): Client {
  return new Client({
    nodes: [...addresses],
    requestTimeout,
    maxRetries: Math.max(1, addresses.length),
    ...(login && 'user' in login && { auth: { username: login.user, password: login.password } }),
    ...(login && 'apiKey' in login && { headers: { authorization: `ApiKey ${login.apiKey}` } }),
    ...(authority !== null && { ssl: { ca: authority } }),
  });
}

/** What a failed request means for the operator, in one line without any login; the cause is kept. */
export function unavailable(cause: unknown, what: string): EngineUnavailable {
  return new EngineUnavailable(`${what}: ${reasonOf(cause)}`, { cause });
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['index_not_found_exception', 'there is no index of this coverage: run "npm run index"'],
  ['cluster_block_exception', 'the index is closed to this: the cluster is read-only'],
]);

/** What a kind of fault, as the cluster names it for one of several things asked for, means for the operator. */
export const reasonOfType = (type: string): string =>
  REASONS.get(type) ?? `only a part of the index answered (${type})`;

function reasonOf(cause: unknown): string {
  if (cause instanceof errors.ResponseError) {
    const { statusCode } = cause;
    if (statusCode === 401 || statusCode === 403) return 'the cluster does not accept the login';
    const type = typeOf(cause);
    const known = REASONS.get(type);
    if (known !== undefined) return known;
    return `the cluster answered ${statusCode}${type === '' ? '' : ` (${type})`}`;
  }
  if (cause instanceof errors.TimeoutError) return 'no node answered in time';
  if (cause instanceof errors.ConnectionError || cause instanceof errors.NoLivingConnectionsError) {
    return 'no node can be reached';
  }
  return cause instanceof Error ? cause.message : String(cause);
}

/** The kind of fault that the cluster names, such as 'index_not_found_exception'; empty when it names none. */
export function typeOf(cause: unknown): string {
  if (!(cause instanceof errors.ResponseError)) return '';
  const body: unknown = cause.body;
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  return typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : '';
}
