import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/text/lines.ts';

async function* inTurn<T>(pieces: readonly T[]): AsyncGenerator<T> {
  yield* pieces;
}

async function all(pieces: readonly (string | Uint8Array)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(inTurn(pieces))) lines.push(line);
  return lines;
}

describe('the lines of a text that comes in pieces', () => {
  const piece = fc.array(fc.constantFrom('a', '\n', '\r', '\u2028', '\u2029', '\u0085', '\ud83c\udf09', ''), {
    maxLength: 6,
  });
  const pieces = fc.array(
    piece.map((units) => units.join('')),
    { maxLength: 6 },
  );

  it('are those of the whole text, wherever a piece ends', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        expect(await all(parts)).toEqual(parts.join('').split(/\r\n|\n|\r/));
      }),
    );
  });

  it('are the same for bytes, wherever a character is cut', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        const bytes = Buffer.from(parts.join(''));
        const single = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
        expect(await all(single)).toEqual(await all(parts));
      }),
    );
  });

  it('are given as soon as their end is there, be it the first half of one', async () => {
    let taken = 0;
    async function* pieces(): AsyncGenerator<string> {
      for (const piece of ['a\r', '\nb']) {
        taken += 1;
        yield piece;
      }
    }
    const lines = linesOf(pieces());
    expect(await lines.next()).toEqual({ done: false, value: 'a' });
    expect(taken).toBe(1);
    expect(await lines.next()).toEqual({ done: false, value: 'b' });
  });
});
