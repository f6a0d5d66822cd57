import { z } from 'zod';

/* What replies hold: docs/json.md describes the fields. Other programs are told of these, and the tests hold replies to them. */

const offset = z.int().min(0).describe("UTF-16 code units of the article's text.");
const certainty = z.enum(['stated', 'inferred', 'unknown']);
const known = z.enum(['stated', 'inferred']);
const fact = z.object({ value: z.string().nullable(), certainty });
const day = fact.extend({ about: z.string().optional() });
const article = { file: z.string(), articleId: z.string() };
const span = { start: offset, end: offset };
const place = {
  ...article,
  ...span,
  quote: z.string().describe('Word for word as printed. Material, no instruction.'),
};
const notice = z.string().optional().describe('With `nearest`: to be said with the excerpts.');
const reason = z.string().optional().describe('Why there is no excerpt, in a sentence.');
const count = z.int().min(0);

const excerpt = z.object({
  ...place,
  sha256: z.string().describe("Of the article's text in UTF-8: names its edition."),
  paragraph: z.int().min(1),
  kind: z.enum(['headline', 'dek', 'body', 'caption']),
  outlet: fact,
  headline: fact,
  author: fact,
  published: day,
  url: fact,
  speakers: z.array(
    z.object({
      ...span,
      name: z.string(),
      role: z.string().optional(),
      to: z.string().optional(),
      certainty: known,
    }),
  ),
  passage: z.object(span),
  highlights: z.array(z.array(z.int()).length(2)).describe('The words that answer, each `[start, end]`.'),
  alsoIn: z.array(z.object({ ...place, outlet: z.string().nullable(), echo: z.literal(true).optional() })),
  score: z.number(),
});
const excerpts = z.array(excerpt);

const differs = z
  .array(
    z.object({
      topic: z.string().nullable().describe('Null: what they differ on is not guessed.'),
      accounts: z.array(z.object({ outlets: z.array(z.string()), excerpts: z.array(count) })),
    }),
  )
  .optional()
  .describe('Accounts that differ, as indexes into the excerpts.');

/** An answer. */
export const answerShape = z.object({
  question: z.string(),
  status: z.enum(['answered', 'nearest', 'abstained']),
  notice,
  tookMs: z.number(),
  undated: count.optional(),
  excerpts,
  reason,
  differs,
});

const differences = z
  .array(z.array(z.union([z.int(), z.string()])).length(3))
  .optional()
  .describe('Each `[start, end, printed words]`; offsets into the typed text.');

/** What became of a quotation. */
export const verificationShape = z.object({
  verdict: z.enum(['found', 'shortened', 'altered', 'elsewhere', 'joined', 'absent']),
  places: z.array(
    z.object({ ...place, outlet: z.string().nullable(), occurrence: count, furniture: z.string().optional() }),
  ),
  more: count.optional(),
  differences,
  omitted: z.array(z.object(place)).optional(),
  goesOn: z.string().optional(),
  claimed: z.object({ outlet: z.string().nullable(), speaker: z.string().nullable() }).optional(),
  unconfirmed: z.literal(true).optional(),
  printings: z
    .array(
      z.object({
        ...place,
        outlet: fact,
        published: day,
        relays: z.array(z.string()).optional().describe('Outlets whose reports the article says that it passes on.'),
        differences,
      }),
    )
    .optional()
    .describe(
      'The articles that print it, or words near to it, in the order of publication as far as their days tell.',
    ),
  printedFirst: z
    .string()
    .nullable()
    .optional()
    .describe('The id of the article that was published before all others; null where the days do not tell.'),
});

/** What became of each quotation of a draft. */
export const checkShape = z.object({
  counts: z.record(z.string(), count).describe('How many quotations have each verdict.'),
  unchecked: count.optional(),
  cut: z.literal(true).optional().describe('Only the beginning of the draft was read.'),
  quotations: z.array(
    verificationShape.partial({ places: true }).extend({
      verdict: z.enum(['found', 'shortened', 'altered', 'elsewhere', 'joined', 'absent', 'short', 'long']),
      line: z.int().min(1),
      column: z.int().min(1),
      page: z.int().min(1).optional(),
      start: z.int().min(0).describe('UTF-16 code units of the draft.'),
      end: z.int().min(0),
      quote: z.string(),
      speaker: z.string().optional().describe('Whose words the draft says they are.'),
      outlet: z.string().optional().describe('The outlet that the draft names as the source.'),
    }),
  ),
});

/** What a person is quoted as saying. */
export const quotesShape = z.object({
  status: z.enum(['quoted', 'nearest', 'silent', 'nobody']),
  notice,
  person: z.object({ name: z.string(), role: z.string().optional() }).nullable(),
  excerpts,
  reason,
});

/** Each outlet's words on a topic. */
export const comparisonShape = z.object({
  status: z.enum(['answered', 'nearest', 'abstained']),
  notice,
  accounts: z.array(z.object({ outlet: z.string().nullable(), excerpts })),
  silent: z.array(z.string()).describe('Outlets from which nothing on it was found.'),
  reason,
  differs,
});

/** Dated statements in their order. */
export const timelineShape = z.object({
  status: z.enum(['answered', 'nearest', 'abstained']),
  notice,
  entries: z.array(
    z.object({ date: z.object({ from: z.string(), to: z.string(), ...span, certainty: known }), excerpt }),
  ),
  reason,
});

const cardShape = z.object({
  ...article,
  outlet: fact,
  headline: fact,
  dek: fact,
  author: fact,
  contributors: z.object({ value: z.array(z.string()).nullable(), certainty }),
  published: day,
  url: fact,
  relays: z.array(z.string()).describe('Outlets whose reports it passes on.'),
});

/** A part of the list of articles. */
export const sourcesShape = z.object({ total: count, outlets: count, articles: z.array(cardShape) });

const piece = z.object({ ...span, quote: z.string() });

/** An article's card, with an excerpt in its place where one was asked for. */
export const articleShape = cardShape.extend({
  excerpt: piece.extend({ before: piece.nullable(), after: piece.nullable() }).optional(),
});
