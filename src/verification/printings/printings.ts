import type { TypedQuotation } from '../../concordance/typed.ts';
import type { Article, PublicationDay } from '../../corpus/article.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import type { Span } from '../../text/span.ts';
import { Turns } from '../../work/turns.ts';
import { type Claim, readings } from '../claim/claim.ts';
import { deviationsOf, stretchesOf, wordsOf } from '../nearest/deviation.ts';
import { nearTexts } from '../nearest/source.ts';
import {
  numbered,
  TOO_SHORT,
  type Verification,
  type VerificationGround,
  type WordAlteration,
} from '../verification.ts';
import { firstOf, inOrder } from './order.ts';

/** An article that prints the words, or words near to them. */
export interface QuotationPrinting extends Span {
  readonly article: Article;
  /** The article's id. */
  readonly id: string;
  /** The first place of it. */
  readonly quote: string;
  readonly published: PublicationDay;
  /** Outlets whose reports the article says that it passes on. */
  readonly relays: readonly string[];
  /** What is printed there in other words; none where it is to the letter. Offsets are into the typed text. */
  readonly alterations: readonly WordAlteration[];
}

/** Every article that prints a quotation. */
export interface PrintingHistory {
  /** In the order of publication, as far as the articles state their days. */
  readonly printings: readonly QuotationPrinting[];
  /** The one that was published before all others; null where their days do not tell, or there is but one. */
  readonly first: QuotationPrinting | null;
}

/** The share of a quotation that an article may print otherwise: with more of it, it may say something else. */
const MOST_ALTERED = 0.2;
/** Milliseconds that the search for near words may take. */
const TIME_LIMIT = 5_000;

/**
 * Who printed a quotation that was checked, in the order of publication, with the articles that have it in other words.
 * None where it is not in the coverage as one.
 *
 * @throws TimeLimitError when it takes longer than 5 s
 */
export async function printingsOf(
  typed: TypedQuotation,
  { verdict, places }: Verification,
  coverage: Coverage,
): Promise<PrintingHistory> {
  if (verdict === 'absent' || verdict === 'joined') return { printings: [], first: null };
  const exact =
    verdict === 'altered' ? [] : places.map(({ article, start, end, quote }) => ({ article, start, end, quote }));
  const { told } = await coverage.concordancesOf(typed);
  const { whole, quoted, unsigned } = readings(typed, coverage);
  const near = await nearPlaces(quoted ?? unsigned ?? whole, { ...coverage, concordance: told });
  const all = new Map<string, QuotationPrinting>();
  for (const place of [...exact.map((one) => ({ ...one, alterations: [] })), ...near]) {
    const { id, facts } = place.article;
    if (!all.has(id)) all.set(id, { ...place, id, published: facts.published, relays: facts.relays });
  }
  const printings = inOrder([...all.values()]);
  return { printings, first: firstOf(printings) };
}

/** Where words near to a quotation stand, the nearest first. */
async function nearPlaces(claim: Claim, ground: VerificationGround) {
  if (claim.words.length <= TOO_SHORT) return [];
  const { concordance } = ground;
  const texts = await nearTexts(claim, numbered(claim, concordance), concordance, new Turns(TIME_LIMIT));
  return texts
    .filter(({ alignment }) => alignment.cost <= Math.max(1, claim.words.length * MOST_ALTERED))
    .sort((a, b) => a.alignment.cost - b.alignment.cost)
    .flatMap((text) => {
      const [part] = stretchesOf(text, claim, concordance);
      if (!part) return [];
      const { article } = part.line;
      const alterations = deviationsOf(text, claim, concordance).map(({ start, end, printed }) => ({
        start,
        end,
        found: wordsOf(printed),
      }));
      const { start, end } = part;
      return [{ article, start, end, quote: article.text.slice(start, end), alterations }];
    });
}
