import { appendFile, cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf, ROOMS } from '../../../src/library/snapshot/key.ts';
import { ROOT } from '../../../src/store/sources.ts';
import { temporaryFolder } from '../../support/temporary.ts';

/** A copy of the program's code. */
async function copied(): Promise<string> {
  const copy = await temporaryFolder();
  await cp(join(ROOT, 'src'), join(copy, 'src'), { recursive: true });
  await cp(join(ROOT, 'package.json'), join(copy, 'package.json'));
  return copy;
}

describe('the key of a kept index', () => {
  it.each(ROOMS)('changes with a file in %s', async (room) => {
    const copy = await copied();
    const before = hashOf(copy);
    const [file = ''] = (await readdir(join(copy, room), { recursive: true })).filter((name) => name.endsWith('.ts'));
    await appendFile(join(copy, room, file), '// Changed.\n');
    expect(hashOf(copy)).not.toBe(before);
  });

  it('changes with the packages, and stays when a message changes', async () => {
    const copy = await copied();
    const before = hashOf(copy);
    await appendFile(join(copy, 'src/discord/words/en.ts'), '// Changed.\n');
    expect(hashOf(copy)).toBe(before);
    await appendFile(join(copy, 'package.json'), '\n');
    expect(hashOf(copy)).not.toBe(before);
  });
});
