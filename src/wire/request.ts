import { z } from 'zod';
import type { TypedQuotation } from '../concordance/typed.ts';
import { SORTS } from '../corpus/archive.ts';
import type { Question } from '../question/question.ts';
import { LONGEST_CLAIM } from '../verification/claim/claim.ts';

const COUNT = 'use a whole number from 1 to 50';
const count = z.int(COUNT).min(1, COUNT).max(50, COUNT);
const DAY = 'use YYYY-MM-DD, for example 2022-06-21';
const day = z.iso.date(DAY);
const outletField = z.string().optional().describe("Only this outlet's articles.");

/** A question. */
export const questionAsked = z
  .object({
    question: z.string('a question in words is needed').describe('A question about the news coverage, in words.'),
    context: z.array(z.string()).optional().describe('Earlier questions of the same person, oldest first.'),
    k: count.optional().describe('How many excerpts; 3 unless told.'),
    outlet: outletField,
    from: day.optional().describe('Only articles published on this day or later, YYYY-MM-DD.'),
    to: day.optional().describe('Only articles published on this day or earlier, YYYY-MM-DD.'),
    abstain: z.boolean().optional().describe('false returns the best evidence, however weak it is.'),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], error: 'this day is before "from"' });

/** A quotation that is to be checked. */
export const claimToCheck = z.object({
  verify: z
    .string('a quotation in words is needed')
    .max(LONGEST_CLAIM, `use at most ${LONGEST_CLAIM} characters`)
    .describe('The quotation, as somebody gives it.'),
  outlet: z.string().optional().describe('The outlet it is said to be from.'),
  speaker: z.string().optional().describe('Who is said to have said it.'),
});

/** UTF-16 code units of a draft that one request may have. */
const LONGEST_DRAFT = 80_000;

/** A draft whose quotations are all to be checked. */
export const draftToCheck = z.object({
  check: z
    .string('a text is needed')
    .max(LONGEST_DRAFT, `use at most ${LONGEST_DRAFT} characters`)
    .describe('The draft as plain text, each paragraph in a line of its own.'),
});

/** What one person is quoted as saying. */
export const quotesAsked = z.object({
  speaker: z.string('a name is needed').min(1, 'a name is needed').describe('Whose words: a name.'),
  about: z.string().optional().describe('What they speak of; everything unless told.'),
});

/** Each outlet's words on a topic. */
export const comparisonAsked = z.object({
  topic: z
    .string('a topic in words is needed')
    .min(1, 'a topic in words is needed')
    .describe('A topic, or a question.'),
});

/** Dated statements in their order. */
export const timelineAsked = z.object({
  topic: z.string().optional().describe('What they speak of; everything that is dated most exactly unless told.'),
});

/** Articles that one list has at the most. */
const MOST_LISTED = 100;
const LISTED = `use a whole number from 1 to ${MOST_LISTED}`;
const PASSED = 'use a whole number from 0 on';

/** A list of the articles. */
export const sourcesAsked = z.object({
  outlet: z.string().optional().describe("Letters in the outlet's name."),
  words: z.string().optional().describe('Words that all stand in headline or text.'),
  sort: z
    .enum(SORTS, `use one of ${SORTS.join(', ')}`)
    .optional()
    .describe('The order; the order of the coverage unless told.'),
  offset: z.int(PASSED).min(0, PASSED).optional().describe('Articles that are passed over; 0 unless told.'),
  limit: z.int(LISTED).min(1, LISTED).max(MOST_LISTED, LISTED).optional().describe('How many; 25 unless told.'),
});

const OFFSET = 'use a whole number, as an excerpt has it';
const offset = z.int(OFFSET).min(0, OFFSET);

/** An article, and what stands around an excerpt of it. */
export const articleAskedFor = z.object({
  articleId: z.string("an article's id is needed").describe('The `articleId` of an excerpt or of a list.'),
  start: offset.optional().describe('Where an excerpt begins, as an answer has it; needs `end`.'),
  end: offset.optional().describe('Where it ends; needs `start`.'),
});

/** A request that cannot be understood; the message names the field and the fault. */
export class RequestError extends Error {
  override readonly name: string = 'RequestError';
}

/** A request for something that is not in the coverage. */
export class NotThereError extends RequestError {
  override readonly name = 'NotThereError';
}

const quotationsAsked = z.object({ quotations: z.literal(true), file: z.string(), articleId: z.string().optional() });

/** An article of the coverage; a file of rows holds many, of which without an id the first is meant. */
interface Named {
  readonly file: string;
  readonly articleId?: string | undefined;
}

/** The article whose quotations are asked for; null when the request is a question. Throws `RequestError`. */
export function articleAsked(input: unknown): Named | null {
  if (typeof input !== 'object' || input === null || !('quotations' in input)) return null;
  const checked = quotationsAsked.safeParse(input);
  if (checked.success) return checked.data;
  throw new RequestError(
    '"quotations": use {"quotations": true, "file": "name.txt"}, and "articleId" where a file has many',
  );
}

/** What a request holds once it is as the schema wants it. Throws `RequestError`. */
export function checked<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const { data, error } = schema.safeParse(input);
  if (error) throw faultOf(error);
  return data as z.output<T>;
}

/** The quotation that is to be checked; null when the request is another one. Throws `RequestError`. */
export function claimAsked(input: unknown): TypedQuotation | null {
  if (typeof input !== 'object' || input === null || !('verify' in input)) return null;
  const { verify, outlet = null, speaker = null } = checked(claimToCheck, input);
  return { text: verify, outlet, speaker };
}

/** The draft that is to be checked; null when the request is another one. Throws `RequestError`. */
export function draftAsked(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('check' in input)) return null;
  return checked(draftToCheck, input).check;
}

/** Checks one request of another program, or of the command line. Throws `RequestError`. */
export function questionOf(input: unknown): Question {
  const { question, ...rest } = checked(questionAsked, input);
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return { question, ...Object.fromEntries(given) };
}

function faultOf({ issues: [issue] }: z.ZodError): RequestError {
  const field = issue?.path.join('.');
  if (!field) return new RequestError('a request is a JSON object with a "question"');
  return new RequestError(`"${field}": ${issue?.message ?? 'not as it should be'}`);
}
