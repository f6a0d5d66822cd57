import type { Page } from './dom.ts';
import { oneLine } from './draft.ts';

/** What a page says about its article in JSON-LD (schema.org's Article and its kinds); null where it says nothing. */
export interface LinkedData {
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly description: string | null;
  readonly author: string | null;
  readonly published: string | null;
  /** The page says that its words are not free to read. */
  readonly paywalled: boolean;
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/;
/** Objects of a page that are looked at; more than a few dozen are none of an article's. */
const MOST = 500;

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All objects of the page's JSON-LD that have a type, graphs taken apart. */
function thingsOf(page: Page): Thing[] {
  const found: Thing[] = [];
  const waiting: unknown[] = [...page.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => {
    try {
      return JSON.parse(textContent ?? '');
    } catch {
      return null;
    }
  });
  for (const data of waiting) {
    if (found.length >= MOST) break;
    if (Array.isArray(data)) waiting.push(...data.slice(0, MOST));
    else if (isThing(data)) {
      found.push(data);
      if (data['@graph'] !== undefined) waiting.push(data['@graph']);
    }
  }
  return found;
}

/** The name of a person or an organisation, or of several. */
function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) return oneLine(value.flatMap((each) => nameOf(each) ?? []).join(', '));
  const name = oneLine(isThing(value) ? value.name : value);
  return name === null || /^https?:/i.test(name) ? null : name;
}

/** Reads what the page says about its article; the first object that is one. */
export function linkedDataOf(page: Page): LinkedData {
  const article =
    thingsOf(page).find(({ '@type': type }) => [type].flat().some((one) => ARTICLE.test(String(one)))) ?? {};
  return {
    outlet: nameOf(article.publisher),
    headline: oneLine(article.headline),
    description: oneLine(article.description),
    author: nameOf(article.author),
    published: oneLine(article.datePublished),
    paywalled: /^false$/i.test(String(article.isAccessibleForFree)),
  };
}
