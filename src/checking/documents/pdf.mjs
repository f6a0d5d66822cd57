/** @import { ExtractedText } from './readapart.ts' */

/** Pages of a PDF; a longer one is a book. */
const MOST_PAGES = 1_000;
/** UTF-16 code units of the text that is made. */
const MOST_TEXT = 2 * 1024 * 1024;
/** A line stands in a new paragraph where it is so many times its own height below the last one. */
const PARAGRAPH_GAP = 1.7;

/**
 * The text of a PDF, each paragraph in a line of its own.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<ExtractedText>}
 */
export async function textOfPdf(bytes) {
  // Nothing is drawn. pdf.js makes one matrix as it starts, which it would have from the package that draws.
  Object.assign(globalThis, { DOMMatrix: class {} });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  const pdf = await task.promise;
  let text = '';
  /** @type {number[]} */
  const pages = [];
  const last = Math.min(pdf.numPages, MOST_PAGES);
  for (let number = 1; number <= last && text.length <= MOST_TEXT; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(text.length);
    text = joined(text, linesOf(items));
    page.cleanup();
  }
  const isCut = text.length > MOST_TEXT || pdf.numPages > MOST_PAGES;
  await task.destroy();
  return { text: text.slice(0, MOST_TEXT), pages, isCut };
}

/**
 * The lines of a page, with where they stand on it.
 *
 * @param {readonly unknown[]} items
 */
function linesOf(items) {
  /** @type {{ words: string, y: number, height: number }[]} */
  const lines = [];
  let isOpen = false;
  for (const item of items) {
    const { str = '', hasEOL = false, transform = [], height = 0 } = /** @type {any} */ (item);
    const current = lines.at(-1);
    if (isOpen && current) {
      current.words += str;
      current.height = Math.max(current.height, height);
    } else if (str !== '') lines.push({ words: str, y: Number(transform[5] ?? 0), height });
    isOpen = !hasEOL && (isOpen || str !== '');
  }
  return lines.filter(({ words }) => words.trim() !== '');
}

/**
 * The text with these lines after it: a paragraph goes on over lines and pages, and a word that is broken at the end of
 * one is put together.
 *
 * @param {string} text
 * @param {readonly { words: string, y: number, height: number }[]} lines
 */
function joined(text, lines) {
  let all = text;
  for (const [i, { words, y, height }] of lines.entries()) {
    const before = lines[i - 1];
    const isNew = before
      ? before.y - y > PARAGRAPH_GAP * Math.max(height, before.height, 1)
      : /[.!?:"\u201d\u2019]\s*$/.test(all);
    if (all === '') all = words.trim();
    else if (isNew) all += `\n${words.trim()}`;
    else if (/\p{Ll}-$/u.test(all) && /^\s*\p{Ll}/u.test(words)) all = all.slice(0, -1) + words.trim();
    else all += ` ${words.trim()}`;
  }
  return all;
}
