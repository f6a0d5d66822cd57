import type { APIComponentInContainer, APIStringSelectComponent } from 'discord.js';
import { ComponentType } from 'discord.js';
import type { PrintedQuote } from '../../excerpts/quote.ts';
import type { MessageWords } from '../words/words.ts';
import { dateLabel, factLabel, paragraphText, sourceLine } from './attribution.ts';
import { fits, textDisplay } from './layout.ts';
import { blockQuote } from './markdown.ts';
import { shorten } from './shorten.ts';

/** As much as heading, summary, notes and footer can take together, in characters and in bytes. */
const widestFrame = '漢'.repeat(1_100) + 'x'.repeat(1_100);
/** Characters of an option's label that are seen on most screens; Discord takes 100. */
const maxLabel = 80;

/** An excerpt with its number, which stands before it and in the menu alike. */
export interface NumberedQuote<Shown extends PrintedQuote = PrintedQuote> {
  readonly quote: Shown;
  /** 1 for the first of the whole answer. */
  readonly number: number;
}

/**
 * The number, the excerpt, whole, and below it the line that says where it is from.
 *
 * @param nearest it may not answer, so that none of its words are set in bold
 */
export function excerptBlock(
  { quote, number }: NumberedQuote,
  words: MessageWords,
  nearest = false,
): APIComponentInContainer[] {
  const highlights = (nearest ? [] : quote.highlights).map(({ start, end }) => ({
    start: start - quote.start,
    end: end - quote.start,
  }));
  const source = `-# ${sourceLine(quote, words)}`;
  const above = textDisplay(`-# ${number}`);
  const block = [above, textDisplay(`${blockQuote(quote.quote, highlights)}\n${source}`)];
  if (leavesRoom(block)) return block;
  return [above, textDisplay(`${words.tooLong}\n${source}${words.dot}${paragraphText(quote, words)}`)];
}

/** Whether these components can stand on a page with all that stands on every page. */
export function leavesRoom(components: readonly APIComponentInContainer[]): boolean {
  return fits([...components, textDisplay(widestFrame)]);
}

/**
 * A menu of the excerpts on a page, which opens what stands around one.
 *
 * @param idOf the value that is sent for an excerpt
 * @param all the value by which all excerpts of the list are taken along; null where they cannot be
 */
export function excerptMenu<Shown extends PrintedQuote>(
  shown: readonly NumberedQuote<Shown>[],
  customId: string,
  idOf: (quote: Shown) => string,
  words: MessageWords,
  all: string | null = null,
): APIStringSelectComponent {
  const options = shown.map(({ quote, number }) => {
    const { outlet, published } = quote.citation;
    const day = published.value === null ? [] : [dateLabel(published, words)];
    const source = [factLabel(outlet, words.outletNotStated, 60), ...day].join(words.comma);
    return {
      label: shorten(words.excerptLabel(number, quote.quote.replace(/\s+/g, ' ').trim()), maxLabel),
      // Discord refuses an empty one.
      ...(source !== '' && { description: shorten(source, maxLabel) }),
      value: idOf(quote),
    };
  });
  // Discord refuses a menu that offers the same value twice.
  const once = options.filter(({ value }, index) => options.findIndex((option) => option.value === value) === index);
  const whole = all === null ? [] : [{ label: words.takeAll, value: all }];
  return {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder: words.chooseExcerpt,
    options: [...once, ...whole],
  };
}
