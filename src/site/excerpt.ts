import { html } from 'hono/html';
import { articleLink } from '../citing/articlelink.ts';
import { factWords, sourceWords } from '../citing/sourceline.ts';
import type { Quote } from '../excerpts/quote.ts';
import type { Span } from '../text/span.ts';
import { joined, type PageMarkup } from './layout.ts';

/** Characters of an address that is linked. */
const LONGEST_ADDRESS = 4_000;

/**
 * An excerpt, whole, with its source below it and the words that answer in bold.
 *
 * @param base where the site begins
 * @param nearest it may not answer, so that none of its words are in bold
 */
export function excerptFigure(quote: Quote, base: string, nearest: boolean): PageMarkup {
  const { article, start, end, citation } = quote;
  const link = articleLink(quote, LONGEST_ADDRESS);
  const context = `${base}articles/${encodeURIComponent(article.id)}?start=${start}&end=${end}`;
  const { headline } = citation;
  return html`<figure id="e${start}-${article.id}">
<blockquote${link === null ? '' : html` cite="${link}"`}><p>${emphasised(quote, nearest ? [] : quote.highlights)}</p></blockquote>
<figcaption>${sourceWords(quote)}${headline.value === null ? '' : ` · ${factWords(headline, '')}`} · <a href="${context}">In context</a>${
    link === null ? '' : html` · <a href="${link}" rel="noreferrer">Article</a>`
  }</figcaption>
</figure>
`;
}

/** The words of a quote, some of them set in bold; all are there, in their order. */
function emphasised({ article, start, end }: Quote, bold: readonly Span[]): PageMarkup {
  const pieces: PageMarkup[] = [];
  let at = start;
  for (const span of bold) {
    pieces.push(html`${article.text.slice(at, span.start)}<b>${article.text.slice(span.start, span.end)}</b>`);
    at = span.end;
  }
  return joined([...pieces, html`${article.text.slice(at, end)}`]);
}
