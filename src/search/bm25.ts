/**
 * BM25 as Trotman, Puurula and Burgess (2014) found it best on news: k near 0.9, b near 0.4. MiniSearch's `d` makes it
 * BM25+, which favours long documents; passages are of even length, so it is off.
 */
export const BM25 = { k: 0.9, b: 0.4, d: 0 };

/** What BM25 counts of a stem in a document. */
interface Counts {
  /** How often the stem is in the document, and in how many documents of all. */
  readonly uses: number;
  readonly having: number;
  readonly documents: number;
  /** Different stems in the document, and in a document on average. */
  readonly length: number;
  readonly average: number;
}

/** How much a stem says for a document, unitless, above 0: the formula as MiniSearch has it. */
export function bm25({ uses, having, documents, length, average }: Counts): number {
  const rarity = Math.log(1 + (documents - having + 0.5) / (having + 0.5));
  return (rarity * uses * (BM25.k + 1)) / (uses + BM25.k * (1 - BM25.b + (BM25.b * length) / average));
}
