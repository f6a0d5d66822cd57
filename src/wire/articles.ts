import type { ArchiveItem, ArticleList } from '../corpus/archive.ts';
import type { Article } from '../corpus/article.ts';
import type { Paragraph } from '../corpus/page/paragraphs.ts';
import { isQuotable } from '../corpus/passage.ts';
import { plainAddress, plainDay, plainFact } from '../corpus/plainfacts.ts';
import { contains, type Span, slice } from '../text/span.ts';

/** What is known of an article besides its words, as other programs read it. */
export function wireCard({ file, id: articleId, facts }: Article) {
  const { contributors } = facts;
  return {
    file,
    articleId,
    outlet: plainFact(facts.outlet),
    headline: plainFact(facts.headline),
    dek: plainFact(facts.dek),
    author: plainFact(facts.author),
    contributors: { value: contributors.value, certainty: contributors.certainty },
    published: plainDay(facts.published),
    url: plainAddress(facts.url),
    relays: facts.relays,
  };
}

/** A part of the list of articles, as other programs read it. */
export const wireSources = ({ items, total, outlets }: ArticleList) => ({
  total,
  outlets,
  articles: items.map(({ article }) => wireCard(article)),
});

/** Paragraphs that an excerpt is shown with: its own, and one on each side. */
const SHOWN = 3;
/** Code units; a longer paragraph beside an excerpt is left out. */
const LONGEST_BESIDE = 2_000;

/**
 * An excerpt with the paragraph before it and the one after it: offsets are into the article's text. Of an article that has
 * no more than these the excerpt stands alone: nobody gets a whole text.
 */
export function wireAround({ article, paragraphs }: ArchiveItem, excerpt: Span) {
  const piece = ({ start, end }: Span) => ({ start, end, quote: slice(article.text, { start, end }) });
  const quotable = paragraphs.filter(isQuotable);
  const at = quotable.findIndex((paragraph) => contains(paragraph, excerpt));
  const beside = (paragraph: Paragraph | undefined) =>
    paragraph && quotable.length > SHOWN && paragraph.end - paragraph.start <= LONGEST_BESIDE ? piece(paragraph) : null;
  return { before: beside(quotable[at - 1]), ...piece(excerpt), after: beside(quotable[at + 1]) };
}
