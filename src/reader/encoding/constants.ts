import { z } from 'zod';

const numbers = z.array(z.number());

/** What `reader.json` holds: the sizes and weights of the reader that are not in its network. */
const schema = z.object({
  /** Numbers of a token's vector, and of a pooled one. */
  dim: z.int().positive(),
  hidden: z.int().positive(),
  /** Empty places after a question that its answer vector is made of. */
  masks: z.int().positive(),
  /** The most tokens. */
  limits: z.object({ passage: z.int(), question: z.int(), headline: z.int(), sentence: z.int() }),
  prefix: z.object({ question: z.string(), passage: z.string() }),
  softplusShift: z.number(),
  point: z.object({ share: z.number(), most: z.int() }),
  alpha: numbers,
  center: numbers,
  bias: z.number(),
  beta: z.number(),
  tau: z.number(),
  mlp: z.object({ scale: z.number(), w1: z.array(numbers), b1: numbers, w2: numbers, b2: z.number() }),
});

/** The reader's sizes and weights. */
export type ReaderConstants = z.infer<typeof schema>;

/** Checks the content of `reader.json`. Throws where it is not as it should be. */
export const parseConstants = (json: string): ReaderConstants => schema.parse(JSON.parse(json));
