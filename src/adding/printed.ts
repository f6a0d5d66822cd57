import type { PageNode } from './dom.ts';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
/** Elements whose words nobody reads on the page. */
const UNSEEN = new Set(
  'AUDIO BUTTON CANVAS DATALIST EMBED FORM HEAD IFRAME INPUT MATH NOSCRIPT OBJECT OPTION SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
);
const ELEMENT = 1;
const TEXT = 3;

/**
 * The lines that a browser would print for an element, to the letter: text nodes one behind the other, white space of
 * the source as one blank, a new line where a block begins or ends. No-break spaces and all else stay.
 */
export function printedLines(root: PageNode): string[] {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const words = line.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
    if (words.trim() !== '') lines.push(words);
    line = '';
  };
  // Calls itself as deep as tags nest, which is judged before a page is read (pagesize.ts).
  const visit = (node: PageNode): void => {
    if (node.nodeType === TEXT) line += node.nodeValue ?? '';
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    if (UNSEEN.has(name)) return;
    const stands = BLOCKS.has(name) || name === 'BR';
    if (stands) end();
    for (const child of node.childNodes) visit(child);
    if (stands) end();
  };
  visit(root);
  end();
  return lines;
}
