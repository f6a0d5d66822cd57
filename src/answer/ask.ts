import type { Corpus } from '../corpus/corpus.ts';
import type { Engine } from '../search/engine.ts';
import { slice } from '../text/span.ts';
import type { Answer, Question, Reason } from './answer.ts';
import type { Choice } from './choose.ts';
import { choose } from './choose.ts';
import { cite } from './citation.ts';
import type { Lexicon } from './concept.ts';
import { highlight } from './highlight.ts';
import type { Outlets } from './outlets.ts';
import type { Understanding } from './question.ts';
import { understand } from './question.ts';
import type { Quote } from './quote.ts';
import { rank } from './rank.ts';
import type { Reader } from './reading.ts';
import { isSilent } from './silence.ts';
import { verbatim } from './verbatim.ts';
import type { Voices } from './voices.ts';

/** All that an answer is made from. */
export interface Coverage {
  readonly corpus: Corpus;
  readonly engine: Engine;
  readonly lexicon: Lexicon;
  readonly outlets: Outlets;
  readonly reader: Reader;
  readonly voices: Voices;
}

const DEFAULT_EXCERPTS = 3;

function quoteOf({ candidate, also, start, end }: Choice, voices: Voices): Quote {
  const { passage, paragraph } = candidate.reading;
  const { article } = passage;
  return verbatim({
    article,
    start,
    end,
    quote: slice(article.text, { start, end }),
    paragraph: paragraph.number,
    kind: paragraph.kind,
    citation: cite(article),
    speakers: voices.within(article, { start, end }),
    passage: { start: passage.start, end: passage.end },
    highlights: highlight(candidate.matches, { start, end }),
    alsoIn: also.map((place) => {
      const other = place.candidate.reading.passage.article;
      return { article: other, start: place.start, end: place.end, quote: slice(other.text, place) };
    }),
    score: candidate.score,
  });
}

/** The articles that a question's filters let through, and how many they leave out for want of a date. */
function filter({ entries }: Corpus, { outlets }: Understanding, { from, to }: Question) {
  let undated = 0;
  const passed = entries.filter(({ article }) => {
    const { outlet, published } = article.facts;
    if (outlets && !outlets.has(outlet.value ?? '')) return false;
    if (from === undefined && to === undefined) return true;
    if (published.value === null) undated += 1;
    return published.value !== null && published.value >= (from ?? '') && published.value <= (to ?? '9999-12-31');
  });
  return { undated, articles: new Set(passed.map(({ article }) => article.id)) };
}

/** What the coverage says to a question. Never throws for anything a person can type. */
export async function ask(question: Question, coverage: Coverage): Promise<Answer> {
  const { corpus, lexicon, outlets, voices } = coverage;
  const began = performance.now();
  const abstain = question.abstain ?? true;
  const asked = understand(question, outlets, lexicon);
  const { undated, articles } = filter(corpus, asked, question);
  const respelt = asked.concepts.flatMap(({ typed, meant }) => (meant === undefined ? [] : [{ typed, meant }]));
  const common = () => ({ question: question.question, undated, respelt, tookMs: performance.now() - began });
  const silent = (reason: Reason): Answer => ({ ...common(), status: 'abstained', reason, quotes: [] });
  if (asked.refusal && (abstain || asked.refusal.code === 'no-question')) return silent(asked.refusal);

  const narrowed = articles.size < corpus.entries.length;
  const evidence = await rank(asked, coverage, narrowed ? articles : undefined);
  if (abstain && isSilent(asked, evidence, lexicon)) return silent({ code: 'not-in-coverage' });
  const wishes = { k: question.k ?? DEFAULT_EXCERPTS, everyOutlet: asked.everyOutlet, wholeRanking: !abstain };
  const [first, ...rest] = choose(evidence, wishes, lexicon.vocabulary).map((choice) => quoteOf(choice, voices));
  if (!first) return silent({ code: 'not-in-coverage' });
  return { ...common(), status: 'answered', quotes: [first, ...rest], differs: [] };
}
