import type { SearchFilter } from './filter.ts';

/** A stem to look for, and how much it counts: 1 for a word of the question, less for a synonym or a near spelling. */
export interface WeightedStem {
  readonly stem: string;
  readonly weight: number;
}

/** What an engine is asked. */
export interface EngineQuery {
  /** Each stem once. */
  readonly stems: readonly WeightedStem[];
  /** How many hits at the most. */
  readonly limit: number;
  /** Which articles may answer; all of them when absent. */
  readonly filter?: SearchFilter;
}

/** A passage that an engine found. */
export interface Hit {
  readonly passageId: number;
  /** Unitless, comparable within one search only. */
  readonly score: number;
}

/**
 * The port that every engine implements. An engine finds passages; it never gives words, so that no engine can break
 * the quote law. Duties: hits come best first, each passage once, `limit` at the most, only of articles that pass the filter; equal
 * input gives equal output; stems that it does not know are no error; no stem at all gives no hit. An engine that
 * cannot look at every passage rejects with `EngineUnavailable`: a part of the hits never passes as all of them.
 */
export interface Engine {
  search(query: EngineQuery): Promise<readonly Hit[]>;
  /** Whether a search would be answered now. Absent where it always is. */
  isUp?(): Promise<boolean>;
}

/** The engines that search on this machine, by the names that the settings have for them; and all engines. */
export const LOCAL_ENGINES = ['minisearch', 'sqlite'] as const;
export type LocalEngine = (typeof LOCAL_ENGINES)[number];
export const ENGINE_NAMES = [...LOCAL_ENGINES, 'opensearch'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** An engine whose index can be written down, so that another process or thread need not make it again. */
export interface KeptEngine extends Engine {
  /** The index in plain values for JSON, each of them small enough to be read in one go. */
  save(): Iterable<unknown>;
}

/** An engine is asked for that cannot be had here. The message says what to install, or which settings are wrong. */
export class EngineMissingError extends Error {
  override readonly name = 'EngineMissingError';
}

/** The engine cannot answer now, as a whole or in time. A fault of its machines, not of the question. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable';
}
