import type { Certainty } from '../../corpus/article.ts';
import type { Span } from '../../text/span.ts';

/** Who says the words of a quotation inside an excerpt. `start`..`end` is the quotation, in the article's text. */
export interface Speaker extends Span {
  readonly name: string;
  readonly role?: string;
  /** To whom, or where, it was said, as the article gives it. */
  readonly to?: string;
  readonly certainty: Exclude<Certainty, 'unknown'>;
}
