const WIDTH = 24;

/** A progress bar that is redrawn in one line of a terminal. */
export interface ProgressBar {
  show(done: number, all: number, what: string): void;
  /** Clears the line. */
  clear(): void;
}

/** A bar on this stream; where nobody watches it as a terminal, nothing is written. */
export function progressBar(stream: NodeJS.WriteStream): ProgressBar {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  const wipe = '\r\u001b[K';
  return {
    show(done, all, what) {
      const full = Math.round((WIDTH * done) / Math.max(all, 1));
      const line = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done}/${all} `;
      const room = Math.max(0, (stream.columns ?? 80) - line.length - 1);
      stream.write(`${wipe}${line}${what.replace(/[^\x20-\x7e]/g, '?').slice(0, room)}`);
    },
    clear() {
      stream.write(wipe);
    },
  };
}
