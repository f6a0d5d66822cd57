import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/concordance/alignment.ts';
import { TimeLimitError, Turns } from '../../src/work/turns.ts';

const none: ReadonlySet<number> = new Set();

/** The letters of two words as the words of two texts. */
async function aligned(typed: string, printed: string, gaps = none) {
  const numbers = (text: string): Int32Array => Int32Array.from(text, (letter) => letter.charCodeAt(0));
  const { cost, steps } = await align(numbers(typed), numbers(printed), gaps, new Turns());
  return { cost, steps: steps.map(({ kind }) => kind.charAt(0)).join('') };
}

describe('an alignment', () => {
  it.each([
    ['of words that stand there costs nothing', 'cde', 'abcdefg', { cost: 0, steps: 'sss' }],
    ['knows a changed word', 'cxe', 'abcdefg', { cost: 1, steps: 'scs' }],
    ['knows a changed last word', 'cdx', 'abcdefg', { cost: 1, steps: 'ssc' }],
    ['knows an added word', 'cdxe', 'abcdefg', { cost: 1.2, steps: 'ssas' }],
    ['knows a word left out', 'cdfg', 'abcdefg', { cost: 0.8, steps: 'ssoss' }],
    ['counts further words left out less', 'abghi', 'abcdefghi', { cost: 1.7, steps: 'ssoooosss' }],
    ['of nothing has no steps', '', 'abc', { cost: 0, steps: '' }],
    ['with nothing has all words added', 'ab', '', { cost: 2.4, steps: 'aa' }],
  ])('%s', async (_, typed, printed, expected) => {
    expect(await aligned(typed, printed)).toEqual(expected);
  });

  it('leaves out freely what a gap stands for', async () => {
    expect(await aligned('abyz', 'abcdefghijklmnopqrstuvwxyz', new Set([2]))).toMatchObject({ cost: 0 });
  });

  it('costs nothing exactly where the words stand together', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(text, text, async (typed, printed) => {
        const { cost } = await aligned(typed, printed);
        expect(cost === 0).toBe(printed.includes(typed));
      }),
    );
  });

  it('has every typed word once and goes along the printed ones without a jump', async () => {
    const words = fc.array(fc.nat({ max: 4 }), { maxLength: 15 }).map((numbers) => Int32Array.from(numbers));
    await fc.assert(
      fc.asyncProperty(words, words, async (typed, printed) => {
        const { steps } = await align(typed, printed, none, new Turns());
        expect(steps.filter(({ kind }) => kind !== 'omitted').map((step) => step.typed)).toEqual([...typed.keys()]);
        const along = steps.filter(({ kind }) => kind !== 'added').map((step) => step.printed);
        expect(along).toEqual(along.map((_, i) => (along[0] ?? 0) + i));
        for (const { kind, typed: i, printed: j } of steps) {
          if (kind === 'same') expect(typed[i]).toBe(printed[j]);
          if (kind === 'changed') expect(typed[i]).not.toBe(printed[j]);
        }
      }),
    );
  });

  it('of long texts lets others have their turn, and is given up when its time is over', async () => {
    const long = Int32Array.from({ length: 3_000 }, (_, i) => i);
    let others = 0;
    const count = (): void => {
      others += 1;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    await align(long, long, none, new Turns(100_000));
    clearImmediate(timer);
    expect(others).toBeGreaterThan(0);
    await expect(align(long, long, none, new Turns(0))).rejects.toThrow(TimeLimitError);
  });
});
