import type { z } from 'zod';
import { outletNames } from '../corpus/survey.ts';
import type { Library } from '../library/library.ts';
import { wireAround, wireCard, wireSources } from './articles.ts';
import { wireComparison, wireQuotesOf, wireTimeline } from './gathered.ts';
import {
  articleAskedFor,
  checked,
  claimToCheck,
  comparisonAsked,
  draftToCheck,
  NotThereError,
  questionAsked,
  questionOf,
  quotesAsked,
  sourcesAsked,
  timelineAsked,
} from './request.ts';
import {
  answerShape,
  articleShape,
  checkShape,
  comparisonShape,
  quotesShape,
  sourcesShape,
  timelineShape,
  verificationShape,
} from './shapes.ts';
import { verified, wire } from './wire.ts';
import { checkReply } from './wirecheck.ts';

/** A request that other programs may make. */
export interface OfferedRequest {
  readonly title: string;
  /** What it does, for whoever chooses among them. */
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  /**
   * Checks the request and answers it from the library. Throws `RequestError` where it cannot be understood, and what the
   * library throws.
   */
  reply(request: unknown, library: Library): Promise<Record<string, unknown>>;
}

/** Puts together what is offered, so that the answer is made of what its own schema has checked. */
function offered<I extends z.ZodObject>(
  parts: Omit<OfferedRequest, 'reply'> & {
    readonly input: I;
    readonly answer: (asked: z.output<I>, library: Library) => Promise<Record<string, unknown>>;
  },
): OfferedRequest {
  const { answer, ...rest } = parts;
  return { ...rest, reply: async (request, library) => answer(checked(rest.input, request), library) };
}

/** Articles of a list unless told. */
const LISTED = 25;

/** Every request that other programs may make, by its name. */
export const requests = {
  ask: offered({
    title: 'Ask the coverage',
    description:
      'Answers a question about the news coverage with short excerpts, word for word, each with its source. `abstained`: the coverage does not say. `nearest`: the words may not answer; say so with them, as `notice` does.',
    input: questionAsked,
    output: answerShape,
    answer: async (asked, library) => wire(await library.ask(questionOf(asked)), outletNames(library.survey)),
  }),
  verify: offered({
    title: 'Check a quotation',
    description:
      'Tells whether a quotation stands in the coverage word for word, where, and what differs from what was printed.',
    input: claimToCheck,
    output: verificationShape,
    answer: async ({ verify, outlet = null, speaker = null }, library) =>
      verified({ text: verify, outlet, speaker }, library),
  }),
  check: offered({
    title: 'Check a draft',
    description:
      'Checks every quotation of a text before it is printed: whether it stands in the coverage word for word, and with the speaker and outlet that the text gives it.',
    input: draftToCheck,
    output: checkShape,
    answer: async ({ check }, library) => checkReply(check, library),
  }),
  quotes: offered({
    title: 'Quotes of a person',
    description: 'What one person is quoted as saying, on something or at all, word for word.',
    input: quotesAsked,
    output: quotesShape,
    answer: async ({ speaker, about = null }, library) => wireQuotesOf(await library.quotesOf(speaker, about), speaker),
  }),
  compare: offered({
    title: 'Compare outlets',
    description: "Each outlet's words on one topic, side by side, and where their accounts differ.",
    input: comparisonAsked,
    output: comparisonShape,
    answer: async ({ topic }, library) => wireComparison(await library.compare(topic), outletNames(library.survey)),
  }),
  timeline: offered({
    title: 'Timeline',
    description: 'Dated statements in the order of what they tell, on a topic or at all.',
    input: timelineAsked,
    output: timelineShape,
    answer: async ({ topic = null }, library) =>
      wireTimeline(await library.timeline(topic), outletNames(library.survey)),
  }),
  sources: offered({
    title: 'List the articles',
    description: 'The articles of the coverage with what is known of each: outlet, headline, author, day, address.',
    input: sourcesAsked,
    output: sourcesShape,
    answer: async ({ outlet = null, words = null, sort = 'loaded', offset = 0, limit = LISTED }, library) =>
      wireSources(await library.archive.list({ outlet, words, sort, offset, limit })),
  }),
  article: offered({
    title: 'An article',
    description:
      'What is known of one article, and, for the `start` and `end` of an excerpt, that excerpt with the paragraph before and after it. Never a whole text.',
    input: articleAskedFor,
    output: articleShape,
    answer: async (asked, library) => articleReply(asked, library),
  }),
} as const satisfies Readonly<Record<string, OfferedRequest>>;

/** The name of a request. */
export type RequestName = keyof typeof requests;

async function articleReply({ articleId, start, end }: z.output<typeof articleAskedFor>, library: Library) {
  const [item] = await library.archive.named([articleId]);
  if (!item) throw new NotThereError('"articleId": there is no such article in the coverage');
  const { article } = item;
  if (start === undefined && end === undefined) return wireCard(article);
  if (start === undefined || end === undefined) throw new NotThereError('"start" and "end": an excerpt has both');
  if (!library.isRecallable({ article, start, end })) {
    throw new NotThereError('"start" and "end": these are no whole sentences that may be quoted');
  }
  return { ...wireCard(article), excerpt: wireAround(item, { start, end }) };
}
