import { z } from 'zod';
import type { Question } from '../answer/answer.ts';

const day = z.iso.date();
const asked = z.object({
  question: z.string(),
  context: z.array(z.string()).optional(),
  k: z.int().min(1).max(50).optional(),
  outlet: z.string().optional(),
  from: day.optional(),
  to: day.optional(),
  abstain: z.boolean().optional(),
});

/** A request that cannot be understood; the message names the field and the fault. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
}

/** Checks one request of another program, or of the command line. Throws `RequestError`. */
export function questionOf(input: unknown): Question {
  const checked = asked.safeParse(input);
  if (checked.success) {
    const { question, ...rest } = checked.data;
    const given = Object.entries(rest).filter(([, value]) => value !== undefined);
    return { question, ...Object.fromEntries(given) };
  }
  const [issue] = checked.error.issues;
  const field = issue?.path.join('.');
  if (!field) throw new RequestError('a request is a JSON object with a "question"');
  if (field === 'from' || field === 'to') {
    throw new RequestError(`"${field}": use YYYY-MM-DD, for example 2022-06-21`);
  }
  throw new RequestError(`"${field}": ${issue?.message ?? 'not as it should be'}`);
}
