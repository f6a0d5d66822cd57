import { stringify } from 'csv-stringify/sync';
import { citedItem } from './citeditem.ts';
import type { ExportList } from './exportlist.ts';

/**
 * The list as CSV (RFC 4180) in UTF-8, for spreadsheets: a byte order mark tells them so, and what they would take for a
 * formula (a cell that begins with =, +, -, @, a tab or a line break) begins with an apostrophe, which they do not show.
 */
export function csvOf({ title, nearest, excerpts }: ExportList): string {
  const rows = excerpts.map(({ quote, heading }, i) => {
    const item = citedItem(quote, nearest);
    return {
      number: i + 1,
      asked: title,
      under: heading,
      quotation: item.quotation,
      speakers: item.speakers,
      outlet: item.outlet.value,
      'outlet certainty': item.outlet.certainty,
      headline: item.headline.value,
      'headline certainty': item.headline.certainty,
      author: item.author.value,
      'author certainty': item.author.certainty,
      published: item.published.value,
      'published meaning': item.published.about,
      'published certainty': item.published.certainty,
      address: item.url,
      remarks: item.remarks.join(' '),
      article: quote.article.id,
      start: quote.start,
      end: quote.end,
    };
  });
  return stringify(rows, { header: true, bom: true, escape_formulas: true, record_delimiter: '\r\n' });
}
