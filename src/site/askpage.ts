import { html } from 'hono/html';
import type { Library } from '../library/library.ts';
import type { PageMarkup, SitePage } from './layout.ts';

/** Characters of a question. */
export const LONGEST_QUESTION = 500;

/** The form in which a question is asked; `question` stands in it already. */
export const askForm = (base: string, question = ''): PageMarkup =>
  html`<form action="${base}" method="get" role="search">
<label for="q">Your question about the articles</label>
<input type="text" id="q" name="q" value="${question}" maxlength="${LONGEST_QUESTION}" required autocomplete="off">
<button type="submit">Ask</button>
</form>
`;

/** Where a visitor begins. */
export function askPage({ survey }: Pick<Library, 'survey'>, base: string): SitePage {
  const { articles, outlets, days } = survey;
  const named = outlets.flatMap(({ outlet }) => outlet ?? []).length;
  const from = days === null ? '' : `, published from ${days.first} to ${days.last}`;
  return {
    title: 'Ask',
    base,
    isPrivate: false,
    data: null,
    body: html`<h1>Ask the articles</h1>
<p>You get short excerpts, word for word, each with its source; or a plain word where the articles do not say.</p>
${askForm(base)}
<p class="quiet">${articles} articles of ${named} outlets${from}. <a href="${base}sources">All articles</a></p>`,
  };
}
