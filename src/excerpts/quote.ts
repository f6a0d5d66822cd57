import type { Speaker } from '../attribution/discourse/namedspeaker.ts';
import type { Article, Fact, PublicationDay } from '../corpus/article.ts';
import type { ParagraphKind, QuotableKind } from '../corpus/page/paragraphs.ts';
import type { Span } from '../text/span.ts';

/** The facts of the source that an attribution line shows. Nothing in it is guessed. */
export interface Citation {
  readonly outlet: Fact;
  readonly headline: Fact;
  readonly author: Fact;
  readonly published: PublicationDay;
  readonly url: Fact;
}

/** A verbatim span of one paragraph: `quote === article.text.slice(start, end)`. */
interface Excerpt extends Span {
  readonly article: Article;
  /** The number of the paragraph it lies in, 1 for the article's first. */
  readonly paragraph: number;
  readonly kind: QuotableKind;
  readonly quote: string;
}

/** Another place that says the same. */
interface Place extends Span {
  readonly article: Article;
  readonly quote: string;
  /** The same report printed again or passed on, of which another place or the excerpt itself is counted already. */
  readonly echo?: true;
}

/** An excerpt is never shown without its citation. All offsets are into the article's text. */
export interface Quote extends Excerpt {
  readonly citation: Citation;
  readonly speakers: readonly Speaker[];
  /** The passage it was found in. */
  readonly passage: Span;
  /**
   * The words that answer the question, or where no reader has pointed at them those that match it: in text order, not
   * overlapping, inside the excerpt.
   */
  readonly highlights: readonly Span[];
  readonly alsoIn: readonly Place[];
  /** How well it answers, as a logit; it says nothing where no question was asked. */
  readonly score: number;
}

/** What is printed on a page, be it the article's or furniture: a verification shows it, an answer never does. */
export interface PrintedQuote extends Omit<Quote, 'kind'> {
  readonly kind: ParagraphKind;
}
