import { endsSentence } from '../../corpus/page/lineshape.ts';
import { isElement, isText, type PageElement, type PageNode, type ParsedPage, standsAlone } from './dom.ts';
import { isHidden, isShownThough, isStruck } from './hidden.ts';
import { hiddenBySheets } from './stylesheet.ts';

/** What is seen there has no words that are printed; those before it and after it are not read together. */
const INSTEAD_OF_WORDS = /^(?:AUDIO|CANVAS|EMBED|IFRAME|MATH|OBJECT|SELECT|TEXTAREA|VIDEO)$/i;
/** Not looked into. */
const NO_WORDS = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SVG|HEAD)$/i;
/** A link of so few letters that stands raised is the mark of a footnote. */
const NOTE_MARK = /^\W*[\p{L}\p{N}]{1,3}\W*$/u;
/** In code units. */
const LONGEST_MARK = 10;

/** An element whose words may not be in the text, and what stands beside it. */
interface Doubtful {
  readonly element: PageElement;
  /** Places in the run of words: the first that is its own, and the first after it. */
  readonly from: number;
  readonly to: number;
}

/** The words of a page one after the other, as they are seen; null where a line ends. */
type Run = (string | null)[];

/** For each place of a run, and the one after its end, the nearest words before it: null at the head of a line. */
function wordsBefore(run: Run): (string | null)[] {
  let last: string | null = null;
  const before: (string | null)[] = [null];
  for (const words of run) {
    if (words === null || words.trim() !== '') last = words;
    before.push(last);
  }
  return before;
}

const reversed = (run: Run): Run => [...wordsBefore(run.toReversed())].reverse();

/** Whether an element is a raised link to a footnote, whose mark is none of the words. */
const isNoteMark = (element: PageElement): boolean =>
  /^SUP$/i.test(element.nodeName) &&
  element.textContent.length <= LONGEST_MARK &&
  NOTE_MARK.test(element.textContent) &&
  [...element.childNodes].some((child) => /^A$/i.test(child.nodeName));

/** Replaces an element by the end of a line. */
const endLineAt = (page: ParsedPage, element: PageElement): void => element.replaceWith(page.createElement('br'));

/**
 * Leaves in a page what a reader sees of it, in its place: what is hidden, for screen readers, or pops up is taken out, and
 * so is what is struck through; a button amid a sentence becomes its words, and the line ends where something without
 * words, or a sentence that was struck through, stood. Changes the page.
 *
 * @returns the words that were struck through, in their order
 */
export function leaveWhatIsSeen(page: ParsedPage): string[] {
  const run: Run = [];
  const unseen = hiddenBySheets(page);
  const [hidden, wordless, struck, buttons] = [[], [], [], []] as [
    PageElement[],
    PageElement[],
    Doubtful[],
    Doubtful[],
  ];
  const visit = (node: PageNode): void => {
    if (isText(node)) run.push(node.nodeValue);
    if (!isElement(node) || NO_WORDS.test(node.nodeName)) return;
    const from = run.length;
    if (unseen.has(node) || isHidden(node, run.at(-1) ?? '') || isNoteMark(node)) hidden.push(node);
    else if (isStruck(node)) struck.push({ element: node, from, to: from });
    else if (INSTEAD_OF_WORDS.test(node.nodeName)) {
      wordless.push(node);
      run.push(null);
    } else {
      if (isShownThough(node)) node.removeAttribute('aria-hidden');
      if (standsAlone(node)) run.push(null);
      for (const child of node.childNodes) visit(child);
      if (standsAlone(node)) run.push(null);
      if (/^BUTTON$/i.test(node.nodeName)) buttons.push({ element: node, from, to: run.length });
    }
  };
  const body = page.querySelector('body');
  if (body !== null) visit(body);
  const [before, after] = [wordsBefore(run), reversed(run)];
  const withdrawn = struck.map((one) => ({ ...one, words: one.element.textContent.replace(/\s+/g, ' ').trim() }));
  for (const element of hidden) element.remove();
  for (const element of wordless) endLineAt(page, element);
  for (const { element, from, words } of withdrawn) {
    const isSentence = endsSentence(before[from] ?? '') && endsSentence(words);
    if (isSentence) endLineAt(page, element);
    else element.remove();
  }
  for (const { element, from, to } of buttons) {
    if (isInSentence(before[from] ?? null, after[to] ?? null)) {
      const span = page.createElement('span');
      span.append(...element.childNodes);
      element.replaceWith(span);
    }
  }
  return withdrawn.flatMap(({ words }) => (words === '' ? [] : [words]));
}

/** Whether what stands between these words is read with them. */
const isInSentence = (before: string | null, after: string | null): boolean =>
  after !== null &&
  (/^\s*[\p{Ll},;:.!?\u2019\u201d)]/u.test(after) || (before !== null && !endsSentence(before.trimEnd())));

const MOST_SHOWN = 3;
const LONGEST_SHOWN = 60;

/** What is told of words that were struck through, on one line; nothing where there are none. */
export function notesOn(struck: readonly string[]): string[] {
  if (struck.length === 0) return [];
  const shown = struck.slice(0, MOST_SHOWN).map((words) => `\u201c${words.slice(0, LONGEST_SHOWN)}\u201d`);
  return [
    `struck through on the page and left out: ${shown.join(', ')}${struck.length > MOST_SHOWN ? ', \u2026' : ''}`,
  ];
}
