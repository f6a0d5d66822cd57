import type { PageElement } from './dom.ts';

/** Names of classes for words that only screen readers read out, in the common frameworks. */
const FOR_SCREEN_READERS =
  /(?:^|[_-])(?:sr-?only|visually-?hidden|hidden-?visually|screen-?reader(?:-?(?:text|only))?|show-for-sr|a11y-(?:hidden|only|text)|assistive-text|off-?screen|element-invisible)(?:-focusable)?(?:$|[_-])/i;
const NEGATED = /^(?:has|no|not|is-not|with|js)-|:not-/i;
const POP_UP = /(?:tool-?tip|pop-?over|pop-?up)[_-]*(?:text|content|body|inner|bubble|box|panel|message|definition)/i;
const MAY_POP_UP = /(?:tool-?tip|pop-?over|pop-?up)s?$/i;
const ICON =
  /(?:^|[\s_-])(?:icons?|fa|fas|fab|far|glyphicon|material-(?:icons|symbols)\w*|chevron|arrow|caret)(?:$|[\s_-])/i;
const UNSEEN_STYLE =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|$)|font-size\s*:\s*0(?:px|em|rem|pt)?\s*(?:;|!|$)|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|(?:left|top|text-indent)\s*:\s*-\d{3,})/i;
/** A wrapper of the whole page may have a class that only sounds like one of these. In characters. */
const LONGEST_HIDDEN = 400;
const LONGEST_STYLE = 2000;

const classOf = (element: PageElement): string => element.getAttribute('class') ?? '';
const some = (classes: string, is: RegExp): boolean =>
  classes.split(/\s+/).some((one) => is.test(one) && !NEGATED.test(one));
/** `visuallyHidden` is written as `visually-hidden` elsewhere. */
const dashed = (classes: string): string => classes.replace(/([a-z])(?=[A-Z])/g, '$1-');

/** Whether an element is struck through: what its page has withdrawn. */
export const isStruck = (element: PageElement): boolean =>
  /^(?:DEL|S|STRIKE)$/i.test(element.nodeName) ||
  /line-through/i.test((element.getAttribute('style') ?? '').slice(0, LONGEST_STYLE)) ||
  some(classOf(element), /^(?:line-through|strike(?:-?through)?|struck(?:-?(?:out|through))?)$/i);

/**
 * Whether nobody who looks at the page sees the words of an element in their place: it is hidden, for screen readers, an icon, or
 * pops up.
 *
 * @param before what is printed right before it on its line
 */
export function isHidden(element: PageElement, before: string): boolean {
  const classes = classOf(element);
  const attribute = (name: string): string | null => element.getAttribute(name);
  if (attribute('hidden') !== null || attribute('popover') !== null || /^DIALOG$/i.test(element.nodeName)) return true;
  if (/^(?:tooltip|dialog|alertdialog)$/i.test(attribute('role') ?? '')) return true;
  if (UNSEEN_STYLE.test((attribute('style') ?? '').slice(0, LONGEST_STYLE))) return true;
  if (attribute('aria-hidden') === 'true' && (ICON.test(classes) || !/[\p{L}\p{N}]/u.test(element.textContent))) {
    return true;
  }
  // A responsive page may show it again, as Tailwind's "sm:not-sr-only" does.
  const isRead = some(dashed(classes), FOR_SCREEN_READERS) && !/\bnot-sr-only\b/.test(classes);
  // Where it is named a tooltip itself, it may be the word that has one; what pops up is joined to that word.
  const popsUp = some(classes, POP_UP) || (some(classes, MAY_POP_UP) && /[\p{L}\p{N}]$/u.test(before));
  return (isRead || popsUp) && element.textContent.length <= LONGEST_HIDDEN;
}

/** Letters are shown large beside the words for screen readers: `aria-hidden` says nothing of what is seen then. */
export const isShownThough = (element: PageElement): boolean =>
  element.getAttribute('aria-hidden') === 'true' &&
  /^(?:SPAN|B|STRONG|EM|I|SMALL|BIG|FONT|MARK|A)$/i.test(element.nodeName) &&
  /[\p{L}\p{N}]/u.test(element.textContent);
