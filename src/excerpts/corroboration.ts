import type { Coverage } from '../coverage/coverage.ts';
import type { ParagraphSentences } from '../coverage/paragraphsentences.ts';
import { SMALL } from '../english/numberwords.ts';
import type { Candidate } from '../reading/candidate.ts';
import type { RankedPassage } from '../reading/rank.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import { copiesOf } from './copies.ts';
import { extentOf } from './widen.ts';

/** Some sentences of one paragraph. */
export interface SentenceRange extends Span {
  readonly reading: ParagraphSentences;
  /** Indexes of the first and the last sentence. */
  readonly first: number;
  readonly last: number;
}

/** What is compared of two extents: their topics and their numbers. */
export interface StatementSignature {
  /** The stems with their rarities, unitless. */
  readonly stems: ReadonlyMap<string, number>;
  readonly numbers: ReadonlySet<string>;
  /** Whether something is said not to be so. */
  readonly negated: boolean;
  /** The summed rarity of the stems. */
  readonly weight: number;
}

/** The share of the shorter one's weight that two extents must have in common to say the same. */
const SAME = 0.7;
/** Much shorter words than these, as a share of the longer one's weight, say only a part of it. */
const LEAST_WEIGHT = 0.45;
/** Candidates looked at for other places; the rest hardly speak of the question. */
const LOOKED_AT = 150;
/** Sentences of fewer topics are too plain to be known again: "He declined to comment." */
const LEAST_TOPICS = 4;

const NEGATION = /\b(?:not|never|no|nobody|none|without|den(?:y|ies|ied))\b|n't\b/;
/** Numbers that print writes in words as often as in figures: up to twelve. */
const FIGURES: ReadonlyMap<string, string> = new Map(SMALL.slice(0, 13).map((word, number) => [word, String(number)]));

/** What some sentences state, to be compared. */
export function gistOf(extent: SentenceRange, vocabulary: Vocabulary): StatementSignature {
  const sentences = sentencesOf(extent);
  const stems = new Set<string>();
  for (const { terms } of sentences) for (const { stem } of terms) stems.add(stem);
  const negated = sentences.some(({ folded }) => NEGATION.test(folded));
  return gistOfStems(stems, vocabulary, negated);
}

/** What some topics state, to be compared. */
export function gistOfStems(stems: ReadonlySet<string>, vocabulary: Vocabulary, negated = false): StatementSignature {
  const rarities = new Map<string, number>();
  const numbers = new Set<string>();
  let weight = 0;
  for (const stem of stems) {
    const rarity = vocabulary.rarity(stem);
    rarities.set(stem, rarity);
    weight += rarity;
    const figures = FIGURES.get(stem) ?? stem;
    if (/\d/.test(figures)) numbers.add(figures);
  }
  return { stems: rarities, numbers, negated, weight };
}

/**
 * Whether two extents say the same: most of what is rare in the shorter stands in the longer, neither has a number that
 * contradicts the other's, and not one of them alone denies something.
 */
export function saysTheSame(a: StatementSignature, b: StatementSignature): boolean {
  const [small, large] = a.weight <= b.weight ? [a, b] : [b, a];
  if (small.weight < LEAST_WEIGHT * large.weight || small.weight === 0 || a.negated !== b.negated) return false;
  let shared = 0;
  for (const [stem, rarity] of small.stems) if (large.stems.has(stem)) shared += rarity;
  if (shared < SAME * small.weight) return false;
  const missing = [...small.numbers].some((number) => !large.numbers.has(number));
  return !(missing && large.numbers.size > 0);
}

/** Whether the two have a sentence in common, to the letter but for case and typography. */
export function repeats(a: SentenceRange, b: SentenceRange): boolean {
  const said = sentencesOf(a);
  return sentencesOf(b).some(
    ({ folded, terms }) => terms.length >= LEAST_TOPICS && said.some((sentence) => sentence.folded === folded),
  );
}

const sentencesOf = ({ reading, first, last }: SentenceRange) => reading.sentences.slice(first, last + 1);

const articleOf = ({ reading }: SentenceRange): string => reading.passage.article.id;

/** The strongest candidates of all the evidence, best first. */
export const strongest = (evidence: readonly RankedPassage[], most: number): Candidate[] =>
  evidence
    .flatMap(({ candidates }) => candidates)
    .sort((a, b) => b.score - a.score || a.reading.passage.id - b.reading.passage.id || a.start - b.start)
    .slice(0, most);

/** A chosen extent, and where else it is said. */
export interface CorroboratedExtent<Extent extends SentenceRange> {
  readonly extent: Extent;
  readonly also: readonly SentenceRange[];
}

/**
 * The chosen extents in their order, each with where else it is said: one place for every other article, first the
 * strongest of the evidence, then the same words in copies of its article. A place that is itself chosen, or taken by an
 * earlier extent, is left out.
 */
export async function corroborate<Extent extends SentenceRange>(
  chosen: readonly Extent[],
  evidence: readonly RankedPassage[],
  coverage: Coverage,
): Promise<CorroboratedExtent<Extent>[]> {
  const { vocabulary } = coverage.lexicon;
  const all = chosen.map((extent) => ({ extent, gist: gistOf(extent, vocabulary), also: [] as SentenceRange[] }));
  const add = (place: SentenceRange, also: SentenceRange[]): void => {
    if (!also.some((other) => articleOf(other) === articleOf(place))) also.push(place);
  };
  const isChosen = (place: SentenceRange): boolean =>
    chosen.some((one) => articleOf(one) === articleOf(place) && overlaps(one, place));
  for (const candidate of strongest(evidence, LOOKED_AT)) {
    const place = extentOf(candidate);
    if (isChosen(place)) continue;
    const gist = gistOf(place, vocabulary);
    const same = all.find(
      ({ extent, gist: known }) =>
        articleOf(extent) !== articleOf(place) && (repeats(extent, place) || saysTheSame(known, gist)),
    );
    if (same) add(place, same.also);
  }
  for (const { extent, also } of all) {
    for (const copy of await copiesOf(extent, coverage)) if (!isChosen(copy)) add(copy, also);
  }
  return all;
}
