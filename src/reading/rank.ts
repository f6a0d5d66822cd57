import type { Passage } from '../corpus/passage.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { ParsedQuestion } from '../question/parse.ts';
import type { QueryTerm } from '../question/terms.ts';
import { wholeWords } from '../reader/pointing.ts';
import type { SentenceReading } from '../reader/port.ts';
import type { WeightedStem } from '../search/engine.ts';
import { passes, type SearchFilter } from '../search/filter.ts';
import { Turns } from '../work/turns.ts';
import { type Candidate, candidatesOf, type JudgedSentence } from './candidate.ts';
import { TermMatcher } from './match.ts';
import { judgedByWords, type SharedParagraph, sharesOf, type WordShare } from './wordshare.ts';

/** A passage that was found, joined with the corpus and read closely: its candidates, best first. */
export interface RankedPassage {
  readonly passage: Passage;
  readonly candidates: readonly [Candidate, ...Candidate[]];
}

/** A passage's sentences and the words that they share with a question, paragraph by paragraph. */
interface SharedWords {
  readonly passage: Passage;
  readonly paragraphs: readonly SharedParagraph[];
}

/** How many passages each way of finding brings, for the whole question and for each part of a long one. */
const FOUND = { whole: 60, part: 20 };
/** Passages that are read closely. */
const READ = 60;
/** Reciprocal rank fusion (Cormack et al. 2009): a passage counts 1 / (so much + its rank) in each way of finding. */
const FUSION = 20;
/** Stems in more passages than this would find too many: none is looked for, but for the rarest few of a question. */
const COMMON = 400;
const FEWEST_STEMS = 4;
/**
 * What is added to the logits of sentences where a long question is asked in parts, since a sentence answers one part and
 * hardly speaks of the others. `lenience` is added to every sentence, and `part` is taken from an answer to a part alone.
 * `around` is multiplied by the share of the question's words around the sentence, `relevance` by its passage's score by
 * words; both are from 0 to 1. `dated` is added where the article is of a day that the question names. docs/quality.md has
 * what came of it.
 */
const LONG_QUESTION = { lenience: 1.5, part: 0.5, around: 7, relevance: 4, dated: 2 };
/** What is read where there is no reader. */
const NOTHING: ReadonlyMap<number, readonly SentenceReading[]> = new Map();
/** Milliseconds that each of two steps may take, once passages and the reader's scores have come, which have limits of their own. */
export const TIME_LIMIT = 5_000;

function stemsOf(concepts: readonly QueryTerm[], { vocabulary }: Coverage['lexicon']): WeightedStem[] {
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

/**
 * The passages found by the words of the question and of each of its parts, best first, each with the better of its scores:
 * 1 for the best hit of the whole question or of a part.
 */
export async function byWords(
  asked: ParsedQuestion,
  { engine, lexicon }: Coverage,
  filter: SearchFilter | null,
): Promise<ReadonlyMap<number, number>> {
  const queries = [
    { concepts: asked.concepts, limit: FOUND.whole },
    ...asked.parts.map((part) => ({
      concepts: asked.concepts.filter((concept) => part.concepts.includes(concept)),
      limit: FOUND.part,
    })),
  ];
  const found = await Promise.all(
    queries.map(({ concepts, limit }) =>
      engine.search({ stems: stemsOf(concepts, lexicon), limit, ...(filter && { filter }) }),
    ),
  );
  const scores = new Map<number, number>();
  for (const hits of found) {
    const top = hits[0]?.score || 1;
    for (const { passageId, score } of hits) scores.set(passageId, Math.max(scores.get(passageId) ?? 0, score / top));
  }
  return new Map([...scores].sort(([a, x], [b, y]) => y - x || a - b));
}

/** The passages nearest to the question for the reader, best first; none where there is no reader. */
export async function byMeaning(
  { asking }: ParsedQuestion,
  { reader }: Coverage,
  filter: SearchFilter | null,
): Promise<number[]> {
  if (!reader) return [];
  const near = await reader.vectors.nearest(
    asking,
    FOUND.whole,
    filter && ((passage) => passes(reader.articleOf(passage), filter)),
  );
  return near.map(({ passageId }) => passageId);
}

/** The passages that a question finds either way, best first, at most sixty, with their scores by words from 0 to 1. */
export async function search(
  asked: ParsedQuestion,
  coverage: Coverage,
  filter: SearchFilter | null,
): Promise<ReadonlyMap<number, number>> {
  const [words, meaning] = await Promise.all([byWords(asked, coverage, filter), byMeaning(asked, coverage, filter)]);
  const scores = new Map<number, number>();
  for (const way of [[...words.keys()], meaning]) {
    for (const [rank, passage] of way.entries()) {
      scores.set(passage, (scores.get(passage) ?? 0) + 1 / (FUSION + rank + 1));
    }
  }
  const best = [...scores].sort(([a, x], [b, y]) => y - x || a - b).slice(0, READ);
  return new Map(best.map(([passage]) => [passage, words.get(passage) ?? 0]));
}

/** Tells what the sentences of a passage are worth; they are given in text order. */
type SentenceJudge = (share: WordShare) => JudgedSentence;

/**
 * What each sentence of a passage is worth: the reader's logit, and what it shares with the question. Both together find
 * the right sentence more often than the reader alone; docs/quality.md has by how much.
 */
function judgingByReader(readings: readonly SentenceReading[], isLong: boolean): SentenceJudge {
  const lenience = isLong ? LONG_QUESTION.lenience : 0;
  const byIndex = new Map(readings.map((reading) => [reading.index, reading]));
  let index = -1;
  return ({ sentence: { start, words }, own, around }) => {
    index += 1;
    const said = byIndex.get(index);
    if (!said) return null;
    const span = wholeWords(words, said.pointed);
    const pointed = { start: start + span.start, end: start + span.end };
    const logit = Math.max(said.logit, said.partLogit - LONG_QUESTION.part) + lenience;
    return { logit: logit + own + around, words: [pointed], confidence: said.pointed.confidence };
  };
}

/**
 * The evidence for a question, strongest first. All articles may answer where `filter` is null.
 *
 * @throws TimeLimitError when reading takes longer than 5 s; EngineUnavailable when passages cannot be had; ReaderBusyError
 *   when too many questions are read already
 */
export async function rank(
  asked: ParsedQuestion,
  coverage: Coverage,
  filter: SearchFilter | null,
): Promise<RankedPassage[]> {
  const { archive, sentenceCache, reader, speakers } = coverage;
  const relevances = await search(asked, coverage, filter);
  const ids = [...relevances.keys()];
  // The reader is at work meanwhile; what it rejects with is told where it is waited for.
  const reading = reader ? reader.vectors.read(asked.asking, ids) : Promise.resolve(NOTHING);
  reading.catch(() => {});
  const matcher = new TermMatcher(asked.concepts);
  const passages = await archive.passages(ids);
  const comparing = new Turns(TIME_LIMIT);
  const shared: SharedWords[] = [];
  for (const passage of passages) {
    await comparing.next();
    await speakers.ready(passage.article);
    const readings = sentenceCache.read(passage);
    const headline = sentenceCache.headline(passage.article);
    shared.push({ passage, paragraphs: sharesOf(readings, headline, asked.concepts, matcher) });
  }
  const read = await reading;
  const turns = new Turns(TIME_LIMIT);
  const isLong = asked.parts.length > 0;
  const found: RankedPassage[] = [];
  for (const { passage, paragraphs } of shared) {
    await turns.next();
    const said = read.get(passage.id);
    const judge = said ? judgingByReader(said, isLong) : judgedByWords;
    // A passage that the reader alone found has no score by words.
    const bonus = isLong ? bonusOf(passage, relevances.get(passage.id) ?? 0, asked) : 0;
    const worthOf = (share: WordShare): JudgedSentence => {
      const judged = judge(share);
      return judged && isLong ? { ...judged, bonus: bonus + LONG_QUESTION.around * share.around } : judged;
    };
    const [first, ...rest] = paragraphs
      .flatMap(({ reading, shares }) => candidatesOf(reading, shares.map(worthOf)))
      .sort((a, b) => b.score - a.score || a.start - b.start);
    if (first) found.push({ passage, candidates: [first, ...rest] });
  }
  return found.sort((a, b) => b.candidates[0].score - a.candidates[0].score || a.passage.id - b.passage.id);
}

/** What is added to the logits of a passage's sentences where a question is asked in parts. */
function bonusOf({ article }: Passage, relevance: number, { dates }: ParsedQuestion): number {
  const day = article.facts.published.value;
  const isDated = day !== null && dates.some(({ from, to }) => from <= day && day <= to);
  return LONG_QUESTION.relevance * relevance + (isDated ? LONG_QUESTION.dated : 0);
}

/** The logit of the sentence that answers best; minus infinity where there is none. */
export const strongestLogit = (evidence: readonly RankedPassage[]): number =>
  Math.max(...evidence.flatMap(({ candidates }) => candidates.map(({ best }) => best.logit)));
