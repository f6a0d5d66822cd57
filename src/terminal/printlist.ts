import { type ExportList, hasMarks } from '../citing/exportlist.ts';
import { CONCLUDED, NEAREST } from '../citing/sourceline.ts';
import { count, plain, quoteLines } from './print.ts';
import type { TextStyle } from './style.ts';

/**
 * A list of excerpts for a person at a terminal, each under its heading, with a line break at its end.
 *
 * @param notes lines that stand above the excerpts
 */
export function printList(list: ExportList, notes: readonly string[], style: TextStyle): string {
  const { title, nearest, excerpts } = list;
  const quotes = excerpts.map(({ quote }) => quote);
  const outlets = new Set(quotes.map(({ citation }) => citation.outlet.value)).size;
  return `${[
    ...(title === null ? [] : [style.strong(plain(title))]),
    style.quiet(`${count(quotes.length, 'excerpt')} from ${count(outlets, 'outlet')}`),
    ...[...notes, ...(nearest ? [NEAREST] : [])].map((line) => style.strong(plain(line))),
    '',
    ...excerpts.flatMap(({ quote, heading }, i) => [
      ...(heading === null || heading === excerpts[i - 1]?.heading ? [] : [style.strong(plain(heading))]),
      ...quoteLines(quote, i + 1, style),
    ]),
    style.quiet(`Word for word.${hasMarks(list) ? ` ${CONCLUDED}` : ''}`),
  ].join('\n')}\n`;
}
