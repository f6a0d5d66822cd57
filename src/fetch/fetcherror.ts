/** An address for people to read: one that is refused for the password in it must not bring it into a log. */
export const shown = (url: string): string => url.replace(/^([a-z][a-z0-9+.-]*:\/*)[^/?#]*@/i, '$1…@');

/** An address that is not fetched, or a fetch that came to nothing. The message is one line: the address and why. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly fault: string;
  /** It may come right by itself, as a server that is down does. */
  readonly passing: boolean;
  /** What the server answered where that is the fault; else null. */
  readonly status: number | null;

  constructor(url: string, fault: string, options: ErrorOptions & { passing?: boolean; status?: number } = {}) {
    super(`${shown(url)}: ${fault}`.replace(/\s+/g, ' '), options);
    this.fault = fault.replace(/\s+/g, ' ');
    this.passing = options.passing ?? false;
    this.status = options.status ?? null;
  }
}
