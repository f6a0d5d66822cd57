import type { Article } from '../corpus/article.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { analyze } from '../english/analyzer.ts';
import { parseQuestion } from '../question/parse.ts';
import { LONGEST_QUESTION } from '../question/question.ts';
import { bestOf, TermMatcher } from '../reading/match.ts';
import { search, TIME_LIMIT } from '../reading/rank.ts';
import { Turns } from '../work/turns.ts';
import { ask } from './ask.ts';
import { complete } from './completion.ts';

/** What may help somebody whose question the coverage does not answer. Each part may be empty. */
export interface QuestionSuggestion {
  /** Articles whose headlines speak of something that the question does, the closest first. */
  readonly headlines: readonly Article[];
  /** People who are quoted, and whom the question may mean. */
  readonly speakers: readonly string[];
  /** The question with words that the coverage does not know put right; null when there is nothing to put right. */
  readonly didYouMean: string | null;
}

const MOST_HEADLINES = 3;
const MOST_SPEAKERS = 3;
/** Shorter words are not looked for among names. */
const SHORTEST_NAME = 4;

/**
 * What is closest to a question in the coverage.
 *
 * @throws TimeLimitError when it takes longer than 5 s; EngineUnavailable when articles cannot be had
 */
export async function suggest(asked: string, coverage: Coverage): Promise<QuestionSuggestion> {
  await coverage.roster.ready();
  const question = asked.slice(0, LONGEST_QUESTION);
  const headlines = await headlinesFor(question, coverage);
  const turns = new Turns(TIME_LIMIT);
  const speakers = speakersFor(question, coverage);
  await turns.next();
  return { headlines, speakers, didYouMean: await answerable(putRight(question, coverage), coverage) };
}

/** The question put right, where the coverage answers it: nothing else is proposed. */
async function answerable(question: string | null, coverage: Coverage): Promise<string | null> {
  if (question === null) return null;
  return (await ask({ question }, coverage)).status === 'answered' ? question : null;
}

/** The articles whose headlines speak of the question, by the summed rarity of the words that they share with it. */
async function headlinesFor(question: string, coverage: Coverage): Promise<Article[]> {
  const { archive, sentenceCache } = coverage;
  const asked = await parseQuestion({ question }, coverage);
  const { concepts } = asked;
  const matcher = new TermMatcher(concepts);
  const found = await archive.passages([...(await search(asked, coverage, null)).keys()]);
  const articles = new Map(found.map(({ article }) => [archive.itemOf(article).number, article]));
  return [...articles]
    .map(([number, article]) => {
      const reached = bestOf(matcher.matches(sentenceCache.headline(article)));
      const score = concepts.reduce(
        (sum, concept) => sum + (concept.chatter ? 0 : concept.weight * reached(concept)),
        0,
      );
      return { number, article, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, MOST_HEADLINES)
    .map(({ article }) => article);
}

function speakersFor(question: string, { roster }: Coverage): string[] {
  const long = analyze(question).filter(({ stop, word }) => !stop && word.length >= SHORTEST_NAME);
  // A mere description, "a spokesperson", is nobody to ask about.
  const named = roster.people.filter(({ name }) => /^\p{Lu}/u.test(name));
  const words = [...new Set(long.map(({ word }) => word))];
  const found = words.flatMap((word) => complete(named, word, MOST_SPEAKERS));
  return [...new Set(found.map(({ name }) => name))].slice(0, MOST_SPEAKERS);
}

/** The question with unknown words replaced by known ones that are near; null where there are none. */
function putRight(question: string, { lexicon: { vocabulary } }: Coverage): string | null {
  let put = '';
  let done = 0;
  for (const { word, stem, stop, start, end } of analyze(question)) {
    const [near] = stop || vocabulary.frequency(stem) > 0 ? [] : vocabulary.near(word);
    if (!near) continue;
    const right = vocabulary.isName(near.word) ? capitalized(near.word) : near.word;
    put += question.slice(done, start) + right;
    done = end;
  }
  return done === 0 ? null : put + question.slice(done);
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
