/** The name by which other programs, and addresses, mean the one coverage of an operator who has no other. */
export const DEFAULT_COVERAGE = 'default';
