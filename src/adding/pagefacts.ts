import { type Fact, type Facts, type Published, unknown } from '../corpus/article.ts';
import { unstated } from '../corpus/facts.ts';
import { urlOf } from '../text/address.ts';
import { fold } from '../text/fold.ts';
import { publishedIn } from './day.ts';
import type { Page } from './dom.ts';
import { firstKnown, oneLine, statedIn } from './draft.ts';
import type { LinkedData } from './linkeddata.ts';

/** A shorter heading may be the name of a section. In letters. */
const SHORTEST_HEADLINE = 12;

const letters = (words: string): string => fold(words).replace(/[^\p{L}\p{N}]+/gu, '');

/** What a page states in its head: the content of the first `<meta>` with one of these names, with that name. */
function meta(page: Page, ...names: readonly string[]): Fact {
  for (const name of names) {
    const content = page.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
    const words = oneLine(content?.getAttribute('content'));
    if (words !== null) return statedIn(words, `${name}: ${words}`);
  }
  return unknown;
}

const linked = (field: string, words: string | null): Fact => statedIn(words, `${field}: ${words}`);

/** The headline as the page prints it, where one of its headings says what its head does; else as its head does. */
function headlineOf(page: Page, data: LinkedData): Fact {
  const named = firstKnown(linked('headline', data.headline), meta(page, 'og:title', 'twitter:title'));
  const title = oneLine(page.querySelector('title')?.textContent);
  const wanted = [named.value, title].flatMap((words) => (words === null ? [] : letters(words)));
  const printed = [...page.querySelectorAll('h1')]
    .flatMap(({ textContent }) => oneLine(textContent) ?? [])
    .find((words) => letters(words).length >= SHORTEST_HEADLINE && wanted.some((one) => one.includes(letters(words))));
  return firstKnown(printed === undefined ? unknown : statedIn(printed, printed), named);
}

/** The dek, where the page prints it and not only describes itself. */
function dekOf(page: Page, data: LinkedData): Fact {
  const said = [data.description, meta(page, 'og:description', 'description').value].flatMap((words) =>
    words === null ? [] : letters(words),
  );
  const printed = [
    ...page.querySelectorAll('h2, h1 ~ p, header p, [class*="dek"], [class*="standfirst"], [class*="subtitle"]'),
  ]
    .flatMap(({ textContent }) => oneLine(textContent) ?? [])
    .find((words) => said.includes(letters(words)) && words !== '');
  return printed === undefined ? unknown : statedIn(printed, printed);
}

/** The day in the page's data, or the one day that all its time elements name. */
function publishedOf(page: Page, data: LinkedData): Published {
  const named = meta(page, 'article:published_time', 'datePublished', 'parsely-pub-date', 'dc.date', 'date');
  const known = firstKnown(
    publishedIn(data.published, `datePublished: ${data.published}`),
    publishedIn(named.value, named.evidence ?? ''),
  );
  if (known.value !== null) return known;
  const times = [...page.querySelectorAll('time')].map((time) =>
    publishedIn(time.getAttribute('datetime') ?? time.textContent, oneLine(time.textContent) ?? 'time'),
  );
  const days = new Set(times.flatMap(({ value }) => value ?? []));
  return days.size === 1 ? firstKnown(...times) : unknown;
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** The page's address: what it calls its own, where that is on the same host; else where it was fetched from. */
function addressOf(page: Page, url: string | null): Fact {
  const named = firstKnown(
    statedIn(page.querySelector('link[rel="canonical"]')?.getAttribute('href'), 'canonical'),
    meta(page, 'og:url'),
  );
  const own = named.value === null ? null : urlOf(named.value, url);
  const isWeb = own !== null && /^https?:$/.test(own.protocol) && own.username === '';
  if (isWeb && (url === null || hostOf(own.href) === hostOf(url))) {
    return statedIn(own.href, `the page calls its address ${own.href}`);
  }
  return url === null ? unknown : statedIn(url, 'fetched from there');
}

/** What a page states about its article. `url` is where it was fetched from; null for a file. */
export function factsOfPage(page: Page, data: LinkedData, url: string | null): Facts {
  const address = addressOf(page, url);
  const host = address.value === null ? null : hostOf(address.value);
  const byHost: Fact = host === null ? unknown : { value: host, certainty: 'inferred', evidence: host };
  const author = meta(page, 'author', 'article:author', 'byl', 'parsely-author');
  return {
    ...unstated,
    outlet: firstKnown(linked('publisher', data.outlet), meta(page, 'og:site_name'), byHost),
    headline: headlineOf(page, data),
    dek: dekOf(page, data),
    author: firstKnown(linked('author', data.author), /^https?:/i.test(author.value ?? '') ? unknown : author),
    published: publishedOf(page, data),
    url: address,
  };
}
