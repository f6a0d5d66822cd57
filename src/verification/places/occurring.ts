import type { WordRange } from '../../concordance/concordance.ts';
import type { Turns } from '../../work/turns.ts';
import type { Claim } from '../claim/claim.ts';
import { goingOn, type Occurrence, type Omission, omissions } from '../gaps/omission.ts';
import { result, TOO_SHORT, type Verification, type VerificationGround } from '../verification.ts';
import { bearingOn, type SourceCheck } from './bearing.ts';
import { type PrintedPlace, placeOf, readAround } from './place.ts';
import { withMarks } from './punctuation.ts';

/** Occurrences that are shown. */
const MOST_OCCURRENCES = 50;
/** Occurrences that are looked at for one that is the speaker's: words that stand at more places are anybody's. */
const MOST_BEARING = 2000;
/** Occurrences that are looked at for one whose gaps hide nothing. */
const MOST_HIDING = 1000;

/**
 * The words stand there: found, unless a gap hides in every occurrence what no sentence can lose, or all the coverage
 * says is that they are somebody else's.
 *
 * @param found where they do; it is read until enough of it bears the attribution out
 * @param total how often they do
 */
export async function occurring(
  found: Iterable<Occurrence>,
  total: number,
  claim: Claim,
  ground: VerificationGround,
  turns: Turns,
): Promise<Verification> {
  const bearingOf = bearingOn(claim.attributed, ground);
  const read: Record<SourceCheck | 'hiding', Occurrence[]> = { fits: [], unknown: [], denies: [], hiding: [] };
  let hiding = 0;
  let looked = 0;
  for (const occurrence of found) {
    if (claim.attributed.speaker !== null) await readAround(occurrence.parts, ground);
    const hides = omissions(occurrence, claim, ground).some(isDecisive);
    if (hides) hiding += 1;
    looked += 1;
    const isAnybodys = claim.attributed.speaker !== null && looked === MOST_BEARING;
    const alike = read[hides ? 'hiding' : isAnybodys ? 'unknown' : bearingOf(occurrence.parts)];
    if (alike.length < MOST_OCCURRENCES) alike.push(occurrence);
    if (read.fits.length === MOST_OCCURRENCES || hiding === MOST_HIDING || isAnybodys) break;
    await turns.next();
  }
  const shown = [...read.fits, ...read.unknown, ...read.denies, ...read.hiding].slice(0, MOST_OCCURRENCES);
  const places: PrintedPlace[] = [];
  for (const [i, { parts }] of shown.entries()) {
    await readAround(parts, ground);
    places.push(...marked(parts, claim).map((part) => placeOf(part, i, [part], ground)));
    await turns.next();
  }
  const [first] = shown;
  const verdict =
    read.fits.length + read.unknown.length > 0 ? 'found' : read.denies.length > 0 ? 'elsewhere' : 'shortened';
  return result(verdict, places, claim, {
    more: total - shown.length,
    omitted: first ? omissions(first, claim, ground) : [],
    goesOn: first && verdict === 'found' && claim.words.length > TOO_SHORT ? goingOn(first, ground.concordance) : null,
    unconfirmed: read.fits.length === 0 && read.unknown.length > 0,
  });
}

function isDecisive({ decisive }: Omission): boolean {
  return decisive !== null;
}

function marked(parts: readonly WordRange[], { text, words }: Claim): WordRange[] {
  return withMarks(parts, text.slice(0, words[0]?.start), text.slice(words.at(-1)?.end));
}
