import fc from 'fast-check';
import type { ScaledVector, WindowVectors } from '../../src/reader/encoding/vectors.ts';

/** Sizes of vectors for tests: of a token, and of a pooled one. */
export const [DIM, HIDDEN] = [4, 6] as const;

/** As a file has it: of 32 bits. */
const scale = fc.float({ noNaN: true, noDefaultInfinity: true, min: 0 });

const kept = (length: number): fc.Arbitrary<ScaledVector> =>
  fc.record({ values: fc.int8Array({ minLength: length, maxLength: length }), scale });

/** A window as it is kept. */
const window: fc.Arbitrary<WindowVectors> = fc.integer({ min: 1, max: 9 }).chain((tokens) =>
  fc.record({
    tokens: kept(tokens * DIM),
    owners: fc.int16Array({ minLength: tokens, maxLength: tokens }),
    starts: fc.uint32Array({ minLength: tokens, maxLength: tokens }),
    ends: fc.uint32Array({ minLength: tokens, maxLength: tokens }),
    sentences: fc.array(fc.record({ index: fc.nat({ max: 30_000 }), pooled: kept(HIDDEN) }), { maxLength: 3 }),
    pooled: kept(HIDDEN),
  }),
);

/** The windows of a passage as they are kept. */
export const keptWindows: fc.Arbitrary<WindowVectors[]> = fc.array(window, { maxLength: 3 });
