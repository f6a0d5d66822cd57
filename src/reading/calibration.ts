import { z } from 'zod';
import type { AnswerLimits } from '../coverage/limits.ts';

const schema = z
  .object({ answered: z.number(), nearest: z.number() })
  .refine(({ answered, nearest }) => nearest <= answered, '"nearest" must not be above "answered"');

/** The limits that a calibration file sets. Throws an error of one line where it is none. */
export function parseCalibration(json: string): AnswerLimits {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch (cause) {
    throw new Error('it is not JSON', { cause });
  }
  const { data, error } = schema.safeParse(content);
  if (data) return data;
  throw new Error(error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; '));
}
