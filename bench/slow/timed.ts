/** Milliseconds of the processor. */
export interface Time {
  readonly total: number;
  /** The longest time that nothing else could happen. */
  readonly stretch: number;
}

const running: NodeJS.Process & { readonly threadCpuUsage?: () => NodeJS.CpuUsage } = process;

/**
 * Milliseconds of the processor that the program's own thread has used; those of all its threads before Node 24, which
 * counts collecting garbage and compiling beside it as well.
 */
function spent(): number {
  const { user, system } = running.threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1_000;
}

/** What some work takes of the processor, so that other programs do not spoil it. */
async function timed(work: () => unknown): Promise<Time> {
  const began = spent();
  let [last, stretch, isOver] = [began, 0, false];
  const look = (): void => {
    const now = spent();
    stretch = Math.max(stretch, now - last);
    last = now;
  };
  const tick = (): void => {
    look();
    if (!isOver) setImmediate(tick);
  };
  setImmediate(tick);
  await work();
  isOver = true;
  look();
  return { total: spent() - began, stretch };
}

export const isOver = ({ total, stretch }: Time, limits: Time): boolean =>
  total > limits.total || stretch > limits.stretch;

/** The fastest of some tries: what is over a limit is tried again, since the compiler may have been at work. */
export async function fastest(work: () => unknown, limits: Time, tries: number): Promise<Time> {
  let best = await timed(work);
  for (let tried = 1; tried < tries && isOver(best, limits); tried += 1) {
    const { total, stretch } = await timed(work);
    best = { total: Math.min(best.total, total), stretch: Math.min(best.stretch, stretch) };
  }
  return best;
}
