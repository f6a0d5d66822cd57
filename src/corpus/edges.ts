import { creditHead, creditTail } from './credits.ts';

const TEMPLATE_HEAD = /^(?:\{\{[^{}]*\}\}|\{%[^%]*%\}|<%[^%]*%>)\s*/u;
const TEMPLATE_TAIL = /\s*(?:\{\{[^{}]*\}\}|\{%[^%]*%\}|<%[^%]*%>)$/u;
const LABEL =
  '(?:embedded content|embed|watch|video|videos|photo|photos|image|images|gallery|audio|listen|live|ad|advertisement|tweet)';
const LABEL_TAIL = new RegExp(`\\s*(?:\\[${LABEL}\\]|\\((?:video|videos|photos|gallery|watch|listen|audio)\\))$`, 'i');
const LABEL_HEAD = new RegExp(`^\\[${LABEL}\\]\\s*`, 'i');
const GALLERY_HEAD = /^(?:image|photo|slide|picture) \d+ of \d+(?:\s+|$)/i;
const CONTRIBUTED_TAIL =
  /(?<=[.!?]["'\u2019\u201d)]*)\s+[^.!?]{3,200} contributed (?:to this (?:report|story|article)|reporting)(?: from [^.!?]{2,60})?\.?$/iu;
const PICTURE_LINK_TAIL = /\s*(?:https?:\/\/t\.co\/\w+|pic\.twitter\.com\/\w+)$/i;

/** How much of a line's head and tail belongs to the page, in code units. */
export interface Edges {
  readonly head: number;
  readonly tail: number;
  /** Among it was a photo credit. */
  readonly credited: boolean;
}

const lengthOf = (pattern: RegExp, line: string): number => pattern.exec(line)?.[0].length ?? 0;

const HEADS = [TEMPLATE_HEAD, LABEL_HEAD, GALLERY_HEAD];
const TAILS = [TEMPLATE_TAIL, LABEL_TAIL, CONTRIBUTED_TAIL, PICTURE_LINK_TAIL];

/**
 * Finds the furniture at the head and tail of a line without white space at its ends: template leftovers, "[VIDEO]",
 * photo credits, picture links, "X contributed to this report" behind a sentence. What stands inside is never touched.
 */
export function trimFurniture(line: string): Edges {
  let start = 0;
  let end = line.length;
  let credited = false;
  for (;;) {
    const rest = line.slice(start, end);
    const credit = creditTail(rest);
    const creditBefore = creditHead(rest);
    const tail = credit || Math.max(...TAILS.map((pattern) => lengthOf(pattern, rest)));
    const head =
      tail === rest.length ? 0 : creditBefore || Math.max(...HEADS.map((pattern) => lengthOf(pattern, rest)));
    if (credit > 0 || creditBefore > 0) credited = true;
    const kept = line.slice(start + head, end - tail);
    if (head + tail === 0 || kept === '') break;
    start += head + (kept.length - kept.trimStart().length);
    end -= tail + (kept.length - kept.trimEnd().length);
    if (start >= end) break;
  }
  return { head: start, tail: line.length - end, credited };
}
