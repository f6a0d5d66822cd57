import type { Coverage } from '../coverage/coverage.ts';
import { type AnswerLimits, type AnswerState, stateOf } from '../coverage/limits.ts';
import { parseQuestion } from '../question/parse.ts';
import type { Question, RefusalReason } from '../question/question.ts';
import { passing } from '../reading/articlefilter.ts';
import { byMeaning, byWords, rank, strongestLogit } from '../reading/rank.ts';

/** A sentence that was read, with what it is worth. */
interface ExplainedSentence {
  readonly articleId: string;
  readonly words: string;
  /** The words of it that are pointed at. */
  readonly pointed: readonly string[];
  /** Of the sentence as an excerpt, and by itself; unitless. */
  readonly score: number;
  readonly logit: number;
  /** How sure the reader is of the pointed words, 0 to 1. */
  readonly confidence: number;
  /** The ranks of its passage by words and by meaning, from 1; null where that way did not find it. */
  readonly ranks: { readonly words: number | null; readonly meaning: number | null };
}

/** How an answer comes about, for an operator. */
export interface Explanation {
  /** What is read, and the question before it that it leans on. */
  readonly asking: { readonly text: string; readonly context: string };
  /** The words that are looked for, with their weights; those of asking hardly count. */
  readonly concepts: readonly { readonly typed: string; readonly meant: string | null; readonly weight: number }[];
  /** Why a rule refuses it; null where none does. */
  readonly refusal: RefusalReason | null;
  /** The outlets that alone may answer; null where all may. */
  readonly outlets: readonly string[] | null;
  /** How many passages each way of finding brought. */
  readonly found: { readonly words: number; readonly meaning: number };
  /** The sentences read that answer best, best first. */
  readonly sentences: readonly ExplainedSentence[];
  readonly strongest: number;
  readonly limits: AnswerLimits;
  readonly state: AnswerState;
}

/** Sentences that are explained. */
const MOST = 10;

/** How the answer to a question comes about. Throws as `rank` does. */
export async function explain(question: Question, coverage: Coverage): Promise<Explanation> {
  const { survey, limits } = coverage;
  const asked = await parseQuestion(question, coverage);
  const { filter } = passing(survey, asked, question);
  const [words, meaning, evidence] = await Promise.all([
    byWords(asked, coverage, filter).then((found) => [...found.keys()]),
    byMeaning(asked, coverage, filter),
    rank(asked, coverage, filter),
  ]);
  const rankIn = (way: readonly number[], passage: number): number | null => {
    const index = way.indexOf(passage);
    return index < 0 ? null : index + 1;
  };
  const sentences = evidence
    .flatMap(({ passage, candidates }) => candidates.map((candidate) => ({ passage, candidate })))
    .sort((a, b) => b.candidate.score - a.candidate.score)
    .slice(0, MOST);
  const strongest = strongestLogit(evidence);
  return {
    asking: asked.asking,
    concepts: asked.concepts.map(({ typed, meant, weight }) => ({ typed, meant: meant ?? null, weight })),
    refusal: asked.refusal,
    outlets: asked.outlets && [...asked.outlets],
    found: { words: words.length, meaning: meaning.length },
    sentences: sentences.map(({ passage, candidate: { start, end, score, best } }) => ({
      articleId: passage.article.id,
      words: passage.article.text.slice(start, end),
      pointed: best.words.map((span) => passage.article.text.slice(span.start, span.end)),
      score,
      logit: best.logit,
      confidence: best.confidence,
      ranks: { words: rankIn(words, passage.id), meaning: rankIn(meaning, passage.id) },
    })),
    strongest,
    limits,
    state: asked.refusal ? 'abstained' : stateOf(strongest, limits),
  };
}
