/** Mutation testing of the pure rooms, by `npm run mutate -- text` or `npm run mutate -- answer/silence`. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: true },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  reporters: ['json'],
  jsonReporter: { fileName: 'coverage/mutation.json' },
  tempDirName: 'coverage/stryker',
  // TypeScript 7 has no JavaScript interface, which the rewriting of a tsconfig would need.
  tsconfigFile: 'none',
  timeoutMS: 3000,
  warnings: { slow: false },
};
