import { describe, expect, it } from 'vitest';
import { unavailable } from '../../../src/opensearch/search/reason.ts';
import { refusing, withNode } from './stub.ts';

const FLOODED =
  'index [pullquote] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block];';

describe('what a refusal of a cluster means', () => {
  it.each([
    [401, '', '', 'the cluster does not accept the login'],
    [403, 'security_exception', '', 'the login may not do this: see docs/scaling.md for what it needs'],
    [403, '', '', 'the login may not do this: see docs/scaling.md for what it needs'],
    [403, 'index_create_block_exception', '', 'the cluster takes no new index: see whether its disks are full'],
    [403, 'cluster_block_exception', '', 'the index is closed to this: the cluster is read-only'],
    [
      429,
      'cluster_block_exception',
      FLOODED,
      'a disk of the cluster is too full, so that nothing is written: make room there and run it again',
    ],
    [404, 'index_not_found_exception', '', 'there is no index of this coverage: run "npm run index"'],
    [429, 'rejected_execution_exception', '', 'the cluster answered 429 (rejected_execution_exception)'],
    [500, '', '', 'the cluster answered 500'],
  ])('is one line for %i %s', async (status, type, reason, line) => {
    const fault = await withNode(refusing(status, type, reason), (client) =>
      client.indices.refresh().catch((err: unknown) => unavailable(err, 'It failed')),
    );
    expect(fault).toMatchObject({ message: `It failed: ${line}` });
  });
});
