import type { PrintedQuote } from '../excerpts/quote.ts';
import { uriOf } from '../text/address.ts';
import { textFragment } from '../text/textfragment.ts';

/**
 * The address at which an article opens, at the excerpt where a text fragment can be sure of it; null where the article has
 * no address, or one of more than `room` characters.
 */
export function articleLink({ article, start, end, kind, citation }: PrintedQuote, room: number): string | null {
  const { value } = citation.url;
  const uri = value === null ? null : uriOf(value)?.replace(/[()]/g, (one) => (one === '(' ? '%28' : '%29'));
  if (!uri || uri.length > room) return null;
  const page = uri.includes('#') ? uri : `${uri}#`;
  const fragment = kind === 'headline' ? null : textFragment(article.text, { start, end }, room - page.length);
  return fragment === null ? uri : page + fragment;
}
