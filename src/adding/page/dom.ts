import { parseHTML } from 'linkedom';

/** As much of the DOM as is used here. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly childNodes: Iterable<PageNode>;
}

interface PageText extends PageNode {
  readonly nodeValue: string;
}

export interface PageElement extends PageNode {
  readonly textContent: string;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  closest(selector: string): PageElement | null;
  matches(selector: string): boolean;
  querySelectorAll(selector: string): Iterable<PageElement>;
  replaceWith(...nodes: PageNode[]): void;
  remove(): void;
}

export interface ParsedPage {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  createElement(name: string): PageElement & { append(...nodes: PageNode[]): void };
}

const ELEMENT = 1;
const TEXT = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;
export const isText = (node: PageNode): node is PageText => node.nodeType === TEXT;

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** Whether a line ends before a node and another begins after it. */
export const standsAlone = ({ nodeName }: PageNode): boolean => BLOCKS.has(nodeName.toUpperCase());

/** The DOM of a page. Nothing in it is run or fetched. */
export function pageOf(html: string): ParsedPage {
  // A page without these has no document element to linkedom.
  const whole = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as ParsedPage;
}
