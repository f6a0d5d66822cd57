import type { Term } from '../english/analyzer.ts';
import { BANDS, bandOf, type MinHashSignature, MinHashSketch, resemblance } from '../text/minhash.ts';
import type { Article } from './article.ts';

/** Two articles are one text when their resemblance is at least this: trimmed, or with some paragraphs of their own. */
const COPY = 0.4;
/** Articles of fewer shingles are too short to tell. */
const LEAST_SHINGLES = 30;
/** Texts of one band that an article is compared with at the most. */
const COMPARED = 40;

/** The ids of articles that print one text: one was taken from the other, or all from an agency. */
export type DuplicateFamily = readonly [string, string, ...string[]];

/** Which articles of a coverage print the same text. */
export class DuplicateFamilies {
  readonly families: readonly DuplicateFamily[];
  readonly #families: ReadonlyMap<string, DuplicateFamily>;

  constructor(families: readonly DuplicateFamily[]) {
    this.families = families;
    this.#families = new Map(families.flatMap((family) => family.map((id) => [id, family])));
  }

  /** The ids of the other articles that print the text of this one, in the order of the corpus. */
  of({ id }: Article): readonly string[] {
    return this.#families.get(id)?.filter((other) => other !== id) ?? [];
  }

  /** Whether the two are one text. */
  areCopies(a: Article, b: Article): boolean {
    const family = this.#families.get(a.id);
    return family !== undefined && a.id !== b.id && family === this.#families.get(b.id);
  }
}

/** Finds the articles that print the same text. Filled passage by passage. */
export class DuplicateFinder {
  /** By the ids of the articles. */
  readonly #sketches = new Map<string, MinHashSketch>();

  /** Takes in the words of one passage of an article, paragraph by paragraph. */
  add({ id }: Pick<Article, 'id'>, own: readonly { readonly terms: readonly Term[] }[]): void {
    const sketch = this.#sketches.get(id) ?? new MinHashSketch();
    this.#sketches.set(id, sketch);
    for (const { terms } of own) sketch.add(terms.map(({ word }) => word));
  }

  /** What was found among all that was added. */
  found(): DuplicateFamilies {
    const articles = [...this.#sketches].flatMap(([id, sketch]) => {
      const signature = sketch.shingles < LEAST_SHINGLES ? null : sketch.signature();
      return signature ? [{ id, signature }] : [];
    });
    const sets = new DisjointSets(articles.length);
    for (let band = 0; band < BANDS; band += 1) join(articles, band, sets);
    const families = sets.groupsOf(articles).map((group) => group.map(({ id }) => id));
    return new DuplicateFamilies(families.filter((family): family is [string, string] => family.length > 1));
  }
}

/** Joins the articles that share a key in this band and are alike as a whole. */
function join(articles: readonly { readonly signature: MinHashSignature }[], band: number, sets: DisjointSets): void {
  const heads = new Map<string, number[]>();
  articles.forEach(({ signature }, i) => {
    const key = bandOf(signature, band);
    const known = heads.get(key) ?? [];
    const like = known.find((j) => {
      const other = articles[j];
      return sets.root(i) === sets.root(j) || (other && resemblance(signature, other.signature) >= COPY);
    });
    if (like !== undefined) sets.join(like, i);
    else if (known.length < COMPARED) heads.set(key, [...known, i]);
  });
}

/** Numbers from 0 in disjoint sets that can be joined (union-find); the least of a set is its root. */
class DisjointSets {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, i) => i);
  }

  root(i: number): number {
    let at = i;
    for (let parent = this.#parents[at] ?? at; parent !== at; parent = this.#parents[at] ?? at) at = parent;
    this.#parents[i] = at;
    return at;
  }

  join(i: number, j: number): void {
    const [a, b] = [this.root(i), this.root(j)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }

  /** The items with these numbers, set by set, in the order of the roots. */
  groupsOf<T>(items: readonly T[]): T[][] {
    const groups = new Map<number, T[]>();
    for (const [i, item] of items.entries()) {
      const group = groups.get(this.root(i));
      if (group) group.push(item);
      else groups.set(this.root(i), [item]);
    }
    return [...groups.values()];
  }
}
