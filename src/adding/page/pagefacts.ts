import { type ArticleFacts, type Fact, type PublicationDay, unknown } from '../../corpus/article.ts';
import { unstated } from '../../corpus/read/facts.ts';
import { urlOf } from '../../text/address.ts';
import { fold } from '../../text/fold.ts';
import { publishedIn } from '../day.ts';
import { firstKnown, oneLine, statedIn } from '../draft.ts';
import type { ParsedPage } from './dom.ts';
import type { LinkedData } from './linkeddata.ts';
import { printedDay } from './pageday.ts';

/** A shorter heading may be the name of a section. In letters. */
const SHORTEST_HEADLINE = 12;

const letters = (words: string): string => fold(words).replace(/[^\p{L}\p{N}]+/gu, '');

/** What a page states in its head: the content of the first `<meta>` with one of these names, with that name. */
function meta(page: ParsedPage, ...names: readonly string[]): Fact {
  for (const name of names) {
    const content = page.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
    const words = oneLine(content?.getAttribute('content'));
    if (words !== null) return statedIn(words, `${name}: ${words}`);
  }
  return unknown;
}

const linked = (field: string, words: string | null): Fact => statedIn(words, `${field}: ${words}`);

/** What the page calls itself: its first headings, its title and its name for other sites. */
export function titlesOf(page: ParsedPage): string[] {
  const printed = [...page.querySelectorAll('h1, title')].map(({ textContent }) => oneLine(textContent));
  return [...printed, meta(page, 'og:title', 'twitter:title').value].filter((words) => words !== null);
}

/** Whether one of two titles has the other in it, as a title has the name of the site after it. */
export function isSameTitle(one: string, other: string): boolean {
  const [longer = '', shorter = ''] = [letters(one), letters(other)].sort((a, b) => b.length - a.length);
  return longer === shorter || (shorter.length >= SHORTEST_HEADLINE && longer.includes(shorter));
}

/** The headline as the page prints it, where one of its headings says what its head does; else as its head does. */
function headlineOf(page: ParsedPage, data: LinkedData): Fact {
  const named = firstKnown(linked('headline', data.headline), meta(page, 'og:title', 'twitter:title'));
  const title = oneLine(page.querySelector('title')?.textContent);
  const wanted = [named.value, title].flatMap((words) => (words === null ? [] : letters(words)));
  const printed = [...page.querySelectorAll('h1')]
    .flatMap(({ textContent }) => oneLine(textContent) ?? [])
    .find((words) => letters(words).length >= SHORTEST_HEADLINE && wanted.some((one) => one.includes(letters(words))));
  return firstKnown(printed === undefined ? unknown : statedIn(printed, printed), named);
}

/** The dek, where the page prints it and not only describes itself. */
function dekOf(page: ParsedPage, data: LinkedData): Fact {
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

/** The day in the page's data, or the one that it prints as its own. */
function publishedOf(page: ParsedPage, data: LinkedData): PublicationDay {
  const named = meta(page, 'article:published_time', 'datePublished', 'parsely-pub-date', 'dc.date', 'date');
  const known = firstKnown(
    publishedIn(data.published, `datePublished: ${data.published}`),
    publishedIn(named.value, named.evidence ?? ''),
  );
  return firstKnown(known, printedDay(page));
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** A home page, also that of one language, is the address of no article. */
const HOME = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|home|default)(?:\.\w{2,5})?\/?)?$/i;

/** What a page calls its own address, where it may be: an article's, on the host that it was fetched from. */
function ownAddress(named: string | null, url: string | null): string | null {
  const own = named === null ? null : urlOf(named, url);
  if (own === null || !/^https?:$/.test(own.protocol) || own.username !== '') return null;
  if (HOME.test(own.pathname) && own.search === '') return null;
  return url === null || hostOf(own.href) === hostOf(url) ? own.href : null;
}

/** The page's address: what it calls its own, where that may be; else where it was fetched from. */
function addressOf(page: ParsedPage, url: string | null): Fact {
  const canonical = oneLine(page.querySelector('link[rel="canonical"]')?.getAttribute('href'));
  const own = ownAddress(canonical, url) ?? ownAddress(meta(page, 'og:url').value, url);
  if (own !== null) return statedIn(own, `the page calls its address ${own}`);
  return url === null ? unknown : statedIn(url, 'fetched from there');
}

/** What a page states about its article. `url` is where it was fetched from; null for a file. */
export function factsOfPage(page: ParsedPage, data: LinkedData, url: string | null): ArticleFacts {
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
