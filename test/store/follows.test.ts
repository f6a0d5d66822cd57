import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FollowsFault, openFollows } from '../../src/store/follows.ts';
import { anyFollow } from '../support/follow.ts';
import { temporaryFolder } from '../support/temporary.ts';

const known = { '': { fingerprint: 'abc', rounds: [['a', '__proto__'], ['b']] } };

describe('the file of follows', () => {
  test('is there after the first change, and says the same to whoever opens it next', async () => {
    const path = join(await temporaryFolder(), 'data', 'follows.json');
    const file = await openFollows(path);
    expect(file.state).toEqual({ follows: [], known: {} });
    const pending = {
      nonce: 'f1-9',
      at: '2026-01-01T10:00:00.000Z',
      after: null,
      read: 2,
      excerpts: [{ article: 'a', start: 0, end: 4, words: 'x' }],
      components: [{ type: 17, components: [] }],
    };
    const state = { follows: [anyFollow({ pending, quiet: { from: 22, to: 7, zone: 'UTC' } })], known };
    await file.change(() => state);
    expect((await openFollows(path)).state).toEqual(state);
  });

  test('takes changes that come at once one after the other', async () => {
    const path = join(await temporaryFolder(), 'follows.json');
    const file = await openFollows(path);
    const ids = Array.from({ length: 20 }, (_, i) => `f${i}`);
    await Promise.all(
      ids.map((id) => file.change((now) => ({ ...now, follows: [...now.follows, anyFollow({ id })] }))),
    );
    expect((await openFollows(path)).state.follows.map(({ id }) => id)).toEqual(ids);
  });

  test('stays as it was when a change cannot be written, and the next one is none the worse', async () => {
    const folder = await temporaryFolder({ taken: '' });
    const file = await openFollows(join(folder, 'follows.json'));
    await file.change((now) => ({ ...now, known }));
    const broken = file.change(() => {
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    await file.change((now) => now);
    expect(file.state.known).toEqual(known);
    expect((await readdir(folder)).sort()).toEqual(['follows.json', 'taken']);
  });

  test('is refused with what to do where it is none of ours, and left alone', async () => {
    const wrong = ['', '{', '[]', '{"follows":[{}],"known":{}}', JSON.stringify({ follows: [], known: { '': 1 } })];
    const folder = await temporaryFolder(Object.fromEntries(wrong.map((text, i) => [`${i}.json`, text])));
    for (const [i, text] of wrong.entries()) {
      const path = join(folder, `${i}.json`);
      await expect(openFollows(path)).rejects.toThrow(FollowsFault);
      await expect(openFollows(path)).rejects.toThrow(/FOLLOWS: .* take it away/);
      expect(await readFile(path, 'utf8')).toBe(text);
    }
    await writeFile(join(folder, 'good.json'), '{"follows":[],"known":{}}');
    await expect(openFollows(join(folder, 'good.json'))).resolves.toBeDefined();
    await expect(openFollows(folder)).rejects.toThrow(FollowsFault);
  });
});
