import { z } from 'zod';
import { editionHash } from '../corpus/fingerprint.ts';
import { plainAddress, plainDay, plainFact } from '../corpus/plainfacts.ts';
import type { Quote } from '../excerpts/quote.ts';
import type { Library } from '../library/library.ts';
import type { PrintingHistory } from '../verification/printings/printings.ts';

const certainty = z.enum(['stated', 'inferred', 'unknown']);
const fact = z.strictObject({ value: z.string().nullable(), certainty });
const day = fact.extend({ about: z.string().optional() });
const offset = z.int().min(0).describe("UTF-16 code units of the article's text");
const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What is certified, without a signature. */
const certified = z.strictObject({
  pullquote: z.literal('certificate'),
  format: z.literal(1),
  program: z.string().describe('The version of the program that made it'),
  made: z.iso.date().describe('The day on which it was made, in universal time'),
  article: z.strictObject({
    id: z.string(),
    file: z.string(),
    sha256: sha256.describe("SHA-256 of the article's text in UTF-8"),
  }),
  start: offset,
  end: offset,
  quote: z.string().min(1).describe('The words of the article from `start` to `end`'),
  outlet: fact,
  headline: fact,
  author: fact,
  published: day,
  url: fact,
  speakers: z
    .array(
      z.strictObject({
        start: offset,
        end: offset,
        name: z.string(),
        role: z.string().optional(),
        to: z.string().optional(),
        certainty: z.enum(['stated', 'inferred']),
      }),
    )
    .describe('Whose words the quotations inside it are, where that is known'),
  printings: z
    .array(
      z.strictObject({
        articleId: z.string(),
        outlet: fact,
        published: day,
        relays: z.array(z.string()).optional().describe('Outlets whose reports the article says that it passes on'),
        altered: z.literal(true).optional().describe('It prints the words otherwise'),
      }),
    )
    .optional()
    .describe('Which articles of the coverage printed it, in the order of publication as far as their days tell'),
  printedFirst: z
    .string()
    .nullable()
    .optional()
    .describe('The id of the article that was published before all others; null where the days do not tell'),
});

/** A certificate of a quotation. */
export const certificateShape = certified
  .extend({
    signature: z
      .strictObject({
        algorithm: z.literal('Ed25519'),
        key: base64.describe('The public key, as DER of SubjectPublicKeyInfo'),
        value: base64.describe('Of the certificate without `signature`, as canonical JSON'),
      })
      .optional(),
  })
  .refine(({ start, end, quote }) => end - start === quote.length, { error: 'the offsets are not those of the words' });

export type CertifiedQuotation = Readonly<z.output<typeof certified>>;
export type QuotationCertificate = Readonly<z.output<typeof certificateShape>>;

/**
 * What is certified of an excerpt as the library has it today: that our copy of the article has these words, and which other
 * articles print them. Throws what the library throws.
 *
 * @param made the day, YYYY-MM-DD, and `program` the version of the program
 */
export async function certifiedToday(
  quote: Quote,
  library: Pick<Library, 'verify' | 'printings'>,
  { program, made }: Pick<CertifiedQuotation, 'program' | 'made'>,
): Promise<CertifiedQuotation> {
  const typed = { text: quote.quote, outlet: null, speaker: null };
  return certifiedOf(quote, await library.printings(typed, await library.verify(typed)), program, made);
}

/** The certificate of an excerpt, and of who printed it. */
function certifiedOf(
  quote: Quote,
  { printings, first }: PrintingHistory,
  program: string,
  made: string,
): CertifiedQuotation {
  const { article, citation, start, end } = quote;
  return {
    pullquote: 'certificate',
    format: 1,
    program,
    made,
    article: { id: article.id, file: article.file, sha256: editionHash(article.text) },
    start,
    end,
    quote: quote.quote,
    outlet: plainFact(citation.outlet),
    headline: plainFact(citation.headline),
    author: plainFact(citation.author),
    published: plainDay(citation.published),
    url: plainAddress(citation.url),
    speakers: quote.speakers.map(({ start, end, name, role, to, certainty }) => ({
      start,
      end,
      name,
      ...(role && { role }),
      ...(to && { to }),
      certainty,
    })),
    ...(printings.length > 1 && {
      printings: printings.map(({ id, article, published, relays, alterations }) => ({
        articleId: id,
        outlet: plainFact(article.facts.outlet),
        published: plainDay(published),
        ...(relays.length > 0 && { relays: [...relays] }),
        ...(alterations.length > 0 && { altered: true as const }),
      })),
      printedFirst: first?.id ?? null,
    }),
  };
}

/**
 * JSON with the names of each object in the order of their UTF-16 code units and without white space, as RFC 8785 has it
 * for strings, whole numbers, lists and objects: one certificate has one such form.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
}
