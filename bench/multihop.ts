import { ask } from '../src/answers/ask.ts';
import type { Coverage } from '../src/coverage/coverage.ts';
import type { Quote } from '../src/excerpts/quote.ts';
import type { Span } from '../src/text/span.ts';
import { readJson } from './data.ts';
import { LONGEST } from './shown.ts';
import { bare } from './wording.ts';

/** A question of MultiHop-RAG (Tang and Yang, COLM 2024), whose evidence lies in two to four articles. */
export interface MultihopQuestion {
  readonly query: string;
  readonly question_type: string;
  readonly evidence_list: readonly { readonly fact: string; readonly url: string }[];
}

/** A gold fact without white space, and the article it must come from. */
export interface Fact {
  readonly fact: string;
  readonly url: string;
}

/** One question, asked to rank and asked as a person would. */
export interface Judged {
  readonly question: MultihopQuestion;
  /** The index of the first of ten passages that holds a gold fact; -1 for none. */
  readonly rank: number;
  /** The share of the gold facts in the ten passages, and of the gold articles. */
  readonly evidence: number;
  readonly articles: number;
  /** Whether one of three excerpts gives a gold fact, or a good part of one. */
  readonly quoted: boolean;
  /** Whether there was no excerpt, asked as a person would. */
  readonly empty: boolean;
  /** Whether what there was is called an answer. */
  readonly isAnswered: boolean;
  readonly notVerbatim: number;
  readonly ms: number;
}

const RANKED = 10;
const QUOTED = 3;
const LONGEST_PASSAGE = 1200;
/** A piece of a fact this long says enough of it. */
const ENOUGH = 60;

/** Whether the articles answer it. */
export const isAnswerable = ({ question_type }: MultihopQuestion): boolean => question_type !== 'null_query';

/** The questions of the folder, in their order. */
export const readQuestions = (folder: string): Promise<MultihopQuestion[]> =>
  readJson<MultihopQuestion[]>(folder, 'multihop_queries.dev.json');

/** The gold facts of a question, each once. */
export function factsOf({ evidence_list }: MultihopQuestion): Fact[] {
  return [...new Map(evidence_list.map(({ fact, url }) => [bare(fact), { fact: bare(fact), url }])).values()];
}

/** The articles' words by address, read from the file and not through the program that is measured. */
export async function readBodies(folder: string): Promise<ReadonlyMap<string, string>> {
  const rows = await readJson<{ url: string; body: string }[]>(folder, 'multihop_corpus.json');
  return new Map(rows.map(({ url, body }) => [url, body]));
}

/** Asks one question twice and judges what comes. */
export async function judge(
  question: MultihopQuestion,
  coverage: Coverage,
  bodies: ReadonlyMap<string, string>,
): Promise<Judged> {
  const facts = factsOf(question);
  const words = (quote: Quote, { start, end }: Span): string =>
    bodies.get(quote.citation.url.value ?? '')?.slice(start, end) ?? '';
  const isVerbatim = (quote: Quote): boolean => quote.quote.length > 0 && words(quote, quote) === quote.quote;
  const inPassage = ({ fact, url }: Fact, quote: Quote): boolean => {
    const passage = isVerbatim(quote) ? words(quote, quote.passage) : '';
    return quote.citation.url.value === url && passage.length <= LONGEST_PASSAGE && bare(passage).includes(fact);
  };
  const inExcerpt = ({ fact, url }: Fact, quote: Quote): boolean => {
    const text = bare(quote.quote);
    if (quote.citation.url.value !== url || !isVerbatim(quote) || quote.quote.length > LONGEST) return false;
    return text.includes(fact) || (fact.includes(text) && text.length >= Math.min(ENOUGH, fact.length));
  };

  const began = performance.now();
  const ranked = (await ask({ question: question.query, k: RANKED, abstain: false }, coverage)).quotes.slice(0, RANKED);
  const ms = performance.now() - began;
  const answer = await ask({ question: question.query, k: QUOTED }, coverage);
  const asked = answer.quotes.slice(0, QUOTED);
  const gold = new Set(question.evidence_list.map(({ url }) => url));
  const reached = new Set(ranked.map(({ citation }) => citation.url.value));
  return {
    question,
    rank: ranked.findIndex((quote) => facts.some((fact) => inPassage(fact, quote))),
    evidence: facts.filter((fact) => ranked.some((quote) => inPassage(fact, quote))).length / (facts.length || 1),
    articles: [...gold].filter((url) => reached.has(url)).length / (gold.size || 1),
    quoted: asked.some((quote) => facts.some((fact) => inExcerpt(fact, quote))),
    empty: asked.length === 0,
    isAnswered: answer.status === 'answered',
    notVerbatim: [...ranked, ...asked].filter((quote) => !isVerbatim(quote)).length,
    ms,
  };
}
