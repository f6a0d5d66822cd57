import { readdir, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editionMark, marksAt, noteReading } from '../../src/store/readings.ts';
import { temporaryFolder } from '../support/temporary.ts';

const marks = fc.array(
  fc.tuple(fc.string(), fc.string()).map(([id, hash]) => editionMark(id, hash)),
  { minLength: 1, maxLength: 6 },
);

it('which editions were served is known of every reading, in their order, as it was noted first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(marks, { minLength: 1, maxLength: 8 }), async (all) => {
      const folder = await temporaryFolder();
      await Promise.all(all.map((served, n) => noteReading(folder, `print${n}`, served)));
      await noteReading(folder, 'print0', ['never']);
      for (const [n, served] of all.entries()) expect(await marksAt(folder, `print${n}`)).toEqual(served);
      expect(await marksAt(folder, 'other')).toBeNull();
      await rm(folder, { recursive: true });
    }),
    { numRuns: 20 },
  );
});

it('the oldest of very many readings are forgotten', async () => {
  const folder = await temporaryFolder();
  for (let n = 0; n <= 1_000; n += 1) {
    await noteReading(folder, `print${n}`, [`mark${n}`]);
    if (n < 2) await utimes(join(folder, '.pullquote-editions', `.print${n}.marks`), n, n);
  }
  expect(await readdir(join(folder, '.pullquote-editions'))).toHaveLength(1_000);
  expect(await marksAt(folder, 'print0')).toBeNull();
  expect(await marksAt(folder, 'print1')).toEqual(['mark1']);
});
