import { EventEmitter, once } from 'node:events';

/** Tells the tests that something has happened, so that none has to sleep. */
export class Bell extends EventEmitter<{ ring: [] }> {
  constructor() {
    super();
    // As many as wait at once.
    this.setMaxListeners(0);
  }

  ring(): void {
    this.emit('ring');
  }

  /**
   * The first value of `probe` that is neither null nor undefined nor false, looked for whenever the bell rings.
   *
   * @throws when there is none within `limit` milliseconds
   */
  async until<T>(what: string, probe: () => T | null | undefined | false, limit = 100_000): Promise<T> {
    const signal = AbortSignal.timeout(limit);
    for (;;) {
      const value = probe();
      if (value !== null && value !== undefined && value !== false) return value;
      await once(this, 'ring', { signal }).catch((cause) => {
        throw new Error(`Waited ${limit} ms in vain for: ${what}`, { cause });
      });
    }
  }
}
