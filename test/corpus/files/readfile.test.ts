import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../src/corpus/corpuserror.ts';
import { openWhenPossible } from '../../../src/corpus/files/openwhenpossible.ts';
import { readBounded } from '../../../src/corpus/files/readfile.ts';
import { NoSettingsFile, readSettingsFile } from '../../../src/corpus/files/settingsfile.ts';
import { someAtATime } from '../../../src/corpus/files/someatatime.ts';
import { makePipe } from '../../support/pipe.ts';
import { temporaryFolder } from '../../support/temporary.ts';

/** What stands in a folder under a name: whatever may be found in the place of a file. */
const STRANGERS: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  'a pipe that nobody writes to': async (path) => makePipe(path),
  'a device that never ends': (path) => symlink('/dev/zero', path),
  'a folder': (path) => symlink('/', path),
};
const isLinux = process.platform === 'linux';

async function placeOf(stranger: (path: string) => Promise<unknown>): Promise<string> {
  const path = join(await temporaryFolder(), 'name');
  await stranger(path);
  return path;
}

describe('a file that is read', () => {
  it('is given to the last byte, and refused from one byte more than may be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 0, max: 300 }), async (bytes, most) => {
        const path = join(await temporaryFolder({ name: bytes }), 'name');
        const read = await readBounded(path, most);
        if (bytes.length <= most) expect(read).toEqual(Buffer.from(bytes));
        else expect(read).toMatchObject({ fault: expect.stringMatching(/^is over /), isMissing: false });
      }),
      { numRuns: 50 },
    );
  });

  it.each(Object.entries(STRANGERS))(
    'is refused by name, and never waited for, where it is %s',
    async (_, stranger) => {
      const path = await placeOf(stranger);
      expect(await readBounded(path, 9)).toEqual({ fault: 'is not a file', isMissing: false });
      expect(() => readSettingsFile(path)).toThrow(NoSettingsFile);
    },
  );

  // A size of 0 is what the system says of all of its own files, among them such as never end.
  it.skipIf(!isLinux)('is read to its bound whatever it says of its size', async () => {
    const path = await placeOf((at) => symlink('/proc/self/pagemap', at));
    expect(await readBounded(path, 200_000)).toEqual({ fault: 'is over 195.4 KB (it does not end)', isMissing: false });
    expect(() => readSettingsFile(path)).toThrow('is over 1 MB');
    expect(String(await readBounded('/proc/version', 5_000))).toMatch(/^Linux/);
  });

  it('is called missing only where there is none', async () => {
    const folder = await temporaryFolder({ a: '' });
    expect(await readBounded(join(folder, 'none'), 9)).toEqual({ fault: 'is not there', isMissing: true });
    expect(await readBounded(join(folder, 'a', 'none'), 9)).toEqual({ fault: 'is not there', isMissing: true });
    await symlink('loop', join(folder, 'loop'));
    expect(await readBounded(join(folder, 'loop'), 9)).toEqual({ fault: 'cannot be read (ELOOP)', isMissing: false });
  });
});

describe('a machine on which too many files are open', () => {
  const full = (code: string): Error => Object.assign(new Error(`${code}: too many open files`), { code });

  it.each(['EMFILE', 'ENFILE'])('is asked again until there is room (%s)', async (code) => {
    let tries = 0;
    const open = async (): Promise<string> => {
      tries += 1;
      if (tries < 4) throw full(code);
      return 'opened';
    };
    expect(await openWhenPossible('a.txt', open)).toBe('opened');
    expect(tries).toBe(4);
  });

  it('is named as the fault where there is none for long, and nothing is said against the file', async () => {
    const failure = openWhenPossible('a.txt', () => Promise.reject(full('EMFILE')), 30);
    await expect(failure).rejects.toThrow(CorpusError);
    await expect(failure).rejects.toThrow(/^a\.txt: .*too many files are open on this machine \(EMFILE\)/);
  });

  it('is not what any other failure is taken for', async () => {
    let tries = 0;
    const open = (): Promise<never> => {
      tries += 1;
      return Promise.reject(full('EACCES'));
    };
    await expect(openWhenPossible('a.txt', open)).rejects.toThrow('EACCES');
    expect(tries).toBe(1);
  });
});

describe('work on many things', () => {
  it('is done some at a time, and its outcome is in the order of the things', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), async (items, most) => {
        let [under, highest] = [0, 0];
        const done = await someAtATime(
          items,
          async (item) => {
            under += 1;
            highest = Math.max(highest, under);
            for (let turns = item % 3; turns >= 0; turns -= 1) await null;
            under -= 1;
            return item + 1;
          },
          most,
        );
        expect(done).toEqual(items.map((item) => item + 1));
        expect(highest).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('fails with the first failure', async () => {
    const work = (item: number): Promise<never> => Promise.reject(new Error(`failed at ${item}`));
    await expect(someAtATime([1, 2, 3], work, 1)).rejects.toThrow('failed at 1');
  });
});
