import type { WordRange } from '../../concordance/concordance.ts';
import { tile } from '../../concordance/tiling.ts';
import type { Turns } from '../../work/turns.ts';
import type { Claim } from '../claim/claim.ts';
import { type Occurrence, omissions } from '../gaps/omission.ts';
import { occurring } from '../places/occurring.ts';
import { type PrintedPlace, placeOf, readAround } from '../places/place.ts';
import { numbered, result, TOO_SHORT, type Verification, type VerificationGround } from '../verification.ts';
import { chained, isOne } from './chain.ts';
import { deviationsOf, omissionsOf, stretchesOf, wordsOf } from './deviation.ts';
import { type NearestText, sourcesOf } from './source.ts';

/** What each further piece costs, where an altered word costs 1. */
const JOINT = 3;
/** The share of a quotation's words that may stand in none of its pieces. */
const MOST_UNCOVERED = 0.2;

/** One way to read a quotation in the coverage, and how far it departs from what is printed, in altered words. */
export interface NearestReading {
  readonly verification: Verification;
  /** 0 where the words stand there as they are; infinite where they are not there. */
  readonly liberties: number;
}

/** The words as a whole stand nowhere: altered, joined from pieces, or absent, whichever departs least from what is printed. */
export async function nearest(claim: Claim, ground: VerificationGround, turns: Turns): Promise<NearestReading> {
  const absent = { verification: result('absent', [], claim), liberties: Number.POSITIVE_INFINITY };
  if (claim.words.length <= TOO_SHORT) return absent;
  const { concordance } = ground;
  const typed = numbered(claim, concordance);
  const pieces = await tile(typed, concordance, turns);
  await turns.next();
  const chain = chained(pieces, concordance);
  for (const { parts } of chain) await readAround(parts, ground);
  await turns.next();
  if (isOne(chain, claim)) {
    return standing([{ parts: chain.flatMap(({ parts }) => parts), omitted: [] }], claim, ground, turns);
  }
  const sources = await sourcesOf(claim, typed, concordance, turns);
  for (const one of sources) await readAround(stretchesOf(one, claim, concordance), ground);
  const [source] = sources;
  if (source?.alignment.cost === 0) {
    const found = sources.map((one) => occurrenceOf(one, claim, ground));
    const together = found.filter(({ parts }) => isAbridged(parts, ground));
    if (together.length > 0) return standing(together, claim, ground, turns);
    return { verification: result('joined', placesOf(found[0]?.parts ?? [], ground), claim), liberties: JOINT };
  }
  const uncovered = claim.words.length - pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  const isJoined = pieces.length > 1 && uncovered <= claim.words.length * MOST_UNCOVERED;
  const joints = uncovered + JOINT * (pieces.length - 1);
  if (source && (!isJoined || source.alignment.cost <= joints)) {
    return { verification: altered(sources, claim, ground), liberties: source.alignment.cost };
  }
  if (!isJoined) return absent;
  const places = chain.flatMap(({ parts }, i) => parts.map((part) => placeOf(part, i, [part], ground)));
  // A single word may stand anywhere, and tells nothing.
  const telling = chain.flatMap(({ parts }) => parts).filter(({ from, to }) => to - from > 1);
  if (!areInOneSentence(places.filter(({ quote }) => /\s/.test(quote)))) {
    return { verification: result('joined', places, claim), liberties: joints };
  }
  return { verification: reordered(telling, claim, ground), liberties: joints };
}

function areInOneSentence([first, ...rest]: readonly PrintedPlace[]): boolean {
  const isSame = ({ article, around }: PrintedPlace): boolean =>
    article === first?.article && around.start === first.around.start && around.end === first.around.end;
  return first !== undefined && rest.every(isSame);
}

/** Pieces of one sentence in another order: what is printed is all of it from the first piece to the last. */
function reordered(parts: readonly WordRange[], claim: Claim, ground: VerificationGround): Verification {
  const [first] = parts;
  if (!first) return result('altered', [], claim);
  const starts = parts.map(({ start }) => start);
  const ends = parts.map(({ end }) => end);
  const printed = { ...first, start: Math.min(...starts), end: Math.max(...ends) };
  const place = placeOf(printed, 0, [printed], ground);
  const [start, end] = [claim.words[0]?.start, claim.words.at(-1)?.end];
  const alterations = start === undefined || end === undefined ? [] : [{ start, end, found: place.quote }];
  return result('altered', [place], claim, { alterations });
}

async function standing(
  found: readonly Occurrence[],
  claim: Claim,
  ground: VerificationGround,
  turns: Turns,
): Promise<NearestReading> {
  return { verification: await occurring(found, found.length, claim, ground, turns), liberties: 0 };
}

function occurrenceOf(source: NearestText, claim: Claim, { concordance }: VerificationGround): Occurrence {
  return { parts: stretchesOf(source, claim, concordance), omitted: omissionsOf(source, claim, concordance) };
}

/** Whether the parts are one quotation with words left out: of one speaker, in one paragraph or in two neighbours. */
function isAbridged(parts: readonly WordRange[], { speakers, concordance }: VerificationGround): boolean {
  return parts.slice(1).every((part, i) => {
    const before = parts[i];
    if (!before || concordance.bodyBetween(before, part) !== 0) return false;
    const [first, second] = [before, part].map((one) => speakers.within(one.line.article, one).map(({ name }) => name));
    return !first?.length || !second?.length || first.some((name) => second.includes(name));
  });
}

function altered(sources: readonly NearestText[], claim: Claim, ground: VerificationGround): Verification {
  const { concordance } = ground;
  const places = sources.flatMap((source, i) => {
    const changes = deviationsOf(source, claim, concordance).flatMap(({ printed }) => printed);
    const parts = stretchesOf(source, claim, concordance);
    return parts.map((part) => placeOf(part, i, changes, ground));
  });
  const [first] = sources;
  if (!first) return result('altered', places, claim);
  const alterations = deviationsOf(first, claim, concordance).map(({ start, end, printed }) => ({
    start,
    end,
    found: wordsOf(printed),
  }));
  return result('altered', places, claim, {
    alterations,
    omitted: omissions(occurrenceOf(first, claim, ground), claim, ground),
  });
}

function placesOf(parts: readonly WordRange[], ground: VerificationGround): ReturnType<typeof placeOf>[] {
  return parts.map((part, i) => placeOf(part, i, [part], ground));
}
