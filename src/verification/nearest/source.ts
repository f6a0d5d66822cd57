import { type Alignment, align } from '../../concordance/alignment.ts';
import type { Concordance } from '../../concordance/concordance.ts';
import { positionsOf } from '../../concordance/positions.ts';
import { SHORTEST_PIECE } from '../../concordance/tiling.ts';
import { wordings } from '../../concordance/wording.ts';
import { isStopWord } from '../../english/stopwords.ts';
import { elementAt, float32At, int32At } from '../../text/element.ts';
import type { Turns } from '../../work/turns.ts';
import type { Claim } from '../claim/claim.ts';
import { deviationsOf, wordsOf } from './deviation.ts';
import { edged } from './edge.ts';
import { apart } from './sameword.ts';

/** Where a quotation may come from, and how it differs from what is printed there. */
export interface NearestText {
  /** The position of the alignment's first printed word. */
  readonly base: number;
  readonly alignment: Alignment;
}

/** Positions that count as one place while votes are counted. */
const BIN = 32;
/** Places that are aligned; fewer of all that is printed, most of which has been looked at as the articles' own words. */
const MOST_PLACES = { told: 8, printed: 3 };
/** Cells that all alignments of one quotation, and any one of them, may have; it bounds the time. */
const ALL_CELLS = 16_000_000;
const MOST_CELLS = 4_000_000;
/** Words that are as common as this tell little of a place. */
const COMMON = 4000;
/** The share of a quotation that may differ from what is printed there, if that is to be its source. */
const MOST_CHANGED = 0.4;
/** Words, stop words left out, that both must have. */
const LEAST_SHARED = 2;
/** What is asked of a short quotation: how many words may be changed, and how many both must have, with and without a topic. */
const NEAR_MISS = { changed: 1, shared: 3, withoutTopic: 4 };

/** The likeliest sources of a quotation, all equally near to it; none where nothing in the coverage is near. */
export async function sourcesOf(
  claim: Claim,
  typed: Int32Array,
  concordance: Concordance,
  turns: Turns,
): Promise<NearestText[]> {
  const near = await nearTexts(claim, typed, concordance, turns);
  const least = Math.min(...near.map(({ alignment }) => alignment.cost));
  return near.filter(({ alignment }) => alignment.cost === least);
}

/** Every place of those looked at that is near enough to a quotation to be its source. */
export async function nearTexts(
  claim: Claim,
  typed: Int32Array,
  concordance: Concordance,
  turns: Turns,
): Promise<NearestText[]> {
  const { gaps } = claim;
  const sources: NearestText[] = [];
  let cells = 0;
  for (const { from, to } of await windows(typed, concordance, turns)) {
    cells += (to - from) * typed.length;
    if (sources.length > 0 && cells > ALL_CELLS) break;
    const alignment = await align(typed, concordance.words.subarray(from, to), gaps, turns);
    sources.push({ base: from, alignment: { ...alignment, steps: edged(alignment.steps, from, claim, concordance) } });
  }
  return sources.filter((source) => isNear(source, claim, concordance));
}

function isNear(source: NearestText, claim: Claim, concordance: Concordance): boolean {
  const { cost, steps } = source.alignment;
  const { words } = claim;
  const shared = steps.filter(({ kind }) => kind === 'same');
  const telling = shared.filter(({ typed }) => !isStopWord(elementAt(words, typed).key));
  // Every word is there, in order, but one is left out between them: "It is a fact" for "It is not a fact".
  const lacksOne = cost <= 1 && shared.length === words.length && shared.length >= SHORTEST_PIECE;
  if (lacksOne || (cost <= words.length * MOST_CHANGED && telling.length >= LEAST_SHARED)) return true;
  const leastShared = telling.length > 0 ? NEAR_MISS.shared : NEAR_MISS.withoutTopic;
  if (words.length < SHORTEST_PIECE || shared.length < leastShared - 1) return false;
  const differing = deviationsOf(source, claim, concordance).map(({ start, end, printed }) =>
    apart(
      words.filter((word) => start <= word.start && word.end <= end).map(({ key }) => key),
      wordings(wordsOf(printed)).map(({ key }) => key),
    ),
  );
  const changed = differing.reduce((sum, one) => sum + one, 0);
  return changed === 0 || (changed <= NEAR_MISS.changed && shared.length >= leastShared);
}

/**
 * The parts of the coverage that have the most of the quotation's words at the right distance from one another: each
 * word votes, by how rare it is, for the place where the quotation would begin.
 */
async function windows(
  typed: Int32Array,
  concordance: Concordance,
  turns: Turns,
): Promise<{ readonly from: number; readonly to: number }[]> {
  const { size, scope } = concordance;
  const most = MOST_PLACES[scope];
  const distinct = [...new Map([...typed].map((word, i) => [word, i])).entries()].filter(([word]) => word >= 0);
  const telling = distinct.filter(([word]) => concordance.countOf(word) <= COMMON);
  const voting = telling.length > 0 ? telling : distinct;
  const places = await positionsOf(
    voting.map(([word]) => word),
    concordance,
    turns,
  );
  const votes = new Float32Array(Math.ceil((size + typed.length) / BIN) + 1);
  // Of each bin the position of its rarest word: a common one may stand in the next article.
  const voters = new Int32Array(votes.length);
  const heaviest = new Float32Array(votes.length);
  for (const [word, i] of voting) {
    const positions = places.get(word) ?? new Int32Array();
    const weight = Math.log(1 + size / positions.length);
    for (const position of positions) {
      const bin = Math.floor((position - i + typed.length) / BIN);
      votes[bin] = float32At(votes, bin) + weight;
      if (weight > float32At(heaviest, bin)) {
        heaviest[bin] = weight;
        voters[bin] = position;
      }
    }
  }
  const found: { from: number; to: number }[] = [];
  for (const bin of strongest(votes, 3 * most)) {
    const at = int32At(voters, bin);
    if (found.some(({ from, to }) => from <= at && at < to)) continue;
    const flow = concordance.flowAt(at);
    const reach = Math.max(Math.floor(MOST_CELLS / typed.length / 2), typed.length);
    found.push({ from: Math.max(flow.from, at - reach), to: Math.min(flow.to, at + reach) });
    if (found.length === most) break;
  }
  return found;
}

/** The indexes of the highest votes, highest first. */
function strongest(votes: Float32Array, most: number): number[] {
  const best: { readonly bin: number; readonly vote: number }[] = [];
  for (const [bin, vote] of votes.entries()) {
    const last = best.at(most - 1);
    if (vote === 0 || (last && vote <= last.vote)) continue;
    const at = best.findIndex((other) => other.vote < vote);
    best.splice(at < 0 ? best.length : at, 0, { bin, vote });
    if (best.length > most) best.pop();
  }
  return best.map(({ bin }) => bin);
}
