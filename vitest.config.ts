import { defineConfig } from 'vitest/config';

/** Tests that start the bot, or programs: each file in a world of its own. The others are pure and share one. */
const PROGRAMS = [
  'test/discord/**/*.test.ts',
  'test/playground/**/*.test.ts',
  'test/end-to-end/**/*.test.ts',
  'test/cli.test.ts',
  'test/log.test.ts',
  'test/add-and-remove.test.ts',
  'test/end-to-end/**/*.test.ts',
  'test/soak/*.test.ts',
  'test/operation/**/*.test.ts',
  'test/deploy/**/*.test.ts',
  'test/cli.test.ts',
  'test/log.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    coverage: { include: ['src/**', 'commands/**'] },
    projects: [
      { extends: true, test: { name: 'programs', include: PROGRAMS } },
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: [...PROGRAMS, 'test/opensearch/**'],
          pool: 'threads',
          isolate: false,
        },
      },
    ],
  },
});
