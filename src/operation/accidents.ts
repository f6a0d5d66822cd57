import type { EventEmitter } from 'node:events';
import type { Logger } from '../settings/log.ts';
import type { BotMetrics } from './metrics.ts';

/**
 * What no handler caught. An unhandled rejection is logged and counted, and the program goes on: it belongs
 * to one piece of work, whose state goes with it. After an exception out of nowhere nobody knows what was left half
 * done, so the program logs it, finishes what it can and ends with code 1, for a supervisor to start it anew.
 */
export function watchAccidents(
  process: Pick<EventEmitter, 'on'>,
  log: Logger,
  metrics: BotMetrics,
  leave: (code: number) => void,
): void {
  process.on('unhandledRejection', (err) => {
    metrics.unhandled();
    log.error({ err }, 'A rejection that nobody looked at');
  });
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'An exception that nobody caught');
    leave(1);
  });
}
