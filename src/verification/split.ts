import type { Turns } from '../work/turns.ts';
import type { SplitClaim } from './claim/claim.ts';
import type { PrintedPlace } from './places/place.ts';
import { type ComparedGrounds, exactly, nearestOf } from './single.ts';
import type { Verdict, Verification } from './verification.ts';

/** From the one that confirms most to the one that confirms least. */
const VERDICTS: readonly Verdict[] = ['found', 'shortened', 'elsewhere', 'altered', 'joined', 'absent'];
/** Printed words between two parts of one sentence say no more than whose it is, in UTF-16 code units. */
const LONGEST_BETWEEN = 200;

/**
 * Two quotations with their source between them: each is looked for, and the verdict is the weaker one of the two.
 * Where the second goes on with the sentence of the first, it must be printed right after it, or the two are joined.
 * Null where one of them is in no article, so that nothing can be said of them apart.
 */
export async function splitReading(
  split: SplitClaim,
  grounds: ComparedGrounds,
  turns: Turns,
): Promise<Verification | null> {
  const [first, second] = split.parts;
  const readings = [
    (await exactly(first, grounds, turns)) ?? (await nearestOf(first, grounds, turns)),
    (await exactly(second, grounds, turns)) ?? (await nearestOf(second, grounds, turns)),
  ] as const;
  const verdict = VERDICTS.findLast((one) => readings.some((reading) => reading.verdict === one)) ?? 'absent';
  if (verdict === 'absent') return null;
  const together = both(...readings, verdict);
  if (!split.goesOn || verdict !== 'found') return together;
  const pairs = inSequence(readings[0].places, readings[1].places);
  return pairs.length > 0 ? { ...together, places: pairs } : { ...together, verdict: 'joined' };
}

function both(one: Verification, other: Verification, verdict: Verdict): Verification {
  const shift = 1 + Math.max(-1, ...one.places.map(({ occurrence }) => occurrence));
  return {
    verdict,
    places: [...one.places, ...other.places.map((place) => ({ ...place, occurrence: place.occurrence + shift }))],
    more: one.more + other.more,
    alterations: [...one.alterations, ...other.alterations],
    omitted: [...one.omitted, ...other.omitted],
    goesOn: other.goesOn,
    attributed: one.attributed,
    unconfirmed: one.unconfirmed || other.unconfirmed,
    words: one.words + other.words,
  };
}

/** The places of the one that are followed by one of the other, with nothing between them that is quoted. */
function inSequence(ones: readonly PrintedPlace[], others: readonly PrintedPlace[]): PrintedPlace[] {
  const pairs = ones.flatMap((one) => {
    const next = others.find((other) => other.article === one.article && isBehind(one, other));
    return next ? [[one, next]] : [];
  });
  return pairs.flatMap((pair, occurrence) => pair.map((place) => ({ ...place, occurrence })));
}

const CLOSES = /^[\s,.!?\u2026-]*["\u201d\u00bb]/;
const OPENS = /["\u201c\u00ab]\s*$/;
const MARK = /["\u201c\u201d\u00ab\u00bb]/;
const MARK_FIRST = new RegExp(`^${MARK.source}`);
const MARK_LAST = new RegExp(`${MARK.source}$`);

function isBehind(one: PrintedPlace, other: PrintedPlace): boolean {
  if (other.start < one.end || other.start - one.end > LONGEST_BETWEEN) return false;
  const between = one.article.text.slice(one.end, other.start);
  if (!/[\p{L}\p{N}]/u.test(between)) return true;
  const isClosed = MARK_LAST.test(one.quote) || CLOSES.test(between);
  const isOpened = MARK_FIRST.test(other.quote) || OPENS.test(between);
  return isClosed && isOpened && !/\n\s*\n|[.!?]["\u201d\s]+\S*\s/.test(between) && !MARK.test(inner(between));
}

/** What stands between the mark that closes and the one that opens. */
const inner = (between: string): string => between.replace(CLOSES, '').replace(OPENS, '');
