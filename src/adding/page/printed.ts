import { isElement, isText, type PageNode, standsAlone } from './dom.ts';

/** Elements whose words nobody reads on the page. */
const UNSEEN = new Set(
  'AUDIO BUTTON CANVAS DATALIST EMBED FORM HEAD IFRAME INPUT MATH NOSCRIPT OBJECT OPTION RP SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
);
const PLAIN = '0123456789+-\u2212=()n';
const RAISED = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b\u207c\u207d\u207e\u207f';
const LOWERED =
  '\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b\u208b\u208c\u208d\u208e\u2099';
const MARKS = [
  ['\u201c', '\u201d'],
  ['\u2018', '\u2019'],
] as const;

/** Digits that stand above or below the line, as letters of their own that do: 10 to the sixth is not 106. */
function shifted(words: string, to: string): string {
  if (!/\d/.test(words) && words !== 'n') return words;
  return [...words].map((one) => to[PLAIN.indexOf(one)] ?? one).join('');
}

/** The mark of a footnote stands after a punctuation mark. */
const isNoteMark = (before: string, words: string): boolean =>
  /[.,;:!?"\u2019\u201d)]$/.test(before) && /^\W*\d{1,3}\W*$/.test(words);

/**
 * The lines that a browser would print for an element, to the letter: text nodes one after the other, white space of
 * the source as one blank, a new line where a block begins or ends, quotation marks around `<q>`, raised and lowered
 * digits as such. No-break spaces and all else stay.
 */
export function printedLines(root: PageNode): string[] {
  const lines: string[] = [];
  let line = '';
  let quotes = 0;
  const end = (): void => {
    const words = line.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
    if (words.trim() !== '') lines.push(words);
    line = '';
  };
  // Calls itself as deep as tags nest, which is judged before a page is read (pagesize.ts).
  const visit = (node: PageNode): void => {
    if (isText(node)) line += node.nodeValue;
    if (!isElement(node)) return;
    const name = node.nodeName.toUpperCase();
    if (UNSEEN.has(name)) return;
    if (name === 'SUP' || name === 'SUB') {
      const words = node.textContent;
      if (name === 'SUB' || !isNoteMark(line.slice(-1), words))
        line += shifted(words, name === 'SUB' ? LOWERED : RAISED);
      return;
    }
    const marks = name === 'Q' ? MARKS[quotes % 2] : undefined;
    if (marks) {
      line += marks[0];
      quotes += 1;
    }
    if (standsAlone(node)) end();
    for (const child of node.childNodes) visit(child);
    if (standsAlone(node)) end();
    if (marks) {
      line += marks[1];
      quotes -= 1;
    }
  };
  visit(root);
  end();
  return lines;
}
