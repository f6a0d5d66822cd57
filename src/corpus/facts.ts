import { z } from 'zod';
import type { Fact, Facts, Published } from './article.ts';
import { unknown } from './article.ts';

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
const sheet = z.object({ articles: z.array(entry) });

/** What `articles.json` says about one file. */
export interface FactsEntry extends Facts {
  readonly file: string;
  readonly id?: string;
}

/** Nothing is stated about an article. */
export const unstated: Facts = {
  outlet: unknown,
  headline: unknown,
  dek: unknown,
  author: unknown,
  contributors: unknown,
  published: unknown,
  url: unknown,
  relays: [],
};

const place = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/** The first fault that zod found, in one line with its place. */
export function faultOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const at = issue ? place(issue.path) : '';
  return `${at ? `${at}: ` : ''}${issue?.message ?? 'wrong shape'}`;
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
export function readFacts(json: string): { entries: readonly FactsEntry[] } | { fault: string } {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    return { fault: `not JSON (${error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)})` };
  }
  const parsed = sheet.safeParse(data);
  if (!parsed.success) return { fault: faultOf(parsed.error) };
  const entries = parsed.data.articles;
  const file = twice(entries.map((each) => each.file));
  if (file !== null) return { fault: `two entries for ${file}` };
  const id = twice(entries.map((each) => each.id));
  if (id !== null) return { fault: `two articles with the id ${id}` };
  return { entries };
}

const DAY = /^\d{4}-\d{2}-\d{2}/;
const row = z.object({
  title: z.string().nullish(),
  source: z.string().nullish(),
  author: z.string().nullish(),
  published_at: z.string().nullish(),
  url: z.string().nullish(),
  body: z.string(),
});

/** One article of a `.json` or `.jsonl` corpus. */
export interface Row {
  readonly body: string;
  readonly facts: Facts;
}

const stated = (value: string | null | undefined): Fact => {
  const trimmed = value?.trim();
  return trimmed ? { value: trimmed, certainty: 'stated' } : unknown;
};

function day(value: string | null | undefined): Published {
  const found = DAY.exec(value?.trim() ?? '')?.[0];
  return found && z.iso.date().safeParse(found).success ? { value: found, certainty: 'stated' } : unknown;
}

/** Only an address of the web is kept: it may become a link. */
const webAddress = (value: string | null | undefined): Fact => {
  const known = stated(value);
  return known.value !== null && URL.canParse(known.value) && /^https?:/i.test(known.value) ? known : unknown;
};

/** Reads one article of a `.json` or `.jsonl` corpus; what it states are its facts. The fault in one line otherwise. */
export function readRow(data: unknown): Row | { fault: string } {
  const parsed = row.safeParse(data);
  if (!parsed.success) return { fault: faultOf(parsed.error) };
  const { title, source, author, published_at, url, body } = parsed.data;
  return {
    body,
    facts: {
      ...unstated,
      outlet: stated(source),
      headline: stated(title),
      author: stated(author),
      published: day(published_at),
      url: webAddress(url),
    },
  };
}
