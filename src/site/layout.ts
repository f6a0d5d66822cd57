import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { SCRIPT } from './script.ts';
import { CSS } from './style.ts';

/** A piece of a page. What is put into a template is escaped, unless it is such a piece itself. */
export type PageMarkup = ReturnType<typeof html>;

/** Several pieces one after the other. */
export const joined = (pieces: readonly PageMarkup[]): PageMarkup => html`${pieces}`;

/** A page as it is served. */
export interface SitePage {
  /** For the tab and the history; the page's own heading is in its body. */
  readonly title: string;
  readonly body: PageMarkup;
  /** A block of data for machines; null for none. */
  readonly data: string | null;
  /** Where the site begins, such as '/' or '/c/bridge/'. */
  readonly base: string;
  /** Search engines are asked to leave it. */
  readonly isPrivate: boolean;
}

const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
const [styleHash, scriptHash] = [hashOf(CSS), hashOf(SCRIPT)];

/**
 * What a browser lets a page do: be shown, send its own form, and run its own script.
 *
 * @param frames the origins whose pages may embed it
 */
export const pageHeaders = (frames: readonly string[]): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'none'",
    `style-src ${styleHash}`,
    `script-src ${scriptHash}`,
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frames.length > 0 ? frames.join(' ') : "'none'"}`,
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/** The whole document. */
export function documentOf({ title, body, data, base, isPrivate }: SitePage): PageMarkup {
  // A '<' in a block of data could end it; JSON has another way to write it.
  const block =
    data === null ? '' : raw(`<script type="application/ld+json">${data.replaceAll('<', '\\u003c')}</script>`);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${isPrivate ? html`<meta name="robots" content="noindex">` : ''}
<title>${title} – Pullquote</title>
<style>${raw(CSS)}</style>
${block}
</head>
<body>
<a class="skip" href="#main">Skip to the answer</a>
<header><nav aria-label="Pages"><a href="${base}">Ask</a> <a href="${base}sources">Sources</a></nav></header>
<main id="main">
${body}
</main>
<footer><p>Every excerpt is word for word from the article that is named below it. Nothing here is written by a program about anybody.</p></footer>
<script>${raw(SCRIPT)}</script>
</body>
</html>`;
}
