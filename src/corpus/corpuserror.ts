/** Nothing can be served from a path. The message is one line for the operator: the file and its fault. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  readonly path: string;
  readonly fault: string;
  /** All is well, but there is no article yet. */
  readonly isEmpty: boolean;

  constructor(path: string, fault: string, { isEmpty = false, ...options }: ErrorOptions & { isEmpty?: boolean } = {}) {
    super(`${path}: ${fault}`.replace(/\s+/g, ' '), options);
    this.path = path;
    this.fault = fault;
    this.isEmpty = isEmpty;
  }
}
