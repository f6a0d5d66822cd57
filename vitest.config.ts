import { defineConfig } from 'vitest/config';

/** Tests that start the bot, programs or threads: in processes. The others are pure: in threads. */
const PROGRAMS = [
  'test/bin/add-and-remove.test.ts',
  'test/bin/changes.test.ts',
  'test/bin/cli.test.ts',
  'test/bin/gather.test.ts',
  'test/bin/serve-and-mcp.test.ts',
  'test/bin/verify.test.ts',
  'test/checking/**/*.test.ts',
  'test/deploy/**/*.test.ts',
  'test/docs/blocks.test.ts',
  'test/discord/**/*.test.ts',
  'test/end-to-end/**/*.test.ts',
  'test/examples/**/*.test.ts',
  'test/settings/envfile.test.ts',
  'test/golden/**/*.test.ts',
  'test/store/editions.test.ts',
  'test/store/kill.test.ts',
  'test/bin/launch.test.ts',
  'test/settings/log.test.ts',
  'test/operation/**/*.test.ts',
  'test/playground/**/*.test.ts',
  'test/answers/oneparse.test.ts',
  'test/reader/**/*.test.ts',
  'test/polling/refresh.test.ts',
  'test/library/livelibrary.test.ts',
  'test/library/snapshot/**/*.test.ts',
  'test/soak/*.test.ts',
  'test/training/**/*.test.ts',
  'test/polling/watch.test.ts',
];

export default defineConfig({
  test: {
    // Only what hangs is to fail by the clock, however busy the machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Many of them wait for programs: one more than a small machine has cores keeps those busy.
    maxWorkers: 3,
    // The files that one worker runs share its modules: discord.js alone takes a second to load.
    isolate: false,
    coverage: { include: ['src/**', 'commands/**'] },
    projects: [
      { extends: true, test: { name: 'programs', include: PROGRAMS, globalSetup: 'test/support/bundles.ts' } },
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: [...PROGRAMS, 'test/cluster/**'],
          pool: 'threads',
        },
      },
    ],
  },
});
