import { errors } from '@opensearch-project/opensearch';
import { EngineUnavailable } from '../../search/engine.ts';

/** What a failed request means for the operator, in one line without any login; the cause is kept. */
export function unavailable(cause: unknown, what: string): EngineUnavailable {
  return new EngineUnavailable(`${what}: ${reasonOf(cause)}`, { cause });
}

/** What the cluster says of a fault, as far as it does. */
interface Told {
  /** Such as 'index_not_found_exception'. */
  readonly type?: string;
  /** The cluster's own sentence. */
  readonly reason?: string | null;
}

const NOT_ALLOWED = 'the login may not do this: see docs/scaling.md for what it needs';
const REASONS: ReadonlyMap<string, string> = new Map([
  ['index_not_found_exception', 'there is no index of this coverage: run "npm run index"'],
  ['cluster_block_exception', 'the index is closed to this: the cluster is read-only'],
  ['index_create_block_exception', 'the cluster takes no new index: see whether its disks are full'],
  ['security_exception', NOT_ALLOWED],
]);
const FULL = 'a disk of the cluster is too full, so that nothing is written: make room there and run it again';

/** What a fault that the cluster tells of means for the operator; null where that is known only to the cluster. */
export function reasonTold({ type = '', reason }: Told): string | null {
  return reason?.includes('flood-stage') ? FULL : (REASONS.get(type) ?? null);
}

function reasonOf(cause: unknown): string {
  if (cause instanceof errors.ResponseError) {
    const { statusCode } = cause;
    if (statusCode === 401) return 'the cluster does not accept the login';
    const told = toldBy(cause);
    const known = reasonTold(told);
    if (known !== null) return known;
    if (statusCode === 403) return NOT_ALLOWED;
    return `the cluster answered ${statusCode}${told.type ? ` (${told.type})` : ''}`;
  }
  if (cause instanceof errors.TimeoutError || cause instanceof errors.RequestAbortedError) {
    return 'no node answered in time';
  }
  if (cause instanceof errors.ConnectionError && /certificate/i.test(cause.message)) {
    return `the certificate of the cluster is not trusted (${cause.message}): see OPENSEARCH_CA_FILE`;
  }
  if (cause instanceof errors.ConnectionError || cause instanceof errors.NoLivingConnectionsError) {
    return 'no node can be reached';
  }
  return cause instanceof Error ? cause.message : String(cause);
}

/** The kind of fault that the cluster names, such as 'index_not_found_exception'; empty when it names none. */
export const typeOf = (cause: unknown): string => toldBy(cause).type ?? '';

function toldBy(cause: unknown): Told {
  if (!(cause instanceof errors.ResponseError)) return {};
  const body: unknown = cause.body;
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  return typeof error === 'object' && error !== null ? error : {};
}
