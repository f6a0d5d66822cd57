import { MONTH_NAMES } from '../english/calendar.ts';
import { uriOf } from '../text/address.ts';
import { type CitedItem, citedItem, exactDay } from './citeditem.ts';
import type { ExportList } from './exportlist.ts';

/** BibTeX's own names of months: the first three letters. */
const MONTHS = MONTH_NAMES.map((name) => name.slice(0, 3).toLowerCase());

/** A brace is a command, since BibTeX counts even escaped ones. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/**
 * The list as BibTeX in UTF-8: each excerpt an entry, with the quotation to the letter as its `annote`. A day that is not
 * stated is said in the `note`.
 *
 * @see https://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf
 */
export const bibtexOf = ({ nearest, excerpts }: ExportList): string =>
  excerpts.map((excerpt, i) => entryOf(citedItem(excerpt, nearest), i + 1)).join('\n');

function entryOf(item: CitedItem, number: number): string {
  const { outlet, headline, author, published, url, quotation, speakers, remarks } = item;
  const [year, month = '', day = ''] = exactDay(published)?.split('-') ?? [];
  const uri = url === null ? null : uriOf(url);
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    // Two pairs of braces: it is a name as it is printed, not to be cut into parts, or words whose case is kept.
    ['author', author.value && `{{${latex(author.value)}}}`],
    ['title', headline.value && `{{${latex(headline.value)}}}`],
    ['journal', outlet.value && `{${latex(outlet.value)}}`],
    ['year', year && `{${year}}`],
    ['month', MONTHS[Number(month) - 1]],
    ['day', day && `{${Number(day)}}`],
    ['url', uri && `{${uri}}`],
    ['annote', `{${latex(quotation)}}`],
    ['speaker', speakers.value && `{${latex(speakers.value)}}`],
    ['note', remarks.length > 0 ? `{${latex(remarks.join(' '))}}` : null],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  const key = `quotation-${number}-${item.id.replace(/[^A-Za-z0-9-]+/g, '-')}`;
  return [`@${outlet.value === null ? 'misc' : 'article'}{${key},`, ...lines, '}', ''].join('\n');
}

/**
 * Words that LaTeX prints to the letter: neither as commands, nor run together into dashes and quotation marks, or several
 * spaces into one. It does not read control characters: a replacement mark stands for each.
 */
const latex = (words: string): string =>
  words
    .replace(/[^\P{Cc}\t\n\r]/gu, '\ufffd')
    .replace(/[\\{}~^<>|]/g, (one) => COMMANDS[one] ?? one)
    .replace(/[%$#&_]/g, '\\$&')
    .replace(/-(?=-)/g, '-{}')
    .replace(/([`'?!,])(?=[`',])/g, '$1{}')
    .replace(/ (?= )/g, '{ }');
