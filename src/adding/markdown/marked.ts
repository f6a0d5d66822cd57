import { HtmlRenderer, Parser } from 'commonmark';
import { pageOf } from '../page/dom.ts';
import { faultOfSize } from '../page/pagesize.ts';
import { printedLines } from '../page/printed.ts';
import { leaveWhatIsSeen } from '../page/seen.ts';

const parser = new Parser();
const renderer = new HtmlRenderer();

/** Struck-out words stand between two tildes on each side, which CommonMark does not know. In code units. */
const STRUCK = /~~(?=\S)([^~]{1,1000})~~/g;
const ENDS_A_BLOCK = /<\/(?:p|li|h\d|code|pre)>/;
const withStruck = (html: string): string =>
  html.replace(STRUCK, (whole, words: string) => (ENDS_A_BLOCK.test(words) ? whole : `<del>${words}</del>`));

/** Below the head of a table stands a row of dashes; CommonMark takes the table for a paragraph. */
const UNDER_HEAD = /\|\s?:?-+:?\s?\|/;
const cellsOf = (line: string): string[] =>
  UNDER_HEAD.test(line)
    ? line.split('|').flatMap((cell) => (/^[\s:-]*$/.test(cell) ? [] : cell.replace(/^ +| +$/g, '')))
    : [line];

/** What a Markdown text prints. */
export interface PrintedMarkdown {
  /** Each of its paragraphs, headings and entries of lists is one. */
  readonly lines: readonly string[];
  /** Words that are struck through and left out. */
  readonly struck: readonly string[];
}

/**
 * The lines that a Markdown text prints, without the marks for links, emphasis, quotes and lists: what is HTML in it is
 * read as on a page. A line that is only broken to fit a width goes on.
 */
export function printedMarkdown(markdown: string): PrintedMarkdown | { fault: string } {
  const html = withStruck(renderer.render(parser.parse(markdown)));
  const large = faultOfSize(html);
  if (large !== null) return { fault: large };
  const page = pageOf(`<body>${html}</body>`);
  const struck = leaveWhatIsSeen(page);
  const body = page.querySelector('body');
  return { lines: body === null ? [] : printedLines(body).flatMap(cellsOf), struck };
}
