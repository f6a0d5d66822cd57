import { shortHash } from '../corpus/fingerprint.ts';
import type { Quote } from '../excerpts/quote.ts';
import type { Follow, PostedExcerpt } from '../store/follows.ts';
import { fold } from '../text/fold.ts';

/** Excerpts that a digest shows; of more it says how many. */
export const MOST_SHOWN = 5;
/** Posted excerpts that a follow remembers. */
export const MOST_REMEMBERED = 500;
const NAME_LENGTH = 10;

/** An excerpt as it is remembered: two whose words differ only in case, accents or marks have one name of words. */
export function remembered({ article, start, end, quote }: Quote): PostedExcerpt {
  const words = fold(quote)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return { article: article.id, start, end, words: shortHash([words], NAME_LENGTH) };
}

/** The excerpts whose words were not posted, each words once. */
export function unposted(posted: readonly PostedExcerpt[], quotes: readonly Quote[]): readonly Quote[] {
  const said = new Set(posted.map(({ words }) => words));
  return quotes.filter((quote) => {
    const { words } = remembered(quote);
    return !said.has(words) && said.add(words);
  });
}

/** The follow once its articles were looked through and nothing was to be posted. */
export const lookedThrough = (follow: Follow, read: number): Follow => ({ ...follow, read });

/** The follow before a digest is posted: from now on it is posted, whatever happens. */
export const undertaken = (follow: Follow, pending: NonNullable<Follow['pending']>): Follow => ({ ...follow, pending });

/** The follow once its digest is posted: its articles are looked through, and what it shows is remembered. */
export function delivered(follow: Follow): Follow {
  const { pending, posted } = follow;
  if (pending === null) return follow;
  const { read, at, excerpts } = pending;
  return { ...follow, read, postedAt: at, posted: [...posted, ...excerpts].slice(-MOST_REMEMBERED), pending: null };
}
