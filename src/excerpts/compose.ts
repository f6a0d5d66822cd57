import type { Article } from '../corpus/article.ts';
import type { Paragraph, ParagraphKind } from '../corpus/page/paragraphs.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { type Span, slice } from '../text/span.ts';
import { cite } from './citation.ts';
import type { SentenceRange } from './corroboration.ts';
import { highlight } from './highlight.ts';
import { isIndependent } from './independence.ts';
import type { Quote } from './quote.ts';
import { verbatim } from './quotelaw.ts';

/** What stands in one paragraph of an article, with its citation and its speakers; checked to the letter. */
export function quoteAt<Kind extends ParagraphKind>(
  article: Article,
  paragraph: Paragraph & { readonly kind: Kind },
  span: Span,
  { speakers }: Coverage,
): Omit<Quote, 'kind'> & { readonly kind: Kind } {
  const { start, end } = span;
  return verbatim({
    article,
    start,
    end,
    quote: slice(article.text, span),
    paragraph: paragraph.number,
    kind: paragraph.kind,
    citation: cite(article),
    speakers: speakers.within(article, span),
    passage: { start: paragraph.start, end: paragraph.end },
    highlights: [],
    alsoIn: [],
    score: 1,
  });
}

/** The quote of some sentences, with its citation, its speakers, and the places that say the same; checked to the letter. */
export function compose(
  { reading, start, end }: SentenceRange,
  pointed: readonly Span[],
  also: readonly SentenceRange[],
  score: number,
  coverage: Coverage,
): Quote {
  const { passage, paragraph } = reading;
  const { article } = passage;
  const counted = [article];
  const span = { start, end };
  return verbatim({
    ...quoteAt(article, paragraph, span, coverage),
    passage: { start: passage.start, end: passage.end },
    highlights: highlight(pointed, span),
    alsoIn: also.map((place) => {
      const other = place.reading.passage.article;
      const confirms = counted.every((one) => isIndependent(one, other, coverage.duplicates));
      if (confirms) counted.push(other);
      const found = { article: other, start: place.start, end: place.end, quote: slice(other.text, place) };
      return confirms ? found : { ...found, echo: true as const };
    }),
    score,
  });
}
