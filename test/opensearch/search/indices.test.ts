import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { inUse, prune } from '../../../src/opensearch/search/indices.ts';
import { refusing, withNode } from './stub.ts';

/** A cluster with one index, of which the alias is answered as told; it notes what is deleted. */
function withAlias(alias: RequestListener): { readonly deleted: string[]; readonly answer: RequestListener } {
  const deleted: string[] = [];
  const json = { 'content-type': 'application/json' };
  return {
    deleted,
    answer(request, response) {
      if (request.url?.includes('_alias')) return alias(request, response);
      if (request.method === 'DELETE') deleted.push(request.url ?? '');
      response.writeHead(200, json).end(JSON.stringify({ 'pullquote-v3-one': {} }));
    },
  };
}

describe('the index in use', () => {
  it('is none where the cluster knows none', async () => {
    expect(await withNode(refusing(404, 'aliases_not_found_exception'), inUse)).toEqual([]);
  });

  it.each([
    [403, 'security_exception'],
    [429, 'circuit_breaking_exception'],
    [500, 'null_pointer_exception'],
  ])('is not taken for none where the cluster refuses to tell (%i)', async (status, type) => {
    await expect(withNode(refusing(status, type), inUse)).rejects.toMatchObject({ statusCode: status });
  });
});

describe('taking old indexes away', () => {
  it.each([
    ['refuses to tell which one is in use', refusing(403, 'security_exception')],
    ['knows none in use', refusing(404, 'aliases_not_found_exception')],
  ])('takes away nothing where the cluster %s', async (_, alias) => {
    const { deleted, answer } = withAlias(alias);
    await expect(withNode(answer, prune)).rejects.toThrow();
    expect(deleted).toEqual([]);
  });
});
