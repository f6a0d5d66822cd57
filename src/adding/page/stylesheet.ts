import type { PageElement, ParsedPage } from './dom.ts';

/** As much of a parsed style sheet (CSSOM) as is used here. */
interface StyleRule {
  readonly selectorText?: string;
  readonly style?: { getPropertyValue(name: string): string; getPropertyPriority(name: string): string };
  readonly media?: { readonly mediaText: string };
  readonly cssRules?: ArrayLike<StyleRule>;
}
type StyleElement = PageElement & { readonly sheet?: { readonly cssRules: ArrayLike<StyleRule> } | null };

/** Properties that can take words out of what is seen, and the values with which they do. */
const HIDING: Readonly<Record<string, RegExp>> = {
  display: /^none$/i,
  visibility: /^(?:hidden|collapse)$/i,
  clip: /^rect\(\s*[01](?:px)?[\s,]/i,
  left: /^-\d{3,}/,
  'text-indent': /^-\d{3,}/,
};
/** A sheet without any of these hides nothing. */
const MAY_HIDE = /\b(?:none|hidden|collapse|rect)\b|-\d{3}/i;
/** Types, classes, ids and attributes, one in the other or beside it: what depends on no state and no place in a list. */
const SIMPLE = /^[\w\s.#>+~[\]="'-]+$/;
/** What is so until a script has run, which it does for a reader. */
const UNTIL_SCRIPT = /\bno-?(?:js|script)\b/i;
/** Media of those who print the page or have a narrow screen. */
const OTHER_MEDIA = /\bprint\b|\bspeech\b|max-(?:device-)?width|^not\b/i;

/** All sheets of a page together are read up to here, in code units: it takes about a second. */
const LONGEST = 250_000;
const MOST_RULES = 2_000;
const MOST_HIDDEN = 2_000;
/** Selectors that are tried on elements. */
const MOST_TRIED = 300_000;
/** What has a larger share of the page's words is the story itself, which a script shows. */
const MOST_OF_PAGE = 1 / 4;

/** One value of one property, for what its selector names. */
interface Declaration {
  readonly selector: string;
  readonly property: string;
  readonly hides: boolean;
  readonly important: boolean;
  /** How narrowly it names them: ids, then classes and attributes, then types. */
  readonly weight: number;
}

function weightOf(selector: string): number {
  const count = (pattern: RegExp): number => selector.match(pattern)?.length ?? 0;
  const types = count(/(?:^|[\s>+~])[a-z]/gi);
  return count(/#/g) * 1_000_000 + count(/[.[]/g) * 1_000 + types;
}

/** The declarations that hide or show something to somebody at a usual screen, in their order. */
function declarationsIn(rules: ArrayLike<StyleRule>, found: Declaration[]): void {
  for (const rule of Array.from(rules)) {
    if (found.length >= MOST_RULES) return;
    const { selectorText, style } = rule;
    if (selectorText !== undefined && style !== undefined) {
      for (const [property, hiding] of Object.entries(HIDING)) {
        const value = style.getPropertyValue(property);
        if (value === '') continue;
        for (const selector of selectorText.split(',').map((one) => one.trim())) {
          if (!SIMPLE.test(selector) || UNTIL_SCRIPT.test(selector)) continue;
          found.push({
            selector,
            property,
            hides: hiding.test(value),
            important: style.getPropertyPriority(property) === 'important',
            weight: weightOf(selector),
          });
        }
      }
    } else if (rule.cssRules && !OTHER_MEDIA.test(rule.media?.mediaText ?? '')) declarationsIn(rule.cssRules, found);
  }
}

function declarationsOf(page: ParsedPage): Declaration[] {
  const found: Declaration[] = [];
  let length = 0;
  for (const element of page.querySelectorAll('style') as Iterable<StyleElement>) {
    const text = element.textContent;
    length += text.length;
    if (length > LONGEST) break;
    if (!MAY_HIDE.test(text) || OTHER_MEDIA.test(element.getAttribute('media') ?? '')) continue;
    try {
      declarationsIn(element.sheet?.cssRules ?? [], found);
    } catch {
      // A sheet that cannot be read, such as one that nests too deep, hides nothing.
    }
  }
  return found;
}

/**
 * The elements of a page whose words its style sheets hide from somebody at a usual screen: by simple selectors, the
 * narrowest first and the last of equals, as browsers have it. Sheets of other files are not fetched. Nothing for a page
 * in which that would take long.
 */
export function hiddenBySheets(page: ParsedPage): ReadonlySet<PageElement> {
  const declarations = declarationsOf(page);
  const hiding = declarations.filter(({ hides }) => hides);
  const candidates = new Set<PageElement>();
  for (const { selector } of hiding) {
    for (const element of select(page, selector)) candidates.add(element);
    if (candidates.size > MOST_HIDDEN) return new Set();
  }
  if (candidates.size * declarations.length > MOST_TRIED) return new Set();
  const most = (page.querySelector('body')?.textContent ?? '').length * MOST_OF_PAGE;
  return new Set([...candidates].filter((one) => isHiddenBy(one, declarations) && one.textContent.length <= most));
}

/** The elements that a selector names; none for one that is not understood. */
function select(page: ParsedPage, selector: string): Iterable<PageElement> {
  try {
    return page.querySelectorAll(selector);
  } catch {
    return [];
  }
}

/** Whether the declaration that counts for one of the properties hides an element. */
function isHiddenBy(element: PageElement, declarations: readonly Declaration[]): boolean {
  const own = element.getAttribute('style') ?? '';
  return Object.keys(HIDING).some((property) => {
    const fitting = declarations.filter((one) => one.property === property && element.matches(one.selector));
    const strength = ({ important, weight }: Declaration): number =>
      (important ? Number.MAX_SAFE_INTEGER / 2 : 0) + weight;
    const counting = fitting.reduce<Declaration | null>(
      (best, one) => (best === null || strength(one) >= strength(best) ? one : best),
      null,
    );
    const isOverruled = !counting?.important && new RegExp(`(?:^|[;\\s])${property}\\s*:`, 'i').test(own);
    return counting?.hides === true && !isOverruled;
  });
}
