import type { Span } from '../text/span.ts';
import type { Concept } from './concept.ts';
import { shows, showsNear } from './kind.ts';
import type { Match, Matcher } from './match.ts';
import { best } from './match.ts';
import type { Understanding } from './question.ts';
import type { Reading } from './reading.ts';
import { scoreOf } from './score.ts';
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
  /** Unitless; comparable for one question. */
  readonly score: number;
}

/** The longest excerpt, in UTF-16 code units. */
export const LONGEST_EXCERPT = 600;
const MOST_SENTENCES = 3;
/** Excerpts are aimed at this many code units; beyond it each further one costs. */
export const COMFORTABLE = 350;
/** How much what the paragraph, the passage and the headline say counts of what the words themselves say. */
const DISCOUNT = { paragraph: 0.5, passage: 0.35, headline: 0.3 };
/** How well a speaker's words cover the speaker's name, and a last name the given name. */
const VOICE = 0.8;
const IMPLIED = 0.9;

/** What is known of a passage besides the paragraph that is read. */
export interface Surroundings {
  /** For each concept how well the passage, and the headline, cover it. */
  readonly passage: readonly number[];
  readonly headline: readonly number[];
  /** The engine's score of the passage, 0 to 1. */
  readonly relevance: number;
}

/** Pairs of indexes: a given name, and the last name that by itself means the same person. */
const impliedBy = (concepts: readonly Concept[]): (readonly [number, number])[] =>
  concepts.flatMap((concept, i) => {
    const by = concepts.findIndex(({ typed }) => typed === concept.impliedBy);
    return by < 0 ? [] : [[i, by] as const];
  });

/**
 * Whether somebody speaks in the span whom all the concepts in `speaker` name, by name or role. Whoever is asked for by
 * names alone is not a relative or an office of the one who bears them.
 */
function heard({ passage }: Reading, span: Span, { concepts, speaker }: Understanding, voices: Voices): boolean {
  if (speaker.length === 0) return false;
  const byName = speaker.every((i) => concepts[i]?.name);
  return voices.stemsWithin(passage.article, span).some(({ name, all }) => {
    const stems = byName ? name : all;
    return speaker.every((i) => concepts[i]?.forms.some(({ phrase }) => phrase.every((stem) => stems.has(stem))));
  });
}

/** The candidates of one paragraph: its runs of up to three sentences, at most 600 code units, that speak of the question. */
export function candidatesOf(
  reading: Reading,
  matcher: Matcher,
  asked: Understanding,
  { passage, headline, relevance }: Surroundings,
  voices: Voices,
): Candidate[] {
  const { concepts, kind, speaker } = asked;
  const matched = reading.sentences.map((sentence) => matcher.matches(sentence));
  if (matched.every((matches) => matches.length === 0) && speaker.length === 0) return [];
  // An age is somebody's, and stands by the name that it is asked of; a sum stands by what it is paid for.
  const isOfNames = kind === 'how-old' && concepts.find(({ chatter }) => !chatter)?.name;
  const isBeside = (concept: number): boolean => !isOfNames || concepts[concept]?.name === true;
  const isAsked = (word: string): boolean => concepts.some(({ typed }) => typed === word);
  const besides = reading.sentences.map(({ start, folded, words }, i) =>
    showsNear(
      kind,
      folded,
      (matched[i] ?? [])
        .filter(({ concept }) => isBeside(concept))
        .map((match) => ({ start: match.start - start, end: match.end - start })),
      words,
    ),
  );
  const shown = reading.sentences.map(
    ({ words, folded }, i) =>
      shows(kind, words, folded, isAsked) && !((isOfNames || kind === 'how-much') && !besides[i]),
  );
  const implied = impliedBy(concepts);
  const paragraph = best(concepts.length, matched.flat());
  const { outlet, published } = reading.passage.article.facts;
  const dated = asked.dates.some(
    ({ from, to }) => published.value !== null && from <= published.value && published.value <= to,
  );
  const around = paragraph.map((weight, i) =>
    Math.max(DISCOUNT.paragraph * weight, DISCOUNT.passage * (passage[i] ?? 0), DISCOUNT.headline * (headline[i] ?? 0)),
  );
  const bySentence = matched.map((matches) => best(concepts.length, matches));
  const found: Candidate[] = [];
  reading.sentences.forEach((from, first) => {
    let matches: readonly Match[] = [];
    const reached = new Array<number>(concepts.length).fill(0);
    let showsKind = false;
    let kindIsNear = false;
    for (let last = first; last < Math.min(first + MOST_SENTENCES, reading.sentences.length); last += 1) {
      const to = reading.sentences[last];
      if (!to || to.end - from.start > LONGEST_EXCERPT) break;
      const span = { start: from.start, end: to.end };
      matches = [...matches, ...(matched[last] ?? [])];
      bySentence[last]?.forEach((weight, i) => {
        if (weight > (reached[i] ?? 0)) reached[i] = weight;
      });
      showsKind ||= shown[last] ?? false;
      kindIsNear ||= besides[last] ?? false;
      const speaks = heard(reading, span, asked, voices);
      if (matches.length === 0 && !speaks) continue;
      const covered = [...reached];
      if (speaks) for (const i of speaker) covered[i] = Math.max(covered[i] ?? 0, VOICE);
      for (const [i, by] of implied) covered[i] = Math.max(covered[i] ?? 0, IMPLIED * (covered[by] ?? 0));
      const understood = covered.map((weight, i) => Math.max(weight, around[i] ?? 0));
      const overlong = Math.max(0, span.end - span.start - COMFORTABLE) / (LONGEST_EXCERPT - COMFORTABLE);
      const score = scoreOf(asked, {
        understood,
        matches,
        showsKind,
        kindIsNear,
        speaks,
        relevance,
        sentences: last - first + 1,
        overlong,
        outlet: outlet.value,
        dated,
        kind: reading.paragraph.kind,
      });
      const { start, end } = span;
      found.push({ start, end, reading, first, last, matches, covered, understood, showsKind, speaks, score });
    }
  });
  return found;
}
