import { type CitedItem, citedItem, exactDay } from './citeditem.ts';
import type { ExportList } from './exportlist.ts';

/**
 * The list as CSL-JSON, for programs that keep references: each excerpt a newspaper article, with the quotation as its note.
 * A day that is concluded is *circa*; one that is known only as a bound is left to the note.
 *
 * @see https://docs.citationstyles.org/en/stable/specification.html
 */
export const cslJsonOf = ({ nearest, excerpts }: ExportList): string =>
  `${JSON.stringify(
    excerpts.map((excerpt) => entryOf(citedItem(excerpt, nearest))),
    null,
    2,
  )}\n`;

function entryOf(item: CitedItem) {
  const { id, quotation, speakers, outlet, headline, author, published, url, remarks } = item;
  const day = exactDay(published);
  const said = [`\u201c${quotation}\u201d`, ...(speakers.value === '' ? [] : [`\u2014 ${speakers.value}`])].join(' ');
  return {
    id,
    type: 'article-newspaper',
    ...(headline.value !== null && { title: headline.value }),
    ...(outlet.value !== null && { 'container-title': outlet.value }),
    ...(author.value !== null && { author: [{ literal: author.value }] }),
    ...(day !== null && {
      issued: {
        'date-parts': [day.split('-').map(Number)],
        ...(published.certainty === 'inferred' && { circa: true }),
      },
    }),
    ...(url !== null && { URL: url }),
    note: [said, ...(remarks.length > 0 ? [remarks.join(' ')] : [])].join(' \u00b7 '),
    custom: { quotation, speakers: speakers.value, remarks },
  };
}
