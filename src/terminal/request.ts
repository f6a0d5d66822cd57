import { z } from 'zod';
import type { TypedQuotation } from '../concordance/typed.ts';
import type { Question } from '../question/question.ts';
import { LONGEST_CLAIM } from '../verification/claim.ts';

const COUNT = 'use a whole number from 1 to 50';
const count = z.int(COUNT).min(1, COUNT).max(50, COUNT);
const day = z.iso.date('use YYYY-MM-DD, for example 2022-06-21');
const asked = z
  .object({
    question: z.string('a question in words is needed'),
    context: z.array(z.string()).optional(),
    k: count.optional(),
    outlet: z.string().optional(),
    from: day.optional(),
    to: day.optional(),
    abstain: z.boolean().optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], error: 'this day is before "from"' });

/** A request that cannot be understood; the message names the field and the fault. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
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

const claimed = z.object({
  verify: z.string('a quotation in words is needed').max(LONGEST_CLAIM, `use at most ${LONGEST_CLAIM} characters`),
  outlet: z.string().optional(),
  speaker: z.string().optional(),
});

/** The quotation that is to be checked; null when the request is another one. Throws `RequestError`. */
export function claimAsked(input: unknown): TypedQuotation | null {
  if (typeof input !== 'object' || input === null || !('verify' in input)) return null;
  const checked = claimed.safeParse(input);
  if (!checked.success) throw faultOf(checked.error);
  const { verify, outlet = null, speaker = null } = checked.data;
  return { text: verify, outlet, speaker };
}

/** Checks one request of another program, or of the command line. Throws `RequestError`. */
export function questionOf(input: unknown): Question {
  const checked = asked.safeParse(input);
  if (checked.success) {
    const { question, ...rest } = checked.data;
    const given = Object.entries(rest).filter(([, value]) => value !== undefined);
    return { question, ...Object.fromEntries(given) };
  }
  throw faultOf(checked.error);
}

function faultOf({ issues: [issue] }: z.ZodError): RequestError {
  const field = issue?.path.join('.');
  if (!field) return new RequestError('a request is a JSON object with a "question"');
  return new RequestError(`"${field}": ${issue?.message ?? 'not as it should be'}`);
}
