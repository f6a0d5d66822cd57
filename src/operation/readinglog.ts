import type { ReadingProgress } from '../reader/port.ts';
import type { Logger } from '../settings/log.ts';

/** Milliseconds between two looks. */
const EVERY = 10_000;

/**
 * Tells the log how many passages have been read closely: now, whenever it has changed since the last look, and when all
 * have been. Where words alone answer there is nothing to tell. Gives what ends it.
 *
 * @param progress of the coverage in use
 */
export function logReading(progress: () => ReadingProgress | null, log: Logger, every = EVERY): () => void {
  let told = '';
  const look = (): void => {
    const now = progress();
    if (now === null) return;
    const { read, all } = now;
    const state = `${read} of ${all}`;
    if (state === told) return;
    told = state;
    log.info({ read, all }, read < all ? 'Passages are being read' : 'All passages have been read');
  };
  look();
  const timer = setInterval(look, every).unref();
  return () => clearInterval(timer);
}
