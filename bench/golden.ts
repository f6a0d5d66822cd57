import type { Answer } from '../src/answers/answer.ts';
import type { Question } from '../src/question/question.ts';
import type { Shown, Texts } from './shown.ts';
import { holds, shownBy } from './shown.ts';
import { mean, share } from './statistics.ts';

/** A question with the words that answer it; one without any has no answer in the articles. */
export interface GoldenQuestion {
  readonly id: string;
  readonly question: string;
  readonly kind: string;
  readonly answers: readonly { readonly file: string; readonly must_contain: string }[];
  readonly context?: readonly string[];
  /** The only files that may answer. */
  readonly allowed_files?: readonly string[];
}

/** How many excerpts are asked for. */
export const WANTED = 5;

/** What is shown for a question, best first, and whether it is called an answer or only the nearest words. */
interface Reply {
  readonly shown: readonly Shown[];
  readonly isAnswered: boolean;
}

/** Whatever answers questions with excerpts. */
export type Answering = (question: GoldenQuestion) => Promise<Reply>;

/** The program, however it is asked. */
export const programBy =
  (ask: (question: Question) => Promise<Answer>): Answering =>
  async ({ question, context = [] }) => {
    const answer = await ask({ question, context, k: WANTED });
    return { shown: shownBy(answer), isAnswered: answer.status === 'answered' };
  };

/** A question with what was shown for it. */
export interface Judged {
  readonly question: GoldenQuestion;
  readonly shown: readonly Shown[];
  /** How many came, before those over the number wanted were left out. */
  readonly came: number;
  /** Whether they are called an answer. */
  readonly isAnswered: boolean;
  /** The index of the first excerpt that holds an answer; -1 for none. */
  readonly rank: number;
  /** Of the files that hold an answer, the share among the excerpts and their other places; null without such files. */
  readonly recall: number | null;
  readonly ms: number;
}

/** Shares from 0 to 1; null where there was no question to measure it on. */
export interface Score {
  readonly n: number;
  readonly hit1: number | null;
  readonly hit3: number | null;
  readonly recall5: number | null;
  /** Of the answerable questions, those that got no excerpt. */
  readonly refused: number | null;
  /** Of the answerable questions, those that got only the nearest words. */
  readonly unsure: number | null;
  /** Of the unanswerable ones, those that were not called answered. */
  readonly abstain: number | null;
  /** Of the unanswerable ones, those that got no excerpt. */
  readonly quiet: number | null;
}

/** Asks each question once, one after the other, and judges what is shown. */
export async function judge(
  questions: readonly GoldenQuestion[],
  answering: Answering,
  texts: Texts,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const question of questions) {
    const began = performance.now();
    const { shown: all, isAnswered } = await answering(question);
    const ms = performance.now() - began;
    const shown = all.slice(0, WANTED);
    const answers = (place: Parameters<typeof holds>[0]): boolean =>
      question.answers.some(({ file, must_contain }) => holds(place, file, must_contain, texts));
    const holders = new Set(question.answers.map(({ file }) => file));
    const places = shown.flatMap((excerpt) => [excerpt, ...excerpt.alsoIn]);
    const found = new Set(places.filter(answers).map(({ file }) => file));
    judged.push({
      question,
      shown,
      came: all.length,
      isAnswered,
      rank: shown.findIndex(answers),
      recall: holders.size > 0 ? found.size / holders.size : null,
      ms,
    });
  }
  return judged;
}

const isAnswerable = ({ question }: Judged): boolean => question.answers.length > 0;
const isEmpty = ({ shown }: Judged): boolean => shown.length === 0;

/** The score of the questions judged. */
export function scoreOf(judged: readonly Judged[]): Score {
  const answerable = judged.filter(isAnswerable);
  const unanswerable = judged.filter((each) => !isAnswerable(each));
  return {
    n: judged.length,
    hit1: share(answerable, ({ rank }) => rank === 0),
    hit3: share(answerable, ({ rank }) => rank >= 0 && rank < 3),
    recall5: mean(answerable.flatMap(({ recall }) => recall ?? [])),
    refused: share(answerable, isEmpty),
    unsure: share(answerable, (each) => !isEmpty(each) && !each.isAnswered),
    abstain: share(unanswerable, ({ isAnswered }) => !isAnswered),
    quiet: share(unanswerable, isEmpty),
  };
}

/** What went wrong with a question, in a few words; null where an answer is among the first three, or rightly none is given. */
export function faultOf(judged: Judged): string | null {
  if (!isAnswerable(judged)) return judged.isAnswered ? 'answered, though the coverage does not say' : null;
  if (isEmpty(judged)) return 'refused';
  if (judged.rank < 0) return judged.isAnswered ? `not among ${WANTED}` : 'not among the nearest words';
  return judged.rank < 3 ? null : `only excerpt ${judged.rank + 1}`;
}
