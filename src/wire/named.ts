/** The name of the coverage where an operator has but one. */
export const DEFAULT_COVERAGE = 'default';
