import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../src/corpus/corpuserror.ts';
import { linesIn } from '../../../src/corpus/files/filelines.ts';
import { temporaryFolder } from '../../support/temporary.ts';

async function read(path: string, chunk: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesIn(path, chunk)) lines.push(line);
  return lines;
}

describe('the lines of a file', () => {
  it('are those of its text, wherever a piece that is read ends', async () => {
    const path = join(await temporaryFolder({}), 'lines.jsonl');
    const piece = fc.constantFrom('\n', '\r', '\r\n', 'a', 'Gasc\u00f3n', '\ud83c\udf09', '\u2028', '');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 1, max: 9 }), async (pieces, chunk) => {
        const text = pieces.join('');
        await writeFile(path, text);
        expect(await read(path, chunk)).toEqual(text.split(/\r\n|\n|\r/));
        await writeFile(path, `\ufeff${text}`);
        expect(await read(path, chunk)).toEqual(text.split(/\r\n|\n|\r/));
      }),
    );
  });

  it('are cut off where they are too long, so that nothing stands together that did not', async () => {
    const path = join(await temporaryFolder({ 'lines.jsonl': 'aaaaaaaa{}\nshort\nbbbbbbbb{}' }), 'lines.jsonl');
    const lines: string[] = [];
    for await (const line of linesIn(path, 3, 5)) lines.push(line);
    expect(lines).toEqual(['aaaaaa', 'short', expect.stringMatching(/^b{5,7}$/)]);
  });

  it('are refused as a whole when the file is not UTF-8 or is not there', async () => {
    const path = join(await temporaryFolder({}), 'lines.jsonl');
    await expect(read(path, 9)).rejects.toThrow(CorpusError);
    await writeFile(path, Buffer.from([97, 10, 0xff, 10]));
    await expect(read(path, 1)).rejects.toThrow('not UTF-8');
  });
});
