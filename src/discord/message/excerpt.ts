import type { APIComponentInContainer, APIStringSelectComponent } from 'discord.js';
import { ComponentType } from 'discord.js';
import type { PrintedQuote } from '../../excerpts/quote.ts';
import type { MessageWords } from '../words/words.ts';
import { attributionLine, factLabel, paragraphText, placeLine } from './attribution.ts';
import { fits, linkedText, separator, textDisplay } from './layout.ts';
import { blockQuote } from './markdown.ts';
import { shorten } from './shorten.ts';

/** As much as heading, summary, notes and footer can take together, in characters and in bytes. */
const widestFrame = '漢'.repeat(1_100) + 'x'.repeat(1_100);
/** Characters of an option's label or description, from Discord's "Component Reference". */
const maxLabel = 100;

/** One excerpt, whole, with its attribution above and its place below. */
export function excerptBlock(quote: PrintedQuote, words: MessageWords): APIComponentInContainer[] {
  const above = linkedText(attributionLine(quote, words), words.openArticle, quote.citation.url.value);
  const highlights = quote.highlights.map(({ start, end }) => ({ start: start - quote.start, end: end - quote.start }));
  const shown = `${blockQuote(quote.quote, highlights)}\n-# ${placeLine(quote, words)}`;
  const block = [separator(), above, textDisplay(shown)];
  if (leavesRoom(block)) return block;
  return [separator(), above, textDisplay(`${words.tooLong}\n-# ${paragraphText(quote, words)}`)];
}

/** Whether these components can stand on a page with all that stands on every page. */
export function leavesRoom(components: readonly APIComponentInContainer[]): boolean {
  return fits([...components, textDisplay(widestFrame)]);
}

/**
 * A menu of the excerpts on a page, which opens what stands around one.
 *
 * @param from the number of the first in the whole answer
 * @param idOf the value that is sent for an excerpt
 */
export function excerptMenu<Shown extends PrintedQuote>(
  quotes: readonly Shown[],
  from: number,
  customId: string,
  idOf: (quote: Shown) => string,
  words: MessageWords,
): APIStringSelectComponent {
  const options = quotes.map((quote, index) => {
    const outlet = factLabel(quote.citation.outlet, words.outletNotStated, words, 60);
    return {
      label: shorten(words.excerptLabel(from + index, outlet), maxLabel),
      description: shorten(paragraphText(quote, words), maxLabel),
      value: idOf(quote),
    };
  });
  // Discord refuses a menu that offers the same value twice.
  const once = options.filter(({ value }, index) => options.findIndex((option) => option.value === value) === index);
  return { type: ComponentType.StringSelect, custom_id: customId, placeholder: words.chooseExcerpt, options: once };
}
