import type { Concept } from './concept.ts';
import { isTelling } from './kind.ts';
import type { Match } from './match.ts';
import type { Understanding } from './question.ts';

/**
 * What speaks for a candidate, unitless, beside the coverage of the question's weight, which counts 1. Found on the
 * development questions; each says in words what it is for.
 */
const WEIGHTS = {
  /** Pairs of neighbouring concepts that stand close together. */
  nearness: 0.3,
  /** The one whose words are asked for speaks. */
  speaks: 0.2,
  /** The kind of answer asked for is there; more where its absence tells. */
  kind: 0.15,
  telling: 0.5,
  /** The share of that where it stands by none of the topics. */
  kindAfar: 0.75,
  /** The engine's own score of the passage; it knows a little more of a long question than of a short one. */
  engine: 0.3,
  longEngine: 0.4,
  /** Each sentence after the first, and length beyond what is comfortable to read. */
  sentence: 0.03,
  length: 0.15,
  /** Captions and headlines say less than the text. */
  caption: 0.03,
  headline: 0.1,
  /** A part of a long question answered by itself: its weight, and how fast that falls with its share of the question. */
  part: 1,
  partShare: 0.6,
  /** The part names the outlet that says it, which is added; or another, by which it is multiplied. */
  outlet: 0.1,
  elsewhere: 0.7,
  /** The article was published on a day that the question names. */
  date: 0.2,
};

/** Concepts further apart, in words, are not near. */
const REACH = 5;

/** What is measured of some sentences before they are weighed. */
export interface Measures {
  /** For each concept how well it is understood, 0 to 1. */
  readonly understood: readonly number[];
  readonly matches: readonly Match[];
  readonly showsKind: boolean;
  /** Whether it stands by one of the topics. */
  readonly kindIsNear: boolean;
  readonly speaks: boolean;
  /** The engine's score of the passage, 0 to 1. */
  readonly relevance: number;
  readonly sentences: number;
  /** 0 for a comfortable length, 1 for the longest. */
  readonly overlong: number;
  readonly kind: string;
  readonly outlet: string | null;
  /** Whether the article was published on a day that the question names. */
  readonly dated: boolean;
}

/**
 * How much of the concepts stands close together, 0 to 1: for each two neighbours of the question the lighter one, by
 * how near they stand.
 */
function nearness(
  positions: readonly (readonly number[])[],
  concepts: readonly Concept[],
  among: readonly number[],
): number {
  let sum = 0;
  let total = 0;
  for (let k = 0; k < among.length; k += 1) {
    const i = among[k] ?? 0;
    total += concepts[i]?.weight ?? 0;
    const [own, next] = [positions[i], positions[i + 1]];
    if (among[k + 1] !== i + 1 || !own || !next) continue;
    let gap = REACH + 1;
    for (const a of own) for (const b of next) gap = Math.min(gap, Math.abs(a - b));
    if (gap > REACH) continue;
    const lighter = Math.min(concepts[i]?.weight ?? 0, concepts[i + 1]?.weight ?? 0);
    sum += (lighter * (REACH + 1 - Math.max(gap, 1))) / REACH;
  }
  return total === 0 ? 0 : sum / total;
}

/** For each concept where it stands, in words of the paragraph. */
function positionsOf(matches: readonly Match[]): number[][] {
  const positions: number[][] = [];
  for (const { concept, position } of matches) {
    const known = positions[concept];
    if (known) known.push(position);
    else positions[concept] = [position];
  }
  return positions;
}

/** The share of the weight of some concepts that is understood, 0 to 1, and that weight. */
function coverage(understood: readonly number[], concepts: readonly Concept[], among: readonly number[]) {
  let [sum, total] = [0, 0];
  for (const i of among) {
    const weight = concepts[i]?.weight ?? 0;
    total += weight;
    sum += weight * (understood[i] ?? 0);
  }
  return { share: total === 0 ? 0 : sum / total, total };
}

/** The score of some sentences for a question, unitless: as a whole, or for the part of it that they answer best. */
export function scoreOf({ concepts, kind, parts }: Understanding, measures: Measures): number {
  const { understood, matches } = measures;
  const isLongQuestion = parts.length > 0;
  const positions = positionsOf(matches);
  const all = concepts.map((_, i) => i);
  const whole = coverage(understood, concepts, all);
  let best = whole.share + WEIGHTS.nearness * nearness(positions, concepts, all);
  for (const part of parts) {
    const own = coverage(understood, concepts, part.concepts);
    const weight = WEIGHTS.part * (own.total / (whole.total || 1)) ** WEIGHTS.partShare;
    const near = WEIGHTS.nearness * nearness(positions, concepts, part.concepts);
    const isThere = part.outlets?.has(measures.outlet ?? '');
    const outlet = isThere ? WEIGHTS.outlet : 0;
    best = Math.max(best, (isThere === false ? WEIGHTS.elsewhere : 1) * weight * (own.share + near + outlet));
  }
  // A long question asks for several things at once: no one kind of answer is looked for.
  const kindWeight = isLongQuestion ? 0 : isTelling(kind) ? WEIGHTS.telling : WEIGHTS.kind;
  return (
    best +
    (measures.showsKind ? kindWeight * (measures.kindIsNear ? 1 : WEIGHTS.kindAfar) : 0) +
    (measures.speaks ? WEIGHTS.speaks : 0) +
    (measures.dated ? WEIGHTS.date : 0) +
    (isLongQuestion ? WEIGHTS.longEngine : WEIGHTS.engine) * measures.relevance -
    WEIGHTS.sentence * (measures.sentences - 1) -
    WEIGHTS.length * measures.overlong -
    (measures.kind === 'caption' ? WEIGHTS.caption : 0) -
    (measures.kind === 'headline' || measures.kind === 'dek' ? WEIGHTS.headline : 0)
  );
}
