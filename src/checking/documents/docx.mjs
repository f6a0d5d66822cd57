import mammoth from 'mammoth';

/** @import { ExtractedText } from './readapart.ts' */

/** UTF-16 code units of the text that is made. */
const MOST_TEXT = 2 * 1024 * 1024;

/**
 * The text of a DOCX, each paragraph in a line of its own, and each note after the paragraph that it belongs to.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<ExtractedText>}
 */
export async function textOfDocx(bytes) {
  let text = '';
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      // The document as it was read is all that is wanted of mammoth, and not what it would make of it.
      transformDocument: (document) => {
        text = printed(document);
        return { ...document, children: [] };
      },
    },
  );
  return { text: text.slice(0, MOST_TEXT), isCut: text.length > MOST_TEXT };
}

/** @param {any} document */
function printed(document) {
  /** @type {any[]} */
  let notes = [];
  /** @type {(element: any) => string} */
  const wordsOf = (element) => {
    if (element.type === 'text') return element.value;
    if (element.type === 'tab' || element.type === 'break') return ' ';
    if (element.type === 'noteReference') notes.push(document.notes.resolve(element));
    const words = (element.children ?? []).map(wordsOf).join('');
    if (element.type !== 'paragraph') return words;
    const own = notes.flatMap((note) => note?.body ?? []);
    notes = [];
    return `${words}\n${own.map(wordsOf).join('')}`;
  };
  return wordsOf(document);
}
