import { readJson, SEEDS } from './data.ts';
import type { GoldenQuestion } from './golden.ts';
import { keptNews } from './keptnews.ts';
import { readQuestions } from './multihop.ts';
import { sample } from './sample.ts';

/** A coverage with questions about it. */
export interface Course {
  readonly articles: 'five' | '609';
  /** Path of the corpus. */
  readonly corpus: string;
  readonly questions: readonly string[];
}

/** Questions about the 609 articles. */
const QUESTIONS = 150;

/** Five articles and 609, as far as there are questions about them: the golden ones, and a sample of MultiHop-RAG's. */
export async function coursesOf(golden: string | null, multihop: string | null, seed: number): Promise<Course[]> {
  const courses: Course[] = [];
  if (golden) {
    const { questions } = await readJson<{ questions: GoldenQuestion[] }>(golden, 'questions.dev.json');
    courses.push({ articles: 'five', corpus: SEEDS, questions: questions.map(({ question }) => question) });
  }
  if (multihop) {
    const questions = sample(await readQuestions(multihop), QUESTIONS, seed).map(({ query }) => query);
    courses.push({ articles: '609', corpus: await keptNews(multihop), questions });
  }
  return courses;
}
