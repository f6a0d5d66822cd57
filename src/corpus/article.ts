/** How sure a fact is: the document says it, a reader can conclude it, or nobody knows. */
export type Certainty = 'stated' | 'inferred' | 'unknown';

/** One fact about an article. `value` is null exactly when `certainty` is 'unknown'. */
export interface Fact<T = string> {
  readonly value: T | null;
  readonly certainty: Certainty;
  /** The words of the article that the fact rests on. */
  readonly evidence?: string;
}

/** When an article was published: a calendar day, and, where only its surroundings are known, how it is to be read. */
export interface PublicationDay extends Fact {
  /** 'on or after', 'about' or 'between … and …': how `value` is meant when it is not the very day. */
  readonly about?: string;
}

/** What is known about an article besides its words. */
export interface ArticleFacts {
  readonly outlet: Fact;
  readonly headline: Fact;
  readonly dek: Fact;
  readonly author: Fact;
  readonly contributors: Fact<readonly string[]>;
  readonly published: PublicationDay;
  readonly url: Fact;
  /** Outlets whose reports this article passes on; they are no independent confirmation of it. */
  readonly relays: readonly string[];
}

/** One published piece. `text` is the document as decoded from UTF-8 and is never changed. */
export interface Article {
  /** Unique in the corpus and stable while the file keeps its name. */
  readonly id: string;
  /** The name of the corpus file it came from. */
  readonly file: string;
  readonly text: string;
  readonly facts: ArticleFacts;
}

/** A fact that nobody knows. */
export const unknown: Fact<never> = { value: null, certainty: 'unknown' };
