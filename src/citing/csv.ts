import { stringify } from 'csv-stringify/sync';
import { citedItem } from './citeditem.ts';
import type { ExportList } from './exportlist.ts';
import { otherPlaces } from './sourceline.ts';

/**
 * What spreadsheets would take for a formula, by its first character, or such a cell behind apostrophes of its own, so that
 * to take one away always gives back what was written.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const apostrophised = (words: string): string => (FORMULA.test(words) ? `'${words}` : words);

/**
 * The list as CSV (RFC 4180) in UTF-8, for spreadsheets: a byte order mark tells them so, and what they would take for a
 * formula (a cell that begins with =, +, -, @, a tab or a line break) has an apostrophe before it.
 */
export function csvOf({ title, nearest, excerpts }: ExportList): string {
  const rows = excerpts.map((excerpt, i) => {
    const { quote, heading, date } = excerpt;
    const item = citedItem(excerpt, nearest);
    const { also, echoes, relays } = otherPlaces(quote);
    return {
      number: i + 1,
      asked: title,
      under: heading,
      quotation: item.quotation,
      speakers: item.speakers.value,
      'speakers certainty': item.speakers.certainty,
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
      'also in': also.join('; '),
      'same report in': echoes.join('; '),
      citing: relays.join('; '),
      'tells of, from': date?.from,
      'tells of, to': date?.to,
      'tells of, certainty': date?.certainty,
      remarks: item.remarks.join(' '),
      article: quote.article.id,
      start: quote.start,
      end: quote.end,
    };
  });
  return stringify(rows, { header: true, bom: true, cast: { string: apostrophised }, record_delimiter: '\r\n' });
}
