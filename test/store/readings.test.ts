import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { marksAt, noteReading } from '../../src/store/readings.ts';
import { temporaryFolder } from '../support/temporary.ts';

const marks = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 });

it('which editions were served is known of every reading, in their order, whatever was cut short between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(marks, fc.boolean()), { minLength: 1, maxLength: 8 }), async (all) => {
      const folder = await temporaryFolder();
      for (const [n, [served, isCut]] of all.entries()) {
        await noteReading(folder, `print${n}`, served);
        await noteReading(folder, `print${n}`, ['never']);
        if (isCut)
          await appendFile(join(folder, '.pullquote-editions', '.readings.jsonl'), '\n{"fingerprint":"cut","fro');
      }
      for (const [n, [served]] of all.entries()) expect(await marksAt(folder, `print${n}`)).toEqual(served);
      expect(await marksAt(folder, 'cut')).toBeNull();
      await rm(folder, { recursive: true });
    }),
    { numRuns: 40 },
  );
});
