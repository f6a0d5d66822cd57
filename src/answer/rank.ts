import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Engine, WeightedStem } from '../search/engine.ts';
import { analyze } from '../text/analyzer.ts';
import type { Candidate } from './candidate.ts';
import { candidatesOf } from './candidate.ts';
import type { Concept } from './concept.ts';
import { best, Matcher } from './match.ts';
import type { Understanding } from './question.ts';
import type { Reader } from './reading.ts';
import type { Voices } from './voices.ts';

/** A passage that an engine found, joined with the corpus and read closely: its candidates, best first. */
export interface Evidence {
  readonly passage: Passage;
  readonly candidates: readonly [Candidate, ...Candidate[]];
}

/** How many passages are read closely. */
const READ = 60;

function stemsOf(concepts: readonly Concept[]): WeightedStem[] {
  const weights = new Map<string, number>();
  for (const { forms, weight } of concepts) {
    if (weight === 0) continue;
    for (const form of forms) {
      for (const stem of form.phrase) weights.set(stem, Math.max(weights.get(stem) ?? 0, form.weight));
    }
  }
  return [...weights].map(([stem, weight]) => ({ stem, weight }));
}

/** The evidence for a question, strongest first. `articles` are the ids of those that may answer; all when absent. */
export async function rank(
  asked: Understanding,
  corpus: Corpus,
  engine: Engine,
  reader: Reader,
  voices: Voices,
  articles?: ReadonlySet<string>,
): Promise<Evidence[]> {
  const { concepts } = asked;
  const hits = await engine.search({ stems: stemsOf(concepts), limit: READ, ...(articles && { articles }) });
  const matcher = new Matcher(concepts);
  const top = hits[0]?.score || 1;
  const found: Evidence[] = [];
  for (const { passageId, score } of hits) {
    const passage = corpus.passages[passageId];
    if (!passage) continue;
    const readings = reader.read(passage);
    const all = readings.flatMap(({ sentences }) => sentences.flatMap((sentence) => matcher.matches(sentence)));
    const headline = passage.article.facts.headline.value ?? '';
    const headlineTerms = analyze(headline)
      .filter(({ stop }) => !stop)
      .map((term, position) => ({ ...term, position }));
    const surroundings = {
      passage: best(concepts.length, all),
      headline: best(concepts.length, matcher.matches({ start: 0, end: headline.length, terms: headlineTerms })),
    };
    const candidates = readings
      .flatMap((reading) => candidatesOf(reading, matcher, asked, surroundings, score / top, voices))
      .sort((a, b) => b.score - a.score || a.start - b.start);
    const [first, ...rest] = candidates;
    if (first) found.push({ passage, candidates: [first, ...rest] });
  }
  return found.sort((a, b) => b.candidates[0].score - a.candidates[0].score || a.passage.id - b.passage.id);
}
