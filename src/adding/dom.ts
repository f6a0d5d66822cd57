import { parseHTML } from 'linkedom';

/** As much of the DOM as is used here. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
}

export interface Page {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** The DOM of a page. Nothing in it is run or fetched. */
export function pageOf(html: string): Page {
  // A page without these has no document element to linkedom.
  const whole = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Page;
}
