import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as after } from 'node:timers/promises';
import { commands } from '../../commands/all.ts';
import { soleCoverage } from '../../src/coverages/host.ts';
import { createBotContext } from '../../src/discord/botcontext.ts';
import { startBot } from '../../src/discord/transport/bot.ts';
import { openLiveLibrary } from '../../src/library/livelibrary.ts';
import { readConfig } from '../../src/settings/config.ts';
import { createLog } from '../../src/settings/log.ts';
import type { Measured } from './soaking.ts';

/*
 * The bot in a process of its own, whose memory can be measured: the real client over the real articles. Only questions
 * that begin with "slowly:" are kept waiting, so that there are deferrals.
 */

const config = readConfig(process.env);
const log = createLog(config.logLevel, [config.token]);
const liveLibrary = await openLiveLibrary(config.corpus);
await liveLibrary.library.prepare();
const library = {
  ...liveLibrary.library,
  ask: async (...args: Parameters<typeof liveLibrary.library.ask>) => {
    if (args[0].question.startsWith('slowly:')) await after(150);
    return await liveLibrary.library.ask(...args);
  },
};

const pauses = monitorEventLoopDelay({ resolution: 10 });
pauses.enable();
let rejections = 0;
process.on('unhandledRejection', (err) => {
  rejections += 1;
  log.error({ err }, 'Unhandled rejection');
});
const botContext = createBotContext(soleCoverage({ ...liveLibrary, library }));
const bot = await startBot({ config, botContext, commands, log, deferAfter: 100, onLost: () => process.exit(2) });

process.on('message', async (order) => {
  if (order === 'stop') {
    await bot.stop();
    process.exit(0);
  }
  const longestPause = pauses.max / 1e6;
  for (let i = 0; i < 3; i += 1) globalThis.gc?.();
  process.send?.({ heapUsed: process.memoryUsage().heapUsed, rejections, longestPause } satisfies Measured);
});
