/** A passage as every engine gets it; its id is its index. */
export interface Row {
  readonly id: number;
  readonly headline: string;
  readonly outlet: string;
  readonly text: string;
}

/** A search engine over some passages. `search` gives passage ids, best first, `limit` at the most. */
export interface Rival {
  readonly name: string;
  search(question: string, limit: number): number[] | Promise<number[]>;
}

/** Indexes the passages. */
export type OpenRival = (rows: readonly Row[]) => Rival | Promise<Rival>;
