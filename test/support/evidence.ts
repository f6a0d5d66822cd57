import type { Article, Fact } from '../../src/corpus/article.ts';

/** The names of an article's facts whose evidence does not stand in its text to the letter, or that have none. */
export const withoutEvidence = ({ text, facts: { relays: _, ...facts } }: Article): string[] =>
  Object.entries<Fact<unknown>>(facts)
    .filter(([, { value, evidence }]) => value !== null && (evidence === undefined || !text.includes(evidence)))
    .map(([name]) => name);
