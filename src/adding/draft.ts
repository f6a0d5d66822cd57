import type { ArticleFacts, Fact } from '../corpus/article.ts';
import { unknown } from '../corpus/article.ts';

/** An article that is not in the corpus yet: its words, and what is known about it. */
export interface Draft {
  /** The path or the address that it came from. */
  readonly source: string;
  /** To the letter, as decoded. */
  readonly text: string;
  readonly facts: ArticleFacts;
  /** The id that it has where it came from. */
  readonly id?: string;
  /** One line each: how it was decoded, what is off. */
  readonly notes: readonly string[];
}

/** Something that cannot be added, and why. */
export interface DeclinedSource {
  readonly source: string;
  readonly reason: string;
}

/** A longer name or headline is none. In characters. */
const LONGEST = 500;

/** Words on one line, or null where there are none. */
export function oneLine(words: unknown): string | null {
  if (typeof words !== 'string') return null;
  const line = words.replace(/\s+/g, ' ').trim();
  return line === '' || line.length > LONGEST ? null : line;
}

/** A fact that a document states, with the words that state it; unknown where there are none. */
export function statedIn(words: unknown, evidence: string): Fact {
  const value = oneLine(words);
  return value === null ? unknown : { value, certainty: 'stated', evidence };
}

/** The first of the facts that is known. */
export const firstKnown = <F extends Fact<unknown>>(...facts: readonly F[]): F =>
  facts.find(({ value }) => value !== null) ?? (unknown as Fact<unknown> as F);

/** `facts`, and from `others` what they leave unknown. */
export function filledUp(facts: ArticleFacts, others: Partial<ArticleFacts>): ArticleFacts {
  const names = ['outlet', 'headline', 'dek', 'author', 'contributors', 'published', 'url'] as const;
  const missing = names.filter((name) => facts[name].value === null && others[name] !== undefined);
  return { ...facts, ...Object.fromEntries(missing.map((name) => [name, others[name]])) };
}
