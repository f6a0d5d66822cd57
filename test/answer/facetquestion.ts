import type { FacetQuestion } from '../../src/answer/facet.ts';
import type { AnswerKind } from '../../src/answer/kind.ts';

/** A question of this kind that asks about nothing but what it is told to. */
export const asking = (kind: AnswerKind, more: Partial<FacetQuestion> = {}): FacetQuestion => ({
  kind,
  folded: '',
  stems: [],
  things: [],
  head: null,
  of: null,
  deed: null,
  ...more,
});
