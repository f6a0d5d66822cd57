import { type Bearing, bearingOn } from './bearing.ts';
import { chained, isOne } from './chain.ts';
import { type Attribution, type Claim, readings, type Typed } from './claim.ts';
import type { Concordance, Part } from './concordance.ts';
import type { Coverage } from './coverage.ts';
import { deviationsOf, stretchesOf, wordsOf } from './deviation.ts';
import { type Place, placeOf } from './place.ts';
import { withMarks } from './punctuation.ts';
import { type Source, sourcesOf } from './source.ts';
import { occurrences, tile } from './tiling.ts';
import { Turns } from './turns.ts';

/**
 * What became of a quotation: word for word in the coverage; there with other words; there, but of another outlet or
 * speaker than claimed; in pieces that never stand together; or not in this coverage.
 */
export type Verdict = 'found' | 'altered' | 'elsewhere' | 'joined' | 'absent';

/** Typed words, `start`..`end` in UTF-16 code units of the typed text, and the words printed in their place; either may be none. */
interface Alteration {
  readonly start: number;
  readonly end: number;
  readonly found: string;
}

export interface Verification {
  readonly verdict: Verdict;
  /** Where the words, or the pieces of them, stand; those that bear the attribution out come first. */
  readonly places: readonly Place[];
  /** How often the words stand there beyond the places. */
  readonly more: number;
  /** Of what was altered, in the order of the typed text; against the first place. */
  readonly alterations: readonly Alteration[];
  /** Whose words they are said to be, by an option or behind a final dash. */
  readonly attributed: Attribution;
  /** The coverage states nothing that bears the attribution out, and nothing against it. */
  readonly unconfirmed: boolean;
  /** Words that were compared; one or two stand in many texts and tell nothing. */
  readonly words: number;
}

/** Occurrences that are shown. */
const MOST_OCCURRENCES = 50;
/** Milliseconds that looking for one may take. */
const TIME_LIMIT = 10_000;
/** So few words tell nothing. */
export const TOO_SHORT = 2;
/** What each further piece costs beside an altered word, which costs 1. */
const JOINT = 3;
/** So much of a quotation may stand in none of its pieces. */
const MOST_UNCOVERED = 0.2;

/** What a quotation is looked for in: the coverage, and the words of it that count. */
type Ground = Coverage & { readonly concordance: Concordance };

/** The parts, in order, of one reading of the quotation in the coverage. */
type Occurrence = readonly Part[];

/**
 * Whether a quotation stands in the coverage. Nothing that a person can type is refused.
 *
 * @throws TimeLimitError when it takes longer than 10 s; EngineUnavailable when articles cannot be had
 */
export async function verify(typed: Typed, coverage: Coverage): Promise<Verification> {
  const [concordance] = await Promise.all([coverage.concordanceOf(typed), coverage.roster.ready()]);
  const ground = { ...coverage, concordance };
  const turns = new Turns(TIME_LIMIT);
  const { whole, unsigned } = readings(typed, coverage);
  await turns.next();
  const standsWhole = await exactly(whole, ground, turns);
  const standsUnsigned = unsigned && (await exactly(unsigned, ground, turns));
  if (standsUnsigned?.verdict === 'found') return standsUnsigned;
  await turns.next();
  if (standsWhole || !unsigned || (await isPrinted(whole, unsigned, ground, turns))) {
    return standsWhole ?? nearest(whole, ground, turns);
  }
  return standsUnsigned ?? nearest(unsigned, ground, turns);
}

/** The words as they are, wherever they stand; null where they stand nowhere. */
async function exactly(claim: Claim, ground: Ground, turns: Turns): Promise<Verification | null> {
  const { concordance } = ground;
  const found = await occurrences(numbered(claim, concordance), concordance, turns);
  if (found.length === 0) return null;
  return standing(partsAt(found, claim.words.length, concordance), found.length, claim, ground, turns);
}

/** What stands at each of the positions, one after the other: "the" stands at tens of thousands of them. */
function* partsAt(positions: readonly number[], length: number, concordance: Concordance): Generator<Occurrence> {
  for (const position of positions) yield concordance.parts(position, position + length);
}

/** Whether what stands behind the dash is printed behind the rest, and so names nobody as its source. */
async function isPrinted(whole: Claim, unsigned: Claim, { concordance }: Ground, turns: Turns): Promise<boolean> {
  const [source] = await sourcesOf(whole, numbered(whole, concordance), concordance, turns);
  return source !== undefined && source.alignment.cost <= (whole.words.length - unsigned.words.length) / 2;
}

function numbered({ words }: Claim, concordance: Concordance): Int32Array {
  return Int32Array.from(words, ({ key }) => concordance.numberOf(key));
}

function result(
  verdict: Verdict,
  places: readonly Place[],
  { attributed, words }: Claim,
  rest: Partial<Verification> = {},
): Verification {
  return { verdict, places, more: 0, alterations: [], attributed, unconfirmed: false, words: words.length, ...rest };
}

/**
 * The words stand there: found, unless all the coverage says is that they are somebody else's.
 *
 * @param found where they do; it is read until enough of it bears the attribution out
 * @param total how often they do
 */
async function standing(
  found: Iterable<Occurrence>,
  total: number,
  claim: Claim,
  ground: Ground,
  turns: Turns,
): Promise<Verification> {
  const bearingOf = bearingOn(claim.attributed, ground);
  const read: Record<Bearing, Occurrence[]> = { fits: [], unknown: [], denies: [] };
  for (const parts of found) {
    const alike = read[bearingOf(parts)];
    if (alike.length < MOST_OCCURRENCES) alike.push(parts);
    if (read.fits.length === MOST_OCCURRENCES) break;
    await turns.next();
  }
  const shown = [...read.fits, ...read.unknown, ...read.denies].slice(0, MOST_OCCURRENCES);
  const places = shown.flatMap((parts, i) => marked(parts, claim).map((part) => placeOf(part, i, [part], ground)));
  return result(read.fits.length + read.unknown.length === 0 ? 'elsewhere' : 'found', places, claim, {
    more: total - shown.length,
    unconfirmed: read.fits.length === 0 && read.unknown.length > 0,
  });
}

function marked(parts: Occurrence, { text, words }: Claim): Part[] {
  return withMarks(parts, text.slice(0, words[0]?.start), text.slice(words.at(-1)?.end));
}

/** The words as a whole stand nowhere: altered, joined from pieces, or not there, whichever takes the fewest liberties. */
async function nearest(claim: Claim, ground: Ground, turns: Turns): Promise<Verification> {
  if (claim.words.length <= TOO_SHORT) return result('absent', [], claim);
  const { concordance } = ground;
  const typed = numbered(claim, concordance);
  const pieces = await tile(typed, concordance, turns);
  await turns.next();
  const chain = chained(pieces, concordance);
  await turns.next();
  if (isOne(chain, claim)) return standing([chain.flatMap(({ parts }) => parts)], 1, claim, ground, turns);
  const sources = await sourcesOf(claim, typed, concordance, turns);
  const [source] = sources;
  if (source?.alignment.cost === 0) {
    const found = sources.map((one) => stretchesOf(one, claim, concordance));
    const together = found.filter((parts) => isAbridged(parts, ground));
    if (together.length > 0) return standing(together, together.length, claim, ground, turns);
    return result('joined', placesOf(found[0] ?? [], ground), claim);
  }
  const uncovered = claim.words.length - pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  const isJoined = pieces.length > 1 && uncovered <= claim.words.length * MOST_UNCOVERED;
  const joints = uncovered + JOINT * (pieces.length - 1);
  if (source && (!isJoined || source.alignment.cost <= joints)) return altered(sources, claim, ground);
  if (!isJoined) return result('absent', [], claim);
  return result(
    'joined',
    chain.flatMap(({ parts }, i) => parts.map((part) => placeOf(part, i, [part], ground))),
    claim,
  );
}

/** An ellipsis may leave out words of one speaker, in one paragraph or up to the next; else it joins what is apart. */
function isAbridged(parts: Occurrence, { voices, concordance }: Ground): boolean {
  return parts.slice(1).every((part, i) => {
    const before = parts[i];
    if (!before || concordance.bodyBetween(before, part) !== 0) return false;
    const [first, second] = [before, part].map((one) => voices.within(one.line.article, one).map(({ name }) => name));
    return !first?.length || !second?.length || first.some((name) => second.includes(name));
  });
}

function altered(sources: readonly Source[], claim: Claim, ground: Ground): Verification {
  const { concordance } = ground;
  const places = sources.flatMap((source, i) => {
    const changes = deviationsOf(source, claim, concordance).flatMap(({ printed }) => printed);
    const parts = stretchesOf(source, claim, concordance);
    return parts.map((part) => placeOf(part, i, changes, ground));
  });
  const [first] = sources;
  const alterations = first
    ? deviationsOf(first, claim, concordance).map(({ start, end, printed }) => ({
        start,
        end,
        found: wordsOf(printed),
      }))
    : [];
  return result('altered', places, claim, { alterations });
}

function placesOf(parts: readonly Part[], ground: Ground): Place[] {
  return parts.map((part, i) => placeOf(part, i, [part], ground));
}
