import { oneLine } from '../draft.ts';
import type { ParsedPage } from './dom.ts';

/** What a page says about its article in JSON-LD (schema.org's Article and its kinds); null where it says nothing. */
export interface LinkedData {
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly description: string | null;
  readonly author: string | null;
  readonly published: string | null;
  /** The words of the article, as the page says them to other programs. */
  readonly body: string | null;
  /** The page says that its words are not free to read. */
  readonly paywalled: boolean;
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/;
/** Objects of a page that are looked at; more than a few dozen are none of an article's. */
const MOST = 500;

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The values in an array, in their order, arrays in it taken apart however deep they lie; a value that is none is its own. No
 * function here calls itself: JSON may nest deeper than calls can.
 */
function valuesIn(value: unknown): unknown[] {
  const found: unknown[] = [];
  const waiting = [value];
  while (waiting.length > 0 && found.length < MOST) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST).reverse());
    else found.push(next);
  }
  return found;
}

/** All objects of the page's JSON-LD, lists and graphs taken apart. */
function thingsOf(page: ParsedPage): Thing[] {
  const found: Thing[] = [];
  const waiting: unknown[] = [...page.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => {
    try {
      return JSON.parse(textContent);
    } catch {
      return null;
    }
  });
  for (const data of waiting) {
    const things = valuesIn(data).filter(isThing);
    found.push(...things);
    if (found.length >= MOST) break;
    waiting.push(...things.flatMap((thing) => [thing['@graph'] ?? [], thing.mainEntity ?? []]));
  }
  return found;
}

/** The name of a person or an organisation, or of several. */
function nameOf(value: unknown): string | null {
  const names = valuesIn(value).map((each) => oneLine(isThing(each) ? each.name : each));
  return oneLine(names.filter((name) => name !== null && !/^https?:/i.test(name)).join(', '));
}

/** Whether one of the values is this word; what JSON may hold besides words has no words of its own. */
const says = (value: unknown, word: RegExp): boolean =>
  valuesIn(value).some((one) => (typeof one === 'string' || typeof one === 'boolean') && word.test(String(one)));

/**
 * Reads what the page says about its article: of the objects that are one, that which has the headline of the page. One
 * without a headline counts where there is no other.
 *
 * @param isHeadline whether words are the headline of the page
 */
export function linkedDataOf(page: ParsedPage, isHeadline: (words: string) => boolean): LinkedData {
  const articles = thingsOf(page).filter(({ '@type': type }) => says(type, ARTICLE));
  const own = articles.find((each) => {
    const headline = oneLine(each.headline) ?? oneLine(each.name);
    return headline === null ? articles.length === 1 : isHeadline(headline);
  });
  const article = own ?? {};
  return {
    outlet: nameOf(article.publisher),
    headline: oneLine(article.headline),
    description: oneLine(article.description),
    author: nameOf(article.author),
    published: oneLine(article.datePublished),
    body: typeof article.articleBody === 'string' ? article.articleBody : null,
    paywalled: says(article.isAccessibleForFree, /^false$/i),
  };
}
