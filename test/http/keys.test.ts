import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { addKey, dropKey, KeyRing, keyShown, newKey, readKeys } from '../../src/http/keys.ts';
import type { RunningApi } from '../../src/http/server.ts';
import { apiOver } from '../support/api.ts';
import { library } from '../support/laws.ts';
import { temporaryFolder } from '../support/temporary.ts';

const opened: RunningApi[] = [];
afterAll(() => Promise.all(opened.map((api) => api.stop())));

const fileWith = async (...coverages: (string[] | null)[]) => {
  const path = join(await temporaryFolder({}), 'keys.json');
  const made = coverages.map((each) => newKey('desk', each, '2022-06-21'));
  for (const [, kept] of made) await addKey(path, kept);
  return { path, keys: made.map(([key]) => key), ids: made.map(([, { id }]) => id) };
};
const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });

describe('the file of keys', () => {
  test('holds nothing that a key could be made of', async () => {
    const { path, keys } = await fileWith(null);
    const kept = await readFile(path, 'utf8');
    const secret = (keys[0] ?? '').slice(-43);
    expect(secret.length).toBeGreaterThan(20);
    expect(kept).not.toContain(secret.slice(0, 12));
  });

  test('loses no key when several are made at once', async () => {
    const { path } = await fileWith();
    const made = Array.from({ length: 6 }, () => newKey('', null, '2022-06-21')[1]);
    await Promise.all(made.map((key) => addKey(path, key)));
    expect((await readKeys(path)).map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
  });

  test('gives up a key that is revoked, and no other', async () => {
    const { path, ids } = await fileWith(null, null);
    expect(await dropKey(path, ids[0] ?? '')).toBe(true);
    expect(await dropKey(path, 'none')).toBe(false);
    expect((await readKeys(path)).map(({ id }) => id)).toEqual(ids.slice(1));
  });

  test('that is something else opens nothing, and says which file', async () => {
    const path = join(await temporaryFolder({ 'keys.json': '{"keys": [{"id": 1}]}' }), 'keys.json');
    await expect(new KeyRing(path).keys()).rejects.toThrow(`${path} is not a file of keys`);
  });
});

test.each(['', 'pq', 'pq__', 'Bearer', `pq_${'0'.repeat(12)}_${'A'.repeat(43)}`, '\u0000', '__proto__'])(
  'a key made by hand opens nothing: %j',
  async (words) => {
    const { path } = await fileWith(null);
    expect(keyShown(words, await readKeys(path))).toBeNull();
  },
);

test('a key with one letter changed opens nothing', async () => {
  const { path, keys } = await fileWith(null);
  const [key = ''] = keys;
  const all = await readKeys(path);
  expect(keyShown(key, all)).not.toBeNull();
  const other = key[20] === 'A' ? 'B' : 'A';
  expect(keyShown(key.slice(0, 20) + other + key.slice(21), all)).toBeNull();
  expect(keyShown(`${key}x`, all)).toBeNull();
});

describe('the API with keys', () => {
  test('open to a key, and to nobody without one', async () => {
    const { path, keys } = await fileWith(null);
    const api = await apiOver({ default: library }, { rules: { keys: new KeyRing(path) } });
    opened.push(api);
    const at = `${api.address}/v1/default/sources`;
    expect((await fetch(at, bearer(keys[0] ?? ''))).status).toBe(200);
    const without = await fetch(at);
    expect([without.status, without.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect((await fetch(at, bearer('pq_wrong'))).status).toBe(401);
    expect((await fetch(`${api.address}/mcp`, { method: 'POST' })).status).toBe(401);
  });

  test('open only the coverages that the key names, and tell nothing of others', async () => {
    const { path, keys } = await fileWith(['star']);
    const api = await apiOver({ default: library, star: library }, { rules: { keys: new KeyRing(path) } });
    opened.push(api);
    const ask = (name: string) => fetch(`${api.address}/v1/${name}/sources`, bearer(keys[0] ?? ''));
    expect((await ask('star')).status).toBe(200);
    const [closed, none] = [await ask('default'), await ask('none')];
    expect([closed.status, none.status]).toEqual([404, 404]);
    expect(await closed.text()).toBe(await none.text());
    const { status } = await fetch(`${api.address}/mcp`, { ...bearer(keys[0] ?? ''), method: 'POST' });
    expect(status).toBe(404);
  });

  test('close to a key soon after it is revoked', async () => {
    const { path, keys, ids } = await fileWith(null);
    const ring = new KeyRing(path);
    expect(keyShown(keys[0] ?? '', await ring.keys())).not.toBeNull();
    await dropKey(path, ids[0] ?? '');
    await expect.poll(async () => keyShown(keys[0] ?? '', await ring.keys()), { timeout: 5_000 }).toBeNull();
  });

  test('open to nobody when the file cannot be read any more', async () => {
    const { path } = await fileWith(null);
    const ring = new KeyRing(path);
    await ring.keys();
    await writeFile(path, 'no keys at all');
    await expect
      .poll(
        () =>
          ring.keys().then(
            () => 'open',
            () => 'closed',
          ),
        { timeout: 5_000 },
      )
      .toBe('closed');
  });
});

describe('how often somebody may ask', () => {
  test('is counted for each key, and for each address without one', async () => {
    const { path, keys } = await fileWith(null, null);
    const api = await apiOver({ default: library }, { rules: { keys: new KeyRing(path), pace: 2 } });
    opened.push(api);
    const ask = async (key: string) => (await fetch(`${api.address}/v1/default/sources`, bearer(key))).status;
    const [first = '', second = ''] = keys;
    expect([await ask(first), await ask(first), await ask(first)]).toEqual([200, 200, 429]);
    expect(await ask(second)).toBe(200);
    expect([await ask('wrong'), await ask('guess'), await ask('again')]).toEqual([401, 401, 429]);
  });

  test('is counted for the address that the last trusted proxy tells of', async () => {
    const api = await apiOver({ default: library }, { rules: { pace: 1, proxies: 1 } });
    opened.push(api);
    const from = async (forwarded: string) => {
      const headers = { 'x-forwarded-for': forwarded };
      return (await fetch(`${api.address}/v1/default/sources`, { headers })).status;
    };
    expect([await from('9.9.9.9, 1.1.1.1'), await from('8.8.8.8, 1.1.1.1')]).toEqual([200, 429]);
    expect([await from('2001:db8::1'), await from('2001:db8::2'), await from('2001:db8:0:1::1')]).toEqual([
      200, 429, 200,
    ]);
  });
});
