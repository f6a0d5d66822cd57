import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Quote } from '../excerpts/quote.ts';
import { DEFAULT_COVERAGE } from '../library/defaultname.ts';

/*
 * The permanent address of an answer: the question, and which words of which articles stand below it, under a code that only
 * whoever has the key can make. So nobody sets a question of his own above our quotations, and nothing has to be kept.
 */

/** An excerpt by its place, with the hash of its words: where they are no longer printed there, it is gone. */
const place = z.tuple([z.string().max(200), z.int().min(0), z.int().min(0), z.string().regex(/^[\w-]{11}$/)]);
const linked = z.strictObject({
  q: z.string().max(500),
  n: z.literal(1).optional(),
  e: z.array(place).min(1).max(10),
});

/** An answer that an address names. */
export interface LinkedAnswer {
  readonly question: string;
  /** The excerpts may not answer it. */
  readonly nearest: boolean;
  readonly places: readonly LinkedPlace[];
}

/** Words of an article, by its id and their offsets, in UTF-16 code units. */
export interface LinkedPlace {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  /** Of the words. */
  readonly hash: string;
}

/** Characters of an address's last part. */
const LONGEST = 4_000;
/** Excerpts that an address names. */
const MOST = 10;

/** Eleven characters of base64url that change with the words. */
export const hashOfWords = (words: string): string =>
  createHash('sha256').update(words).digest('base64url').slice(0, 11);

/**
 * The last part of the permanent address of an answer: letters, digits, '-', '_' and one '.'.
 *
 * @param coverage the name that it is served under
 */
export function answerToken(
  {
    question,
    nearest,
    quotes,
  }: { readonly question: string; readonly nearest: boolean; readonly quotes: readonly Quote[] },
  coverage: string,
  key: string,
): string {
  const e = quotes.slice(0, MOST).map(({ article, start, end, quote }) => [article.id, start, end, hashOfWords(quote)]);
  const told = Buffer.from(JSON.stringify({ q: question, ...(nearest && { n: 1 }), e })).toString('base64url');
  return `${told}.${codeOf(told, coverage, key).toString('base64url')}`;
}

/** The whole address; `coverage` is null where the operator has but one. */
export function answerAddress(
  told: Parameters<typeof answerToken>[0],
  coverage: string | null,
  { publicUrl, key }: { readonly publicUrl: string; readonly key: string },
): string {
  const base = coverage === null ? '' : `c/${coverage}/`;
  return `${publicUrl.replace(/\/*$/, '/')}${base}a/${answerToken(told, coverage ?? DEFAULT_COVERAGE, key)}`;
}

/** What such a part names; null where it was not made with this key for this coverage. */
export function readAnswerToken(token: string, coverage: string, key: string): LinkedAnswer | null {
  const [, told, code] = /^([\w-]{1,4000})\.([\w-]{43})$/.exec(token.slice(0, LONGEST + 45)) ?? [];
  if (told === undefined || code === undefined) return null;
  const given = Buffer.from(code, 'base64url');
  const right = codeOf(told, coverage, key);
  // Two spellings of the last digit stand for the same bytes; only ours is taken.
  if (given.length !== right.length || !timingSafeEqual(given, right) || given.toString('base64url') !== code)
    return null;
  const { data } = linked.safeParse(JSON.parse(Buffer.from(told, 'base64url').toString()));
  if (!data) return null;
  const places = data.e.map(([articleId, start, end, hash]) => ({ articleId, start, end, hash }));
  return { question: data.q, nearest: data.n === 1, places };
}

const codeOf = (told: string, coverage: string, key: string): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify(['answer', 1, coverage, told]))
    .digest();
