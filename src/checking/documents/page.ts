import { printedMarkdown } from '../../adding/markdown/marked.ts';
import { pageOf } from '../../adding/page/dom.ts';
import { faultOfSize } from '../../adding/page/pagesize.ts';
import { printedLines } from '../../adding/page/printed.ts';
import { leaveWhatIsSeen } from '../../adding/page/seen.ts';
import type { ExtractedText } from './readapart.ts';

/** What stands between two lines of dashes at the head of a Markdown text is not part of it. */
const FRONT_MATTER = /^\ufeff?---\r?\n[\s\S]{0,20000}?\r?\n---\r?\n/;
const HEAD_END = /<\/head\s*>|<body[\s>]/i;

/** The text that a page or a Markdown text prints, each paragraph in a line of its own. */
export function textOfPage(kind: 'markdown' | 'html', source: string): ExtractedText | { fault: string } {
  if (kind === 'html') return textOfHtml(source);
  const begins = FRONT_MATTER.exec(source)?.[0].length ?? 0;
  const printed = printedMarkdown(source.slice(begins));
  return 'fault' in printed ? printed : { text: printed.lines.join('\n'), begins };
}

function textOfHtml(html: string): ExtractedText | { fault: string } {
  const large = faultOfSize(html);
  if (large !== null) return { fault: large };
  const page = pageOf(html);
  leaveWhatIsSeen(page);
  const body = page.querySelector('body');
  const lines = body === null ? [] : printedLines(body);
  return { text: lines.join('\n'), begins: Math.max(0, html.search(HEAD_END)) };
}
