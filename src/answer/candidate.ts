import { analyze } from '../text/analyzer.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { slice } from '../text/span.ts';
import type { Concept } from './concept.ts';
import { isTelling, shows } from './kind.ts';
import type { Match } from './match.ts';
import { best, type Matcher } from './match.ts';
import type { Understanding } from './question.ts';
import type { Reading } from './reading.ts';
import type { Voices } from './voices.ts';

/** Neighbouring sentences of one paragraph that might be the excerpt. */
export interface Candidate extends Span {
  readonly reading: Reading;
  /** Indexes of its first and last sentence. */
  readonly first: number;
  readonly last: number;
  readonly matches: readonly Match[];
  /** For each concept how well the words cover it, 0 to 1. */
  readonly covered: readonly number[];
  /** The same with what its surroundings say, at a discount. */
  readonly understood: readonly number[];
  /** Whether the kind of answer asked for is in it. */
  readonly showsKind: boolean;
  /** Whether the one whose words are asked for speaks in it. */
  readonly speaks: boolean;
  /** How much of the question stands close together in it, 0 to 1. */
  readonly near: number;
  /** Unitless; 1 would be every concept of the question in its own words. */
  readonly score: number;
}

/** The longest excerpt, in UTF-16 code units. */
export const LONGEST_EXCERPT = 600;
const MOST_SENTENCES = 3;
/** Excerpts are aimed at this many code units; beyond it each further one costs. */
const COMFORTABLE = 350;

export const WEIGHTS = {
  /** What the same paragraph, the same passage and the headline say counts this much of what the words themselves say. */
  paragraph: 0.5,
  passage: 0.35,
  headline: 0.3,
  nearness: 0.3,
  voice: 0.8,
  /** A last name that stands for the given name as well. */
  implied: 0.9,
  speaks: 0.2,
  kind: 0.15,
  telling: 0.35,
  engine: 0.3,
  sentence: 0.03,
  length: 0.15,
  caption: 0.03,
  headlineKind: 0.1,
  reach: 5,
};

interface Surroundings {
  readonly passage: readonly number[];
  readonly headline: readonly number[];
}

/** Scores the windows of one paragraph. `relevance` is the engine's score of the passage, 0 to 1. */
export function candidatesOf(
  reading: Reading,
  matcher: Matcher,
  { concepts, kind, speaker }: Understanding,
  surroundings: Surroundings,
  relevance: number,
  voices: Voices,
): Candidate[] {
  const count = concepts.length;
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const bySentence = reading.sentences.map((sentence) => matcher.matches(sentence));
  const paragraph = best(count, bySentence.flat());
  const { text } = reading.passage.article;
  const isAsked = (word: string): boolean => concepts.some(({ typed }) => typed === word);
  const implied = impliedBy(concepts);
  const kindWeight = isTelling(kind) ? WEIGHTS.telling : WEIGHTS.kind;
  const found: Candidate[] = [];
  for (let first = 0; first < reading.sentences.length; first += 1) {
    for (let last = first; last < Math.min(first + MOST_SENTENCES, reading.sentences.length); last += 1) {
      const [from, to] = [reading.sentences[first], reading.sentences[last]];
      if (!from || !to || to.end - from.start > LONGEST_EXCERPT) break;
      const matches = bySentence.slice(first, last + 1).flat();
      const covered = best(count, matches);
      const speaks =
        speaker.length > 0 && heard(reading, { start: from.start, end: to.end }, speaker, concepts, voices);
      if (speaks) for (const i of speaker) covered[i] = Math.max(covered[i] ?? 0, WEIGHTS.voice);
      for (const [i, by] of implied) covered[i] = Math.max(covered[i] ?? 0, WEIGHTS.implied * (covered[by] ?? 0));
      if (covered.every((weight) => weight === 0)) continue;
      const understood = covered.map((weight, i) =>
        Math.max(
          weight,
          WEIGHTS.paragraph * (paragraph[i] ?? 0),
          WEIGHTS.passage * (surroundings.passage[i] ?? 0),
          WEIGHTS.headline * (surroundings.headline[i] ?? 0),
        ),
      );
      const span = { start: from.start, end: to.end };
      const words = slice(text, span);
      const showsKind = shows(kind, words, fold(words), isAsked);
      const coverage = understood.reduce((sum, weight, i) => sum + weight * (concepts[i]?.weight ?? 0), 0) / total;
      const near =
        nearness(
          matches,
          concepts.map(({ weight }) => weight),
        ) / total;
      const over = Math.max(0, span.end - span.start - COMFORTABLE) / (LONGEST_EXCERPT - COMFORTABLE);
      const score =
        coverage +
        WEIGHTS.nearness * near +
        (showsKind ? kindWeight : 0) +
        (speaks ? WEIGHTS.speaks : 0) +
        WEIGHTS.engine * relevance -
        WEIGHTS.sentence * (last - first) -
        WEIGHTS.length * over -
        (reading.paragraph.kind === 'caption' ? WEIGHTS.caption : 0) -
        (reading.paragraph.kind === 'headline' || reading.paragraph.kind === 'dek' ? WEIGHTS.headlineKind : 0);
      found.push({ ...span, reading, first, last, matches, covered, understood, showsKind, speaks, near, score });
    }
  }
  return found;
}

/** Pairs of indexes: a given name, and the last name that by itself means the same person. */
const impliedBy = (concepts: readonly Concept[]): (readonly [number, number])[] =>
  concepts.flatMap((concept, i) => {
    const by = concepts.findIndex(({ typed }) => typed === concept.impliedBy);
    return by < 0 ? [] : [[i, by] as const];
  });

/** Whether somebody speaks in the span whom all the concepts in `speaker` name, by name or role. */
function heard(
  { passage }: Reading,
  span: Span,
  speaker: readonly number[],
  concepts: readonly Concept[],
  voices: Voices,
): boolean {
  return voices.within(passage.article, span).some(({ name, role }) => {
    const stems = new Set(analyze(`${name} ${role ?? ''}`).map(({ stem }) => stem));
    return speaker.every((i) => concepts[i]?.forms.some(({ phrase }) => phrase.every((stem) => stems.has(stem))));
  });
}

/** How much of the question stands close together: for each pair of neighbouring concepts the lighter one, by how near they stand. */
function nearness(matches: readonly Match[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < weights.length; i += 1) {
    let gap = Number.POSITIVE_INFINITY;
    for (const a of matches) {
      if (a.concept !== i) continue;
      for (const b of matches) if (b.concept === i + 1) gap = Math.min(gap, Math.abs(a.position - b.position));
    }
    if (gap <= WEIGHTS.reach)
      sum += (Math.min(weights[i] ?? 0, weights[i + 1] ?? 0) * (WEIGHTS.reach + 1 - Math.max(gap, 1))) / WEIGHTS.reach;
  }
  return sum;
}
