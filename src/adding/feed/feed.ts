import { parseFeed } from 'feedsmith';
import type { ArticleFacts } from '../../corpus/article.ts';
import { urlOf } from '../../text/address.ts';
import { publishedIn } from '../day.ts';
import { oneLine, statedIn } from '../draft.ts';

/** One article that a feed names. */
export interface FeedEntry {
  readonly url: string;
  /** What the feed says about it; the outlet is inferred from the feed's own name. */
  readonly facts: Partial<ArticleFacts>;
  /** Its text in HTML, where the feed has more of it than a summary. */
  readonly content?: string;
}

/** A feed in any of the usual formats, understood. */
export interface Feed {
  readonly title: string | null;
  /** In the feed's order, each article once. */
  readonly entries: readonly FeedEntry[];
  /** One line each for entries that were left out. */
  readonly notes: readonly string[];
}

/** Entries that are looked at. Feeds have a few dozen. */
const MOST_ENTRIES = 500;

interface Told {
  readonly key: unknown;
  readonly link: unknown;
  readonly title: unknown;
  readonly published: unknown;
  readonly author: unknown;
  readonly content: unknown;
}

const names = (people: readonly ({ name?: unknown } | undefined)[] | undefined): string =>
  (people ?? []).flatMap((each) => oneLine(each?.name) ?? []).join(', ');

/** Titles of feeds are HTML now and then; a title with tags in it is not the headline to the letter. */
const plain = (title: unknown): unknown => (typeof title === 'string' && /<[a-z/][^>]*>/i.test(title) ? null : title);

/** Plain text, as HTML has it, line by line. */
const asHtml = (text: unknown): unknown =>
  typeof text === 'string'
    ? text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replace(/\r\n|\n|\r/g, '<br>')
    : null;

function toldBy(text: string): { title: unknown; told: Told[] } {
  const parsed = parseFeed(text, { maxItems: MOST_ENTRIES + 1 });
  switch (parsed.format) {
    case 'json':
      return {
        title: parsed.feed.title,
        told: (parsed.feed.items ?? []).map((item) => ({
          key: item.id,
          link: item.url ?? item.external_url,
          title: item.title,
          published: item.date_published,
          author: names(item.authors),
          content: item.content_html ?? asHtml(item.content_text),
        })),
      };
    case 'atom':
      return {
        title: parsed.feed.title?.value,
        told: (parsed.feed.entries ?? []).map((entry) => ({
          key: entry.id,
          link: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
          title: entry.title?.value,
          published: entry.published,
          author: names(entry.authors),
          content: entry.content?.type === 'text' ? asHtml(entry.content.value) : entry.content?.value,
        })),
      };
    case 'rss':
      return {
        title: parsed.feed.title,
        told: (parsed.feed.items ?? []).map((item) => ({
          key: item.guid?.value,
          link: item.link ?? (item.guid?.isPermaLink === false ? null : item.guid?.value),
          title: item.title,
          published: item.pubDate ?? item.dc?.dates?.[0],
          author: item.dc?.creators?.join(', '),
          content: item.content?.encoded,
        })),
      };
    case 'rdf':
      return {
        title: parsed.feed.title,
        told: (parsed.feed.items ?? []).map((item) => ({
          key: item.link,
          link: item.link,
          title: item.title,
          published: item.dc?.dates?.[0],
          author: item.dc?.creators?.join(', '),
          content: item.content?.encoded,
        })),
      };
  }
}

/**
 * Reads an RSS, Atom or JSON feed. `base` is its address, for links that leave the host out. Two entries with one id,
 * or one link, are one article: the first counts.
 */
export function readFeed(text: string, base: string | null): Feed | { fault: string } {
  try {
    const { title, told } = toldBy(text);
    return feedOf(oneLine(title), told, base);
  } catch (error) {
    return { fault: `is no feed that can be read (${error instanceof Error ? oneLine(error.message) : error})` };
  }
}

function feedOf(title: string | null, told: readonly Told[], base: string | null): Feed {
  const seen = new Set<string>();
  const entries: FeedEntry[] = [];
  const left = { unlinked: 0, twice: 0 };
  for (const { key, link, title: headline, published, author, content } of told.slice(0, MOST_ENTRIES)) {
    const words = oneLine(link);
    const url = words === null ? null : urlOf(words, base);
    if (url === null || !/^https?:$/.test(url.protocol)) {
      left.unlinked += 1;
      continue;
    }
    url.hash = '';
    const id = `id ${oneLine(key) ?? url.href}`;
    if (seen.has(id) || seen.has(url.href)) {
      left.twice += 1;
      continue;
    }
    seen.add(id).add(url.href);
    const name = plain(headline);
    entries.push({
      url: url.href,
      ...(typeof content === 'string' && content.trim() !== '' && { content }),
      facts: {
        ...(title !== null && {
          outlet: { value: title, certainty: 'inferred', evidence: `the feed is called ${title}` },
        }),
        headline: statedIn(name, `the feed's title: ${oneLine(name)}`),
        author: statedIn(author, `the feed's author: ${oneLine(author)}`),
        published: publishedIn(published, `the feed's date: ${oneLine(published)}`),
      },
    });
  }
  const notes = [
    left.unlinked > 0 ? `entries without a link to an article: ${left.unlinked}` : '',
    left.twice > 0 ? `entries that stand there twice: ${left.twice}` : '',
    told.length > MOST_ENTRIES ? `over ${MOST_ENTRIES} entries: the first ${MOST_ENTRIES} are looked at` : '',
  ];
  return { title, entries, notes: notes.filter((note) => note !== '') };
}
