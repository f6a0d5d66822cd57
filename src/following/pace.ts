import type { Follow } from '../store/follows.ts';

/** Milliseconds between two digests at the least. */
const BETWEEN = { hour: 3_600_000, day: 86_400_000 };
const HOURS = 24;

/** Whether a digest may go out: the last one is long enough ago, and these are no quiet hours. */
export function isDue({ every, quiet, postedAt }: Pick<Follow, 'every' | 'quiet' | 'postedAt'>, now: Date): boolean {
  if (isQuiet(quiet, now)) return false;
  return postedAt === null || now.getTime() - Date.parse(postedAt) >= BETWEEN[every];
}

/** Whether it is one of the quiet hours; `to` is none of them, and of equal hours there are none. */
export function isQuiet(quiet: Follow['quiet'], now: Date): boolean {
  if (quiet === null) return false;
  const { from, to, zone } = quiet;
  return (hourIn(zone, now) - from + HOURS) % HOURS < (to - from + HOURS) % HOURS;
}

/** Whether this is the name of a time zone, such as Europe/Berlin. */
export function isTimeZone(zone: string): boolean {
  try {
    hourIn(zone, new Date(0));
    return true;
  } catch {
    return false;
  }
}

/** From 0 to 23. */
function hourIn(timeZone: string, moment: Date): number {
  return Number(new Intl.DateTimeFormat('en', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(moment));
}
