import type { Passage } from '../corpus/passage.ts';
import type { WeightedStem } from '../search/engine.ts';
import type { Filter } from '../search/filter.ts';
import type { Candidate } from './candidate.ts';
import { candidatesOf } from './candidate.ts';
import type { Concept } from './concept.ts';
import type { Coverage } from './coverage.ts';
import { best, Matcher } from './match.ts';
import type { Understanding } from './question.ts';
import { Turns } from './turns.ts';

/** A passage that an engine found, joined with the corpus and read closely: its candidates, best first. */
export interface Evidence {
  readonly passage: Passage;
  /** The engine's score, 0 to 1, 1 for its best hit of the question or of one of its parts. */
  readonly relevance: number;
  readonly candidates: readonly [Candidate, ...Candidate[]];
}

/** How many passages are read closely for the whole question, and for each part of a long one. */
const READ = { whole: 40, part: 12 };
/** Stems in more passages than this find too much: they are only weighed, all but the rarest few. */
const COMMON = 400;
const FEWEST_STEMS = 4;
/** Milliseconds that reading passages may take, once they are there: whoever fetches them has a limit of its own. */
export const TIME_LIMIT = 5_000;

function stemsOf(concepts: readonly Concept[], { vocabulary }: Coverage['lexicon']): WeightedStem[] {
  const weights = new Map<string, number>();
  for (const { forms, chatter, weight: importance } of concepts) {
    for (const form of forms) {
      for (const stem of form.phrase) {
        const weight = form.weight * (chatter || importance === 0 ? 0.1 : 1);
        weights.set(stem, Math.max(weights.get(stem) ?? 0, weight));
      }
    }
  }
  const rarestFirst = [...weights]
    .map(([stem, weight]) => ({ stem, weight }))
    .sort((a, b) => vocabulary.frequency(a.stem) - vocabulary.frequency(b.stem));
  return rarestFirst.filter(({ stem }, i) => i < FEWEST_STEMS || vocabulary.frequency(stem) <= COMMON);
}

/** The passages found for the question and each of its parts, by their ids, with the better of their scores from 0 to 1. */
export async function search(
  asked: Understanding,
  { engine, lexicon }: Coverage,
  filter: Filter | null,
): Promise<ReadonlyMap<number, number>> {
  const queries = [
    { concepts: asked.concepts, limit: READ.whole },
    ...asked.parts.map((part) => ({
      concepts: asked.concepts.filter((_, i) => part.concepts.includes(i)),
      limit: READ.part,
    })),
  ];
  const scores = new Map<number, number>();
  const found = await Promise.all(
    queries.map(({ concepts, limit }) =>
      engine.search({ stems: stemsOf(concepts, lexicon), limit, ...(filter && { filter }) }),
    ),
  );
  for (const hits of found) {
    const top = hits[0]?.score || 1;
    for (const { passageId, score } of hits) scores.set(passageId, Math.max(scores.get(passageId) ?? 0, score / top));
  }
  return scores;
}

/**
 * The evidence for a question, strongest first. All articles may answer where `filter` is null.
 *
 * @throws TimeLimitError when reading takes longer than 5 s; EngineUnavailable when passages cannot be had
 */
export async function rank(asked: Understanding, coverage: Coverage, filter: Filter | null): Promise<Evidence[]> {
  const { archive, reader, voices } = coverage;
  const count = asked.concepts.length;
  const matcher = new Matcher(asked.concepts);
  const found: Evidence[] = [];
  const scores = await search(asked, coverage, filter);
  const passages = await archive.passages([...scores.keys()]);
  const turns = new Turns(TIME_LIMIT);
  for (const passage of passages) {
    await turns.next();
    await voices.ready(passage.article);
    const relevance = scores.get(passage.id) ?? 0;
    const readings = reader.read(passage);
    const all = readings.flatMap(({ sentences }) => sentences.flatMap((sentence) => matcher.matches(sentence)));
    const headline = matcher.matches(reader.headline(passage.article));
    const surroundings = { passage: best(count, all), headline: best(count, headline), relevance };
    const [first, ...rest] = readings
      .flatMap((reading) => candidatesOf(reading, matcher, asked, surroundings, voices))
      .sort((a, b) => b.score - a.score || a.start - b.start);
    if (first) found.push({ passage, relevance, candidates: [first, ...rest] });
  }
  return found.sort((a, b) => b.candidates[0].score - a.candidates[0].score || a.passage.id - b.passage.id);
}
