import type { Concordance } from '../concordance/concordance.ts';
import { occurrences } from '../concordance/tiling.ts';
import type { TypedQuotation } from '../concordance/typed.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { Turns } from '../work/turns.ts';
import { bracketless, type Claim, readings } from './claim.ts';
import type { Occurrence } from './gaps/omission.ts';
import { type NearestReading, nearest } from './nearest.ts';
import { occurring } from './occurring.ts';
import { sourcesOf } from './source.ts';
import { numbered, result, TOO_SHORT, type Verification, type VerificationGround } from './verification.ts';

/** Milliseconds that looking for one may take. */
const TIME_LIMIT = 10_000;

/** The same coverage twice: the words that are the article's, and then all that is printed, furniture included. */
type Grounds = readonly [told: VerificationGround, printed: VerificationGround];

/**
 * Whether a quotation stands in the coverage. Nothing that a person can type is refused.
 *
 * @throws TimeLimitError when it takes longer than 10 s; EngineUnavailable when articles cannot be had
 */
export async function verify(typed: TypedQuotation, coverage: Coverage): Promise<Verification> {
  const [{ told, printed }] = await Promise.all([coverage.concordancesOf(typed), coverage.roster.ready()]);
  const grounds: Grounds = [
    { ...coverage, concordance: told },
    { ...coverage, concordance: printed },
  ];
  const turns = new Turns(TIME_LIMIT);
  const { whole, unsigned, quoted } = readings(typed, coverage);
  await turns.next();
  const standsWhole = await exactly(whole, grounds, turns);
  if (quoted) {
    // Words that are printed together with their source are found as they are.
    const stands = standsWhole ?? (await exactly(quoted, grounds, turns));
    return stands ?? nearestOf(quoted.words.length > TOO_SHORT ? quoted : whole, grounds, turns);
  }
  const standsUnsigned = unsigned && (await exactly(unsigned, grounds, turns));
  if (standsUnsigned?.verdict === 'found') return standsUnsigned;
  await turns.next();
  if (standsWhole || !unsigned || (await isPrinted(whole, unsigned, grounds, turns))) {
    return standsWhole ?? nearestOf(whole, grounds, turns);
  }
  return standsUnsigned ?? nearestOf(unsigned, grounds, turns);
}

/** The words as they are, wherever they stand, as furniture only where they stand nowhere else; null where nowhere. */
async function exactly(claim: Claim, grounds: Grounds, turns: Turns): Promise<Verification | null> {
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

/** Whether what stands behind the dash is printed behind the rest, and so names nobody as its source. */
async function isPrinted(whole: Claim, unsigned: Claim, grounds: Grounds, turns: Turns): Promise<boolean> {
  for (const { concordance } of grounds) {
    const [source] = await sourcesOf(whole, numbered(whole, concordance), concordance, turns);
    if (source && source.alignment.cost <= (whole.words.length - unsigned.words.length) / 2) return true;
  }
  return false;
}

/**
 * The reading that takes the fewest liberties: of the quotation as typed, or with its brackets as whoever quotes put them;
 * in the article's own words, or in all that is printed.
 */
async function nearestOf(claim: Claim, grounds: Grounds, turns: Turns): Promise<Verification> {
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
