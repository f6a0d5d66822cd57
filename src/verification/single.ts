import type { Concordance } from '../concordance/concordance.ts';
import { occurrences } from '../concordance/tiling.ts';
import type { Turns } from '../work/turns.ts';
import { bracketless, type Claim } from './claim/claim.ts';
import type { Occurrence } from './gaps/omission.ts';
import { type NearestReading, nearest } from './nearest/nearest.ts';
import { occurring } from './places/occurring.ts';
import { numbered, result, type Verification, type VerificationGround } from './verification.ts';

/** The same coverage twice: the words that are the article's, and then all that is printed, furniture included. */
export type ComparedGrounds = readonly [told: VerificationGround, printed: VerificationGround];

/** The words as they are, wherever they stand, as furniture only where they stand nowhere else; null where nowhere. */
export async function exactly(claim: Claim, grounds: ComparedGrounds, turns: Turns): Promise<Verification | null> {
  for (const ground of grounds) {
    const { concordance } = ground;
    const found = await occurrences(numbered(claim, concordance), concordance, turns);
    if (found.length > 0) {
      return occurring(occurrencesAt(found, claim.words.length, concordance), found.length, claim, ground, turns);
    }
  }
  return null;
}

/** What stands at each of the positions, one after the other: "the" stands at tens of thousands of them. */
function* occurrencesAt(positions: readonly number[], length: number, concordance: Concordance): Generator<Occurrence> {
  for (const position of positions) yield { parts: concordance.parts(position, position + length), omitted: [] };
}

/**
 * The reading that departs least from what is printed: of the quotation as typed, or with its brackets taken as additions
 * of whoever quotes; in the article's own words, or in all that is printed.
 */
export async function nearestOf(claim: Claim, grounds: ComparedGrounds, turns: Turns): Promise<Verification> {
  const plain = bracketless(claim);
  const stands = plain && (await exactly(plain, grounds, turns));
  if (stands) return stands;
  let best: NearestReading = { verification: result('absent', [], claim), liberties: Number.POSITIVE_INFINITY };
  for (const ground of grounds) {
    for (const one of plain ? [claim, plain] : [claim]) {
      const reading = await nearest(one, ground, turns);
      if (reading.liberties < best.liberties) best = reading;
      if (best.liberties === 0) return best.verification;
    }
  }
  return best.verification;
}
