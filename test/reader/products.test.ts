import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openedProducts } from './parts.ts';

const number = fc.float({ min: -1, max: 1, noNaN: true });
const vectors = (width: number) =>
  fc.array(fc.array(number, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 9 });
const matrices = fc.integer({ min: 1, max: 40 }).chain((width) => fc.tuple(vectors(width), vectors(width)));

describe('the products of vectors', () => {
  it('are those of each with each, in their order', async () => {
    const products = await openedProducts();
    await fc.assert(
      fc.asyncProperty(matrices, async ([some, others]) => {
        const width = some[0]?.length ?? 0;
        const made = await products.of(Float32Array.from(some.flat()), Float32Array.from(others.flat()), width);
        const expected = some.flatMap((a) => others.map((b) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0)));
        expect(made).toHaveLength(expected.length);
        for (const [i, value] of made.entries()) expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 4);
      }),
    );
  });
});
