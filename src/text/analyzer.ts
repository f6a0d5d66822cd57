import type { Span } from './span.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stopwords.ts';
import { tokens } from './tokens.ts';

/** A token with the stem under which it is indexed and asked for. */
export interface Term extends Span {
  readonly word: string;
  readonly stem: string;
  /** Whether the word carries no topic; such terms are kept for nearness, but neither indexed nor asked for. */
  readonly stop: boolean;
}

/** The one analysis that index, query, excerpt choice and highlights share. Offsets are into `text`. */
export function analyze(text: string): Term[] {
  return tokens(text).map((token) => ({ ...token, stem: stem(token.word), stop: isStopWord(token.word) }));
}
