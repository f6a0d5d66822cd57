import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gapsFile } from '../../src/store/gaps.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('questions without an answer', () => {
  test('are counted by their words alone, the most frequent first', async () => {
    const gaps = gapsFile(
      join(await temporaryFolder({}), 'gaps', 'bridge.tsv'),
      () => new Date('2026-03-01T12:00:00Z'),
    );
    for (const question of ['Who built it?', 'who  BUILT it', 'Wer?', '“Who built it”', '???'])
      await gaps.note(question);
    expect(await gaps.list()).toEqual([
      { words: 'who built it', count: 3, last: '2026-03-01' },
      { words: 'wer', count: 1, last: '2026-03-01' },
    ]);
  });

  test('are each counted, however many come at once', async () => {
    const gaps = gapsFile(join(await temporaryFolder({}), 'bridge.tsv'));
    await Promise.all(Array.from({ length: 50 }, (_, i) => gaps.note(`Who built ${i % 5}?`)));
    expect((await gaps.list()).map(({ count }) => count)).toEqual([10, 10, 10, 10, 10]);
  });

  test('are forgotten after thirty days, in the file too', async () => {
    const path = join(await temporaryFolder({}), 'bridge.tsv');
    let today = '2026-03-01';
    const gaps = gapsFile(path, () => new Date(`${today}T12:00:00Z`));
    await gaps.note('Who built it?');
    today = '2026-03-31';
    expect((await gaps.list()).length).toBe(1);
    today = '2026-04-01';
    expect(await gaps.list()).toEqual([]);
    await gaps.note('Who paid for it?');
    expect(await readFile(path, 'utf8')).toBe('2026-04-01\twho paid for it\n');
  });

  test('that were cut short, or are no lines of this file, are passed over', async () => {
    const path = join(await temporaryFolder({}), 'bridge.tsv');
    await writeFile(path, '2026-03-01\twho built it\nnonsense\n2026-03-01\t\n2026-0');
    const gaps = gapsFile(path, () => new Date('2026-03-01T12:00:00Z'));
    expect(await gaps.list()).toEqual([{ words: 'who built it', count: 1, last: '2026-03-01' }]);
  });
});
