import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANDS, bandOf, type MinHashSignature, MinHashSketch, resemblance } from '../../src/text/minhash.ts';

function signatureOf(...paragraphs: readonly (readonly string[])[]): MinHashSignature {
  const sketch = new MinHashSketch();
  for (const words of paragraphs) sketch.add(words);
  const signature = sketch.signature();
  if (!signature) throw new Error('nothing in it');
  return signature;
}

/** Words `from` to `to` of an endless text without a repeat. */
const words = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => `w${from + i}`);

describe('the resemblance of two texts', () => {
  const some = fc.array(fc.string({ minLength: 1 }), { minLength: 5, maxLength: 60 });

  it('is 1 for the same paragraphs in any order, and the same either way round', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(resemblance(signatureOf(one, other), signatureOf(other, one))).toBe(1);
        expect(resemblance(signatureOf(one), signatureOf(other))).toBe(
          resemblance(signatureOf(other), signatureOf(one)),
        );
      }),
    );
  });

  it.each([
    [600, 600, 0],
    [600, 400, 1 / 5],
    [600, 200, 1 / 2],
    [600, 60, 9 / 11],
    [40, 0, 1],
    [40, 40, 0],
  ])('is near the share of common shingles: %i words, moved on by %i', (length, by, share) => {
    const found = Array.from({ length: 20 }, (_, i) =>
      resemblance(
        signatureOf(words(i * 1e4, i * 1e4 + length)),
        signatureOf(words(i * 1e4 + by, i * 1e4 + by + length)),
      ),
    );
    expect(found.reduce((sum, each) => sum + each, 0) / found.length).toBeCloseTo(share, 1);
  });

  it('of texts too short for a shingle is not told', () => {
    const sketch = new MinHashSketch();
    sketch.add(words(0, 4));
    sketch.add([]);
    expect(sketch.signature()).toBeNull();
    expect(sketch.shingles).toBe(0);
  });
});

describe('a sketch', () => {
  it('counts every run of five words in a paragraph, repeats too, and none across paragraphs', () => {
    const sketch = new MinHashSketch();
    sketch.add(words(0, 5));
    expect(sketch.shingles).toBe(1);
    sketch.add(words(0, 8));
    sketch.add(words(0, 4));
    expect(sketch.shingles).toBe(5);
  });

  it('tells the order of words', () => {
    expect(resemblance(signatureOf(words(0, 100)), signatureOf(words(0, 100).reverse()))).toBeLessThan(0.1);
  });

  it('needs five words in a row that are common, and no more', () => {
    const found = Array.from({ length: 20 }, (_, i) =>
      resemblance(signatureOf(words(i * 100, i * 100 + 5)), signatureOf(words(i * 100, i * 100 + 6))),
    );
    expect(found.reduce((sum, each) => sum + each, 0) / found.length).toBeGreaterThan(0.3);
    expect(resemblance(signatureOf(words(0, 5)), signatureOf([...words(0, 4), 'x']))).toBeLessThan(0.1);
    expect(resemblance(signatureOf(words(0, 5)), signatureOf(['x', ...words(1, 5)]))).toBeLessThan(0.1);
  });

  it('is the same however often a text is added', () => {
    expect(signatureOf(words(0, 50), words(0, 50))).toEqual(signatureOf(words(0, 50)));
  });

  it('of two short texts with nothing in common has next to nothing in common', () => {
    for (let length = 5; length < 12; length += 1) {
      const found = resemblance(signatureOf(words(0, length)), signatureOf(words(100, 100 + length)));
      expect(found).toBeLessThan(0.1);
    }
  });
});

describe('the bands of a signature', () => {
  it('do not overlap, and hold its bins in order', () => {
    const signature = signatureOf(words(0, 300));
    const all = Array.from({ length: BANDS }, (_, band) => bandOf(signature, band).split(',').map(Number)).flat();
    expect(all).toEqual([...signature.slice(0, all.length)]);
    expect(signature.length - all.length).toBeLessThan(all.length / BANDS);
  });

  const common = (a: MinHashSignature, b: MinHashSignature): boolean =>
    Array.from({ length: BANDS }, (_, band) => bandOf(a, band) === bandOf(b, band)).includes(true);

  it('meet where two texts are much alike', () => {
    expect(common(signatureOf(words(0, 500)), signatureOf(words(100, 600)))).toBe(true);
  });

  it('do not where they have nothing in common', () => {
    expect(common(signatureOf(words(0, 500)), signatureOf(words(500, 1000)))).toBe(false);
  });
});
