/** The sentences of a story that is long enough to be one. */
export const story = [
  'The council voted on Monday to close the old bridge until the spring of next year, said Mayor Ann Lane.',
  '\u201cWe have no choice,\u201d Lane said. \u201cThe bridge is not safe, and it has not been safe for years, whatever anybody says.\u201d',
  'Drivers will be sent over the new bridge, two miles to the north, until the work is done, the council said in a statement.',
  'The work may take five months and may cost two million dollars, which the county will pay, officials said on Tuesday.',
];

/** A news page as sites make them: `head` is what stands in its head, `lines` are its paragraphs. */
export const newsPage = (
  head: string,
  lines: readonly string[] = story,
  headline = 'Bridge to close until spring',
): string =>
  `<!doctype html><html lang="en"><head><title>${headline} | The Planet</title>${head}</head><body>
  <nav><a href="/">Home</a> <a href="/news">News</a></nav>
  <article><h1>${headline}</h1>${lines.map((line) => `<p>${line}</p>`).join('\n')}</article>
  <footer>Copyright</footer></body></html>`;

/** An RSS feed that names these articles. */
export const rss = (
  entries: readonly { link: string; title?: string; guid?: string }[],
  title = 'The Planet: News',
): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${title}</title>${entries
    .map(
      ({ link, title: words = 'A story', guid = link }) =>
        `<item><title>${words}</title><link>${link}</link><guid>${guid}</guid><pubDate>Mon, 06 Nov 2023 10:00:00 GMT</pubDate></item>`,
    )
    .join('')}</channel></rss>`;
