import { z } from 'zod';
import type { ArticleFacts } from '../article.ts';
import { unknown } from '../article.ts';
import { faultOf } from '../files/fault.ts';

const certainty = z.enum(['stated', 'inferred', 'unknown']);
const agrees = (fact: { value: unknown; certainty: string }): boolean =>
  (fact.value === null) === (fact.certainty === 'unknown');
const DISAGREES = { error: "value is null exactly when certainty is 'unknown'" };
const evidence = z.string().min(1).exactOptional();

const words = z.string().trim().min(1);
const fact = z.object({ value: words.nullable(), certainty, evidence }).refine(agrees, DISAGREES);
const people = z.object({ value: z.array(words).min(1).nullable(), certainty, evidence }).refine(agrees, DISAGREES);
const ABOUT = z.string().regex(/^(?:on or after|about|between .+ and .+)$/, {
  error: "must be 'on or after', 'about' or 'between … and …'",
});
const published = z
  .object({ value: z.iso.date().nullable(), about: ABOUT.exactOptional(), certainty, evidence })
  .refine(agrees, DISAGREES);
const address = z
  .object({ value: z.url({ protocol: /^https?$/ }).nullable(), certainty, evidence })
  .refine(agrees, DISAGREES);

const entry = z.object({
  file: words,
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/, { error: 'must be 1 to 64 letters, digits, - or _' })
    .exactOptional(),
  outlet: fact.default(unknown),
  headline: fact.default(unknown),
  dek: fact.default(unknown),
  author: fact.default(unknown),
  contributors: people.default(unknown),
  published: published.default(unknown),
  url: address.default(unknown),
  relays: z.array(words).default([]),
});
const sheet = z.object({ articles: z.array(entry.loose()) });

/** What `articles.json` says about one file. */
interface FactsEntry extends ArticleFacts {
  readonly file: string;
  readonly id?: string;
}

/** Nothing is stated about an article. */
export const unstated: ArticleFacts = {
  outlet: unknown,
  headline: unknown,
  dek: unknown,
  author: unknown,
  contributors: unknown,
  published: unknown,
  url: unknown,
  relays: [],
};

/** The facts of a folder's articles. */
export interface FactSheet {
  readonly entries: readonly FactsEntry[];
  /** One line for each field that is none of ours, such as a misspelt one. */
  readonly strange: readonly string[];
}

function twice(values: readonly (string | undefined)[]): string | null {
  const seen = new Set<string>();
  for (const value of values) {
    if (value === undefined) continue;
    if (seen.has(value)) return value;
    seen.add(value);
  }
  return null;
}

/** Reads the facts of a folder's articles. Returns the fault in one line where the words are not such a sheet. */
export function readFacts(json: string): FactSheet | { fault: string } {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    return { fault: `not JSON (${error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)})` };
  }
  const parsed = sheet.safeParse(data);
  if (!parsed.success) return { fault: faultOf(parsed.error) };
  const { articles } = parsed.data;
  const file = twice(articles.map((each) => each.file));
  if (file !== null) return { fault: `two entries for ${file}` };
  const id = twice(articles.map((each) => each.id));
  if (id !== null) return { fault: `two articles with the id ${id}` };
  const strange = articles.flatMap((each) =>
    Object.keys(each)
      .filter((field) => !(field in entry.shape))
      .map((field) => `${each.file}: the field "${field}" is not known and not used`),
  );
  return { entries: articles.map((each) => entry.parse(each)), strange };
}
