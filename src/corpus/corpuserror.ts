/** Nothing can be served from a path. The message is one line for the operator: the file and its fault. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  readonly path: string;
  readonly fault: string;

  constructor(path: string, fault: string, options?: ErrorOptions) {
    super(`${path}: ${fault}`.replace(/\s+/g, ' '), options);
    this.path = path;
    this.fault = fault;
  }
}
