import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLiveLibrary } from '../../../src/library/livelibrary.ts';
import { keptPeople } from '../../../src/library/snapshot/people.ts';
import { holdingsOf, withdraw } from '../../../src/store/withdraw.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const ann = { id: 'ann1', name: 'Ann Marlowe', keys: new Set(['ann marlowe|']), articles: ['a'], count: 3 };
const bob = { id: 'bob1', name: 'Bob', role: 'mayor', keys: new Set(['bob|mayor', 'bob|']), articles: [], count: 1 };
const people = [ann, bob];
const KEPT = '.pullquote-index.people.json.gz';

describe('who is quoted', () => {
  it('is read once, and kept as it was for the next time', async () => {
    const folder = await temporaryFolder({});
    let reads = 0;
    const read = async () => {
      reads += 1;
      return people;
    };
    expect(await keptPeople(folder, 'key', read, () => {})).toEqual(people);
    expect(await keptPeople(folder, 'key', read, () => {})).toEqual(people);
    expect(reads).toBe(1);
    expect(await keptPeople(folder, 'another', read, () => {})).toEqual(people);
    expect(reads).toBe(2);
  });

  it('is read anew where what was kept is cut short, or was changed', async () => {
    const folder = await temporaryFolder({});
    await keptPeople(
      folder,
      'key',
      async () => people,
      () => {},
    );
    const whole = await readFile(join(folder, KEPT));
    for (const content of [whole.subarray(0, 40), Buffer.from('nonsense'), Buffer.alloc(0)]) {
      await writeFile(join(folder, KEPT), content);
      expect(
        await keptPeople(
          folder,
          'key',
          async () => [ann],
          () => {},
        ),
      ).toEqual([ann]);
      await writeFile(join(folder, KEPT), whole);
    }
  });

  it('that cannot be kept is said in a line, and read all the same', async () => {
    const notes: string[] = [];
    const nowhere = join(await temporaryFolder({ file: '' }), 'file', 'folder');
    expect(
      await keptPeople(
        nowhere,
        'key',
        async () => people,
        (line) => notes.push(line),
      ),
    ).toEqual(people);
    expect(notes).toEqual([expect.stringContaining('cannot be kept')]);
  });

  it('is the same in a library that was opened again, and is forgotten with an article that is taken out', async () => {
    const folder = await temporaryFolder({
      'a.txt': '“The wall will be rebuilt before winter,” Mayor Ann Marlowe said on Monday.\n',
      'b.txt': '“Nobody was told in time,” said Bob Rowan, a fisherman.\n',
    });
    const typed = { text: 'Nobody was told in time', outlet: null, speaker: 'Ann Marlowe' };
    const verdictOf = async () => {
      const { library } = await openLiveLibrary(folder, { keepFrom: 0 });
      return [(await library.verify(typed)).verdict, library.complete('speaker', 'a', 5).map(({ name }) => name)];
    };
    const before = await verdictOf();
    expect(before[0]).toBe('elsewhere');
    expect(await readdir(folder)).toContain(KEPT);
    expect(await verdictOf()).toEqual(before);
    const holdings = await holdingsOf(folder);
    await withdraw(
      folder,
      holdings.filter(({ id }) => id === 'b'),
    );
    expect(await readdir(folder)).not.toContain(KEPT);
  });
});
