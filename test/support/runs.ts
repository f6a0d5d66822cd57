/** As many times as much as in an ordinary run of the tests, and from another seed: `npm run fuzz` sets both. */
const factor = Number(process.env.FUZZ_FACTOR || 1);
const seed = Number(process.env.FUZZ_SEED || 20_220_621);

/** How a property is run. @param cases in an ordinary run */
export function runs(cases: number): { readonly seed: number; readonly numRuns: number } {
  return { seed, numRuns: Math.ceil(cases * factor) };
}
