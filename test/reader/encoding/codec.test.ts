import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeVectors, encodeVectors } from '../../../src/reader/encoding/codec.ts';
import { roundedWindow } from '../../../src/reader/encoding/vectors.ts';
import { DIM, HIDDEN, keptWindows } from '../vectors.ts';

describe('kept vectors', () => {
  it('come back as they were, for any windows', () => {
    fc.assert(
      fc.property(keptWindows, (windows) => {
        expect(decodeVectors(encodeVectors(windows), DIM, HIDDEN)).toEqual(windows);
      }),
    );
  });

  it('are not taken for whole where they are cut short', () => {
    fc.assert(
      fc.property(
        keptWindows.filter((windows) => windows.length > 0),
        fc.nat(),
        (windows, pick) => {
          const bytes = encodeVectors(windows);
          // The last three bytes may be padding.
          const cut = bytes.subarray(0, pick % (bytes.length - 3));
          expect(() => decodeVectors(cut, DIM, HIDDEN)).toThrow(RangeError);
        },
      ),
    );
  });

  it('are rounded by half a step at most', () => {
    const values = Float32Array.from([0.5, -0.25, 0.1, 0, 0.9, -1]);
    const { tokens, pooled } = roundedWindow({
      tokens: { values: values.slice(0, DIM), scale: 1 },
      owners: Int16Array.from([0]),
      starts: Uint32Array.from([0]),
      ends: Uint32Array.from([1]),
      sentences: [],
      pooled: { values, scale: 1 },
    });
    for (const [exact, { values: all, scale }] of [
      [values.slice(0, DIM), tokens],
      [values, pooled],
    ] as const) {
      all.forEach((value, i) => {
        expect(Math.abs(value * scale - (exact[i] ?? 9))).toBeLessThanOrEqual(scale / 2 + 1e-6);
      });
    }
  });
});
