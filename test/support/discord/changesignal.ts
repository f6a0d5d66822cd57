import { EventEmitter, once } from 'node:events';

/** Tells the tests that something has changed, so that none has to sleep. */
export class ChangeSignal extends EventEmitter<{ change: [] }> {
  constructor() {
    super();
    // As many as wait at once.
    this.setMaxListeners(0);
  }

  notify(): void {
    this.emit('change');
  }

  /**
   * The first value of `probe` that is neither null nor undefined nor false, looked for after each change.
   *
   * @throws when there is none within `limit` milliseconds
   */
  async until<T>(what: string, probe: () => T | null | undefined | false, limit = 100_000): Promise<T> {
    const signal = AbortSignal.timeout(limit);
    for (;;) {
      const value = probe();
      if (value !== null && value !== undefined && value !== false) return value;
      await once(this, 'change', { signal }).catch((cause) => {
        throw new Error(`Waited ${limit} ms in vain for: ${what}`, { cause });
      });
    }
  }
}
