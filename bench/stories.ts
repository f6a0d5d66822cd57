import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '../src/answers/answer.ts';
import { ask } from '../src/answers/ask.ts';
import type { Coverage } from '../src/coverage/coverage.ts';
import type { AnswerLimits } from '../src/coverage/limits.ts';
import type { Quote } from '../src/excerpts/quote.ts';
import type { Reader } from '../src/reader/port.ts';
import type { LocalEngine } from '../src/search/engine.ts';
import { readJson } from './data.ts';
import { WANTED } from './golden.ts';
import { keeping, readCoverage } from './readcoverage.ts';
import { LONGEST } from './shown.ts';
import { folded, wordsIn } from './wording.ts';

/** A sentence of an article that answers, with the shortest words that do where they are known. */
interface StoryAnswer {
  readonly article: string;
  readonly must_contain: string;
  readonly words?: string;
}

/** A question about a story; one without an answer is not answered by its articles. */
export interface StoryQuestion {
  readonly id: string;
  readonly question: string;
  readonly context?: string | readonly string[];
  readonly kind: string;
  /** Whether it asks in other words than the articles'. */
  readonly paraphrase?: boolean;
  readonly answers: readonly StoryAnswer[];
}

/** An article as the file has it, read from the disk and not through the program that is measured. */
interface StoryArticle {
  readonly id: string;
  readonly title?: string;
  readonly body: string;
}

/** A coverage of a few articles with the questions about it. */
export interface Story {
  readonly name: string;
  readonly folder: string;
  /** 0 or 1, by turns: limits set on one half are measured on the other. */
  readonly half: number;
  readonly articles: readonly StoryArticle[];
  readonly questions: readonly StoryQuestion[];
  readonly coverage: Coverage;
}

/** A question with what was shown for it. */
export interface Judged {
  readonly story: Story;
  readonly question: StoryQuestion;
  /** For each excerpt, best first, whether it holds an answer. */
  readonly hits: readonly boolean[];
  readonly isAnswered: boolean;
  readonly isVerbatim: boolean;
  /** F1 of the highlighted words and the words that answer; null where the first excerpt is no hit or they are not known. */
  readonly pointed: number | null;
  readonly isSaidToDiffer: boolean;
}

/** Opens all stories of a folder, each read to its end. */
export async function openStories(folder: string, engine: LocalEngine, reader: Reader | null): Promise<Story[]> {
  const stories: Story[] = [];
  for (const [i, name] of (await readdir(folder)).sort().entries()) {
    const own = join(folder, name);
    const path = join(own, 'articles.jsonl');
    const lines = (await readFile(path, 'utf8')).trim().split('\n');
    const { questions } = await readJson<{ questions: StoryQuestion[] }>(own, 'questions.json');
    stories.push({
      name,
      folder: own,
      half: i % 2,
      articles: lines.map((line) => JSON.parse(line) as StoryArticle),
      questions,
      coverage: await readCoverage(path, keeping(reader, path), engine),
    });
  }
  return stories;
}

/** The articles asked as the program is: `context` is a list there. */
export const contextOf = ({ context = [] }: StoryQuestion): readonly string[] =>
  typeof context === 'string' ? [context] : context;

/** Words that are said to stand at a place of an article with this headline. */
interface Placed {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly headline: string | null;
}

/** The id of the article that says these words at this place; null where none does. */
function articleOf({ quote, start, end, headline }: Placed, { articles }: Story): string | null {
  const same = articles.filter(({ body }) => body.slice(start, end) === quote);
  const named = same.find(({ title }) => !headline || !title || folded(title) === folded(headline));
  return (named ?? same[0])?.id ?? null;
}

/** Whether the words are in an article of the story, not too long, and have these words in them. */
export const holds = (placed: Placed, article: string, words: string, story: Story): boolean =>
  articleOf(placed, story) === article &&
  placed.quote.length <= LONGEST &&
  folded(placed.quote).includes(folded(words));

/** A quote, or another place of it, as it is judged. */
export const placed = ({ quote, start, end, article }: Pick<Quote, 'quote' | 'start' | 'end' | 'article'>): Placed => ({
  quote,
  start,
  end,
  headline: article.facts.headline.value,
});

/** How well highlighted words agree with the words of the best of several answers, 0 to 1. */
function agreement({ article, highlights }: Quote, accepted: readonly string[]): number {
  const got = highlights.flatMap(({ start, end }) => wordsIn(article.text.slice(start, end)));
  return Math.max(
    ...accepted.map((words) => {
      const wanted = wordsIn(words);
      const left = [...wanted];
      const common = got.filter((word) => {
        const at = left.indexOf(word);
        if (at >= 0) left.splice(at, 1);
        return at >= 0;
      }).length;
      return common === 0 ? 0 : (2 * common) / (got.length + wanted.length);
    }),
  );
}

function pointedAt([first]: readonly Quote[], { answers }: StoryQuestion, story: Story): number | null {
  if (!first) return null;
  const accepted = answers.flatMap(({ article, must_contain, words }) =>
    words && holds(placed(first), article, must_contain, story) ? [words] : [],
  );
  return accepted.length > 0 ? agreement(first, accepted) : null;
}

function judgeOne(question: StoryQuestion, answer: Answer, story: Story): Judged {
  const shown = answer.quotes.slice(0, WANTED);
  return {
    story,
    question,
    hits: shown.map((quote) =>
      question.answers.some(({ article, must_contain }) => holds(placed(quote), article, must_contain, story)),
    ),
    isAnswered: answer.status === 'answered',
    isVerbatim: shown.every((quote) => articleOf(placed(quote), story) !== null),
    pointed: pointedAt(shown, question, story),
    isSaidToDiffer: answer.status !== 'abstained' && answer.differs.length > 0,
  };
}

/** Asks all questions of the stories, with limits of one's own or those that the program comes with. */
export async function judge(stories: readonly Story[], limits?: AnswerLimits): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const story of stories) {
    const coverage = limits ? { ...story.coverage, limits } : story.coverage;
    for (const question of story.questions) {
      const answer = await ask({ question: question.question, context: contextOf(question), k: WANTED }, coverage);
      judged.push(judgeOne(question, answer, story));
    }
  }
  return judged;
}
