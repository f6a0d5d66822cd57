import { defineConfig } from 'vitest/config';

/** What kills a mutant: the tests that `mutate.ts` names. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    include: [process.env.MUTATION_TESTS ?? ''],
    pool: 'threads',
  },
});
