import type { Passage } from '../src/corpus/passage.ts';
import type { Rival } from './rivals/rival.ts';
import { mean, quantile, share } from './statistics.ts';
import { bare, evened } from './wording.ts';

/** Something that must be found: one of several wordings, in one article. */
export interface Wanted {
  /** The article's file, or its address where one file has many. */
  readonly article: string;
  readonly wordings: readonly string[];
}

/** A question with all that must be found for it. */
export interface Task {
  readonly question: string;
  readonly wanted: readonly [Wanted, ...Wanted[]];
}

/** The depths to which the ranks are looked at. */
export interface Depths {
  readonly hits: readonly number[];
  readonly recall: number;
}

/** Shares from 0 to 1. */
export interface Retrieval {
  readonly mrr: number | null;
  /** For each depth, the share of the questions with something wanted in the passages up to it. */
  readonly hits: readonly (number | null)[];
  /** The share of what is wanted in the passages up to the depth. */
  readonly recall: number | null;
  readonly medianMs: number | null;
  readonly p95Ms: number | null;
}

const RANKED = 10;
const WARMING = 5;

/** The words of passages as they are compared: typography and white space apart. */
export class Passages {
  readonly #words: readonly { articles: readonly (string | null)[]; words: string }[];

  constructor(passages: readonly Passage[]) {
    this.#words = passages.map(({ article, start, end }) => ({
      articles: [article.file, article.facts.url.value],
      words: bare(evened(article.text.slice(start, end))),
    }));
  }

  /** Whether a passage has what is wanted. */
  has(id: number, { article, wordings }: Wanted): boolean {
    const passage = this.#words[id];
    return (
      passage?.articles.includes(article) === true &&
      wordings.some((wording) => passage.words.includes(bare(evened(wording))))
    );
  }
}

/** Asks one engine all questions, one after the other, and times each search. */
export async function measure(
  rival: Rival,
  tasks: readonly Task[],
  passages: Passages,
  depths: Depths,
): Promise<Retrieval> {
  for (const { question } of tasks.slice(0, WARMING)) await rival.search(question, RANKED);
  const results: { rank: number; recall: number; ms: number }[] = [];
  for (const { question, wanted } of tasks) {
    const began = performance.now();
    const ids = await rival.search(question, RANKED);
    const ms = performance.now() - began;
    const early = ids.slice(0, depths.recall);
    results.push({
      rank: ids.findIndex((id) => wanted.some((each) => passages.has(id, each))),
      recall: wanted.filter((each) => early.some((id) => passages.has(id, each))).length / wanted.length,
      ms,
    });
  }
  const times = results.map(({ ms }) => ms);
  return {
    mrr: mean(results.map(({ rank }) => (rank >= 0 ? 1 / (rank + 1) : 0))),
    hits: depths.hits.map((depth) => share(results, ({ rank }) => rank >= 0 && rank < depth)),
    recall: mean(results.map(({ recall }) => recall)),
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
  };
}
