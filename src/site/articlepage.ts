import { html } from 'hono/html';
import { areConcluded, CONCLUDED, dateWords, factWords, outletAndDay } from '../citing/sourceline.ts';
import type { ArchiveItem } from '../corpus/archive.ts';
import { uriOf } from '../text/address.ts';
import { contains, type Span } from '../text/span.ts';
import { wireAround } from '../wire/articles.ts';
import type { PageMarkup, SitePage } from './layout.ts';

/** What is known of an article, and an excerpt marked in its context; never a whole text. */
export function articlePage(item: ArchiveItem, excerpt: Span | null, base: string): SitePage {
  const { facts } = item.article;
  const { outlet, headline, author, published, url, relays } = facts;
  const title = headline.value === null ? outletAndDay(facts) : factWords(headline, '');
  const uri = url.value === null ? null : uriOf(url.value);
  const marks = areConcluded([outlet, headline, author, published]);
  const fact = (name: string, words: string | PageMarkup): PageMarkup => html`<dt>${name}</dt><dd>${words}</dd>
`;
  return {
    title,
    base,
    isPrivate: excerpt !== null,
    data: null,
    body: html`<h1>${title}</h1>
${excerpt === null ? '' : inContext(item, excerpt)}
<dl>
${fact('Outlet', factWords(outlet, 'not stated'))}${fact('Headline', factWords(headline, 'not stated'))}${fact('Author', factWords(author, 'not stated'))}${fact('Published', dateWords(published))}${relays.length > 0 ? fact('Cites reports by', relays.join(', ')) : ''}${uri === null ? fact('Address', 'not stated') : fact('Address', html`<a href="${uri}" rel="noreferrer">${uri}</a>`)}</dl>
${marks ? html`<p class="quiet">${CONCLUDED}</p>` : ''}`,
  };
}

/** The excerpt in its paragraph, with one before and one after; alone, where the article has no more than these. */
function inContext(item: ArchiveItem, excerpt: Span): PageMarkup {
  const { before, quote, after } = wireAround(item, excerpt);
  const own = before || after ? item.paragraphs.find((paragraph) => contains(paragraph, excerpt)) : undefined;
  const { text } = item.article;
  const paragraph = (words: string | undefined) => (words === undefined ? '' : html`<p>${words}</p>`);
  const [lead, rest] = own ? [text.slice(own.start, excerpt.start), text.slice(excerpt.end, own.end)] : ['', ''];
  return html`<figure><blockquote>${paragraph(before?.quote)}<p>${lead}<mark>${quote}</mark>${rest}</p>${paragraph(after?.quote)}</blockquote>
<figcaption>The excerpt is marked. ${own ? 'Around it is what the article has before and after it.' : ''}</figcaption></figure>`;
}
