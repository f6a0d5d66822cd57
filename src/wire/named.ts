import type { Library } from '../library/library.ts';

/** The coverages that other programs may ask, by name. `library` is taken anew for each request: it is exchanged when articles change. */
export type NamedCoverages = ReadonlyMap<string, { readonly library: Library }>;

/** The name of the coverage where an operator has but one. */
export const DEFAULT_COVERAGE = 'default';
