import { wordings } from '../concordance/wording.ts';
import type { CorpusEntry } from '../corpus/corpus.ts';
import { overlaps, type Span, slice } from '../text/span.ts';
import type { Work } from '../work/work.ts';
import { matching } from './matching.ts';
import { keyLine, keysOf, type PrintedWord, readPrinted } from './printed.ts';

/** An edition, and when it was last seen at its address. */
export interface SeenEdition {
  readonly entry: CorpusEntry;
  readonly lastSeen: string;
}

/**
 * How words that were shown stand today: printed still; printed until an edition that was last seen then, with what stands in
 * their place, if anything does; or printed when the article could last be read.
 */
export type ExcerptStanding =
  | { readonly kind: 'printed' }
  | { readonly kind: 'until'; readonly lastSeen: string; readonly now: Span | null }
  | { readonly kind: 'gone'; readonly since: string };

/** What takes the place of an excerpt is shown up to so many code units. */
const LONGEST = 600;

/**
 * Judges an excerpt by the editions of its article.
 *
 * @param shown the edition that it is of
 * @param editions all of them, the oldest first; not empty
 * @param unreadableSince since when the article cannot be read at its address; null where it can be
 */
export function* readStanding(
  excerpt: Span,
  shown: CorpusEntry,
  editions: readonly SeenEdition[],
  unreadableSince: string | null,
): Work<ExcerptStanding> {
  const line = keyLine(wordings(slice(shown.article.text, excerpt)));
  const newest = editions.at(-1);
  if (newest === undefined) throw new RangeError('An article has no edition');
  let printing: SeenEdition | null = null;
  for (const edition of editions.toReversed()) {
    if (keyLine(yield* readPrinted(edition.entry)).includes(line)) {
      printing = edition;
      break;
    }
  }
  if (printing === newest)
    return unreadableSince === null ? { kind: 'printed' } : { kind: 'gone', since: unreadableSince };
  const now = yield* inPlaceOf(excerpt, yield* readPrinted(shown), yield* readPrinted(newest.entry));
  return { kind: 'until', lastSeen: printing?.lastSeen ?? newest.lastSeen, now };
}

/** What stands between the words that were kept before an excerpt and after it; null where that is nothing, or no one paragraph. */
function* inPlaceOf(excerpt: Span, old: readonly PrintedWord[], now: readonly PrintedWord[]): Work<Span | null> {
  const matched = yield* matching(keysOf(old), keysOf(now));
  const inside = old.map((word) => overlaps(excerpt, word));
  const [first, last] = [inside.indexOf(true), inside.lastIndexOf(true)];
  if (first < 0) return null;
  const before = matched.subarray(0, first).findLast((at) => at >= 0) ?? -1;
  const after = matched.subarray(last + 1).find((at) => at >= 0) ?? now.length;
  const kept = [...matched.subarray(first, last + 1)].filter((at) => at >= 0);
  // Words that only stand near are not the excerpt's: where some of its own were kept, it is their paragraph.
  const paragraph = now[kept[0] ?? before + 1]?.paragraph;
  const words = now.slice(before + 1, after).filter((word) => word.paragraph === paragraph);
  const [start, end] = [words[0]?.start, words.at(-1)?.end];
  return start === undefined || end === undefined || end - start > LONGEST ? null : { start, end };
}
