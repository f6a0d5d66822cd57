import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { feedbackFile } from '../../src/store/feedback.ts';
import { makePipe } from '../support/pipe.ts';
import { temporaryFolder } from '../support/temporary.ts';

const complaint = { kind: 'wrong', fingerprint: '00000000', excerpts: ['a-1'], reason: 'No.' } as const;

describe('complaints', () => {
  it('are kept one a line, in a file that is made with its folder', async () => {
    const path = join(await temporaryFolder(), 'new', 'complaints.jsonl');
    const { keep } = feedbackFile(path, () => new Date(0));
    await keep(complaint);
    await keep(complaint);
    const line = JSON.stringify({ at: '1970-01-01T00:00:00.000Z', ...complaint });
    expect(await readFile(path, 'utf8')).toBe(`${line}\n${line}\n`);
  });

  it.skipIf(process.platform === 'win32')(
    'are refused, and never waited for, where the file is a pipe that nobody reads',
    async () => {
      const path = join(await temporaryFolder(), 'pipe');
      makePipe(path);
      await expect(feedbackFile(path).keep(complaint)).rejects.toThrow('ENXIO');
    },
  );
});
