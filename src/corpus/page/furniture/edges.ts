import { creditHead, creditTail } from './credits.ts';

/** One kind of furniture at an end of a line, and what must stand in the line before the pattern is tried. */
interface Edge {
  readonly hint: RegExp;
  readonly pattern: RegExp;
}

const LABEL =
  '(?:embedded content|embed|watch|video|videos|photo|photos|image|images|gallery|audio|listen|live|ad|advertisement|tweet)';

const HEADS: readonly Edge[] = [
  { hint: /^[{<]/, pattern: /^(?:\{\{[^{}]*\}\}|\{%[^%]*%\}|<%[^%]*%>)\s*/ },
  { hint: /^\[/, pattern: new RegExp(`^\\[${LABEL}\\]\\s*`, 'i') },
];
const TAILS: readonly Edge[] = [
  { hint: /[}>]$/, pattern: /\s*(?:\{\{[^{}]*\}\}|\{%[^%]*%\}|<%[^%]*%>)$/ },
  {
    hint: /[\])]$/,
    pattern: new RegExp(`\\s*(?:\\[${LABEL}\\]|\\((?:video|videos|photos|gallery|watch|listen|audio)\\))$`, 'i'),
  },
  {
    hint: / contributed /i,
    pattern:
      /(?<=[.!?]["'\u2019\u201d)]*)\s+[^.!?]{3,200} contributed (?:to this (?:report|story|article)|reporting)(?: from [^.!?]{2,60})?\.?$/i,
  },
  { hint: / (?:CLICK|TAP) HERE /, pattern: /(?<=[.!?]["'\u2019\u201d)]*)\s+(?:CLICK|TAP) HERE\b[^.!?]*$/ },
  { hint: /\/\w+$/, pattern: /\s*(?:https?:\/\/t\.co\/\w+|pic\.twitter\.com\/\w+)$/i },
];

/** Furniture at an end of a line is not longer, in code units. */
const LONGEST_EDGE = 400;

/** How much of a line's head and tail belongs to the page, in code units. */
export interface FurnitureEdges {
  readonly head: number;
  readonly tail: number;
  /** Among it was a photo credit. */
  readonly credited: boolean;
}

/** The length of the first kind that is there. */
function lengthOf(edges: readonly Edge[], line: string): number {
  for (const { hint, pattern } of edges) {
    const length = hint.test(line) ? pattern.exec(line)?.[0].length : undefined;
    if (length !== undefined) return length;
  }
  return 0;
}

/**
 * Finds the furniture at the head and tail of a line without white space at its ends: template leftovers, "[VIDEO]",
 * photo credits, picture links, "X contributed to this report" after a sentence. What stands inside is never touched,
 * and something is always left: a line that is furniture wholly keeps its last piece.
 */
export function trimFurniture(line: string): FurnitureEdges {
  let start = 0;
  let end = line.length;
  let credited = false;
  for (;;) {
    const rest = line.slice(start, end);
    const creditAfter = creditTail(rest);
    const creditBefore = creditAfter > 0 ? 0 : creditHead(rest);
    const tail = creditAfter || lengthOf(TAILS, rest.slice(-LONGEST_EDGE));
    const head = tail > 0 ? 0 : creditBefore || lengthOf(HEADS, rest.slice(0, LONGEST_EDGE));
    const kept = rest.slice(head, rest.length - tail);
    if (creditAfter + creditBefore > 0) credited = true;
    if (head + tail === 0 || kept.trim() === '') return { head: start, tail: line.length - end, credited };
    start += head + kept.length - kept.trimStart().length;
    end -= tail + kept.length - kept.trimEnd().length;
  }
}
