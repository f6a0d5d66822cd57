import type { PrintingHistory, QuotationPrinting } from '../../verification/printings/printings.ts';
import type { MessageWords } from '../words/words.ts';
import { alterationText } from './alteration.ts';
import { dateText, factText, nameList, nameText } from './attribution.ts';

/** Articles that are listed. */
const maxListed = 6;
/** Differences that are shown of one. */
const maxDifferences = 2;

/**
 * Who printed a quotation, a line for each in the order of publication, with what each prints in other words and whose
 * report it passes on. Nothing where only one did.
 *
 * @param typed the quotation, into which the offsets of differences count
 */
export function printingLines({ printings, first }: PrintingHistory, typed: string, words: MessageWords): string[] {
  if (printings.length < 2) return [];
  const lines = printings.slice(0, maxListed).map((one, i) => `${i + 1}. ${lineOf(one, typed, words)}`);
  const rest = printings.length - lines.length;
  return [
    `**${words.printedOrder}**`,
    ...lines,
    ...(rest > 0 ? [words.morePlaces(rest)] : []),
    first === null
      ? words.printedFirstUnknown
      : words.printedFirst(factText(first.article.facts.outlet, words.outletNotStated)),
  ];
}

function lineOf(
  { article, published, relays, alterations }: QuotationPrinting,
  typed: string,
  words: MessageWords,
): string {
  const differing = alterations.slice(0, maxDifferences).map((one) => alterationText(one, typed, words));
  return [
    `${factText(article.facts.outlet, words.outletNotStated)}${words.comma}${dateText(published, words)}`,
    ...(relays.length > 0 ? [words.relaysReports(nameList(relays.map(nameText), words))] : []),
    ...differing,
  ].join(words.dot);
}
