import { html } from 'hono/html';
import { areConcluded, CONCLUDED, factWords, outletAndDay } from '../citing/sourceline.ts';
import type { ArticleList } from '../corpus/archive.ts';
import { joined, type SitePage } from './layout.ts';

/** Articles on a page. */
export const PER_PAGE = 50;

/** One page of the articles. @param page 1 for the first */
export function sourcesPage({ items, total }: ArticleList, page: number, base: string): SitePage {
  const rows = items.map(({ article: { id, facts } }) => {
    const { headline, outlet, published } = facts;
    const words = headline.value === null ? outletAndDay(facts) : factWords(headline, '');
    const mark = areConcluded([outlet, published]) ? html` <span class="quiet">(${CONCLUDED})</span>` : '';
    return html`<li><a href="${base}articles/${encodeURIComponent(id)}">${words}</a><br><span class="quiet">${outletAndDay(facts)}</span>${mark}</li>
`;
  });
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const turn = (to: number, label: string) =>
    to < 1 || to > pages ? '' : html`<a href="${base}sources?page=${to}">${label}</a> `;
  return {
    title: 'Sources',
    base,
    isPrivate: false,
    data: null,
    body: html`<h1>Sources</h1>
<p class="quiet">${total} articles, page ${page} of ${pages}</p>
<ul class="list">
${joined(rows)}</ul>
<nav aria-label="Pages of the list">${turn(page - 1, 'Previous page')}${turn(page + 1, 'Next page')}</nav>`,
  };
}
