import type { APIComponentInContainer } from 'discord.js';
import type { CorpusEntry } from '../../../corpus/corpus.ts';
import type { Paragraph } from '../../../corpus/page/paragraphs.ts';
import type { Quote } from '../../../excerpts/quote.ts';
import { type Span, slice } from '../../../text/span.ts';
import type { PressHandler, ReplyMessage } from '../../command.ts';
import { isConcluded, paragraphText, sourceLine, titleText } from '../../message/attribution.ts';
import { citationsOf } from '../../message/citation.ts';
import {
  decodeAround,
  decodeFurther,
  decodeTaking,
  type ExcerptReference,
  encodeAgain,
  encodeExcerpt,
} from '../../message/custom-id.ts';
import { foot } from '../../message/foot.ts';
import { readHeading } from '../../message/heading.ts';
import { button, container, customIdsOf, fits, row, separator, textDisplay } from '../../message/layout.ts';
import { blockQuote } from '../../message/markdown.ts';
import { isNearest, nearestContainer, nearestLine } from '../../message/nearest.ts';
import { notice } from '../../message/notice.ts';
import { changed } from '../../message/refusal.ts';
import type { MessageWords } from '../../words/words.ts';
import { questionOf } from './asking.ts';
import { recalledOf, standingsOf } from './recalling.ts';
import { offerFormats } from './taking.ts';

/** Paragraphs that are shown before the excerpt's own, and as many after it. */
const reach = 2;

/** The menu below an answer: the paragraphs around one excerpt, and its citation, for the one who chose it. */
export const openAround: PressHandler = async ({ customId, values, message }, context) => {
  const own = context.words('own');
  const fingerprint = decodeAround(customId);
  const asked = readHeading(message.components);
  const chosen = values[0];
  if (fingerprint === null || !asked || chosen === undefined) return notice(own.badButton);
  const list = decodeTaking(chosen);
  if (list) return offerFormats(asked, list, own);
  const recalled = await recalledOf({ fingerprint, ids: [chosen] }, questionOf(asked), context);
  const quote = recalled?.quotes[0];
  if (recalled && quote) {
    const item = recalled.library.archive.itemOf(quote.article);
    const standing = standingsOf(recalled, own).get(quote) ?? null;
    // A picture and a certificate are made of the articles of today.
    const reference = recalled.former ? null : { fingerprint, id: chosen };
    return around(quote, item, { nearest: isNearest(message.components), reference, standing }, own);
  }
  // Only an answer has the button for a further question, and only an answer can be asked for again.
  const [perPage] = customIdsOf(message.components).flatMap((id) => decodeFurther(id) ?? []);
  return perPage === undefined ? notice(own.coverageChanged) : changed(asked, encodeAgain(perPage), own);
};

/**
 * What stands around an excerpt. Paragraphs are shown whole; those that do not fit, the farthest first, are left out.
 *
 * @param standing how an excerpt of an earlier answer stands today, in Markdown; null where there is nothing to tell
 * @param reference names the excerpt to the buttons that make a picture or a certificate of it, of which the nearest words have
 *   neither; null where there are none
 */
function around(
  quote: Quote,
  { article, paragraphs }: CorpusEntry,
  {
    nearest,
    reference,
    standing,
  }: { readonly nearest: boolean; readonly reference: ExcerptReference | null; readonly standing: string | null },
  words: MessageWords,
): ReplyMessage {
  const quotable = paragraphs.filter(({ kind }) => kind !== 'furniture');
  const at = quotable.findIndex(({ number }) => number === quote.paragraph);
  const text = (paragraph: Paragraph) =>
    textDisplay(
      blockQuote(
        slice(article.text, paragraph),
        paragraph.number === quote.paragraph ? [within(quote, paragraph)] : [],
      ),
    );
  const where = [sourceLine(quote, words), paragraphText(quote, words)].join(words.dot);
  const title = article.facts.headline.value === null ? words.contextTitle : titleText(article.facts, words);
  const told = standing === null ? [] : [standing];
  const top = [textDisplay([`### ${title}`, `-# ${where}`, ...told].join('\n')), ...nearestLine(nearest, words)];
  const last = [
    foot([quote], words, isConcluded(article.facts.headline)),
    ...(nearest || reference === null
      ? []
      : [
          row(
            button(words.makePicture, encodeExcerpt('picture', reference)),
            button(words.makeCertificate, encodeExcerpt('proof', reference)),
          ),
        ]),
  ];
  const ends = citationsOf(quote, nearest, words).map((texts) => [separator(), textDisplay(texts.join('\n')), ...last]);
  const holds = (paragraphs: readonly Paragraph[], end: readonly APIComponentInContainer[]) =>
    fits(container([...top, ...paragraphs.map(text), ...end]));
  const own = quotable.slice(at, at + 1);
  const end = ends.find((one) => holds(own, one)) ?? ends.find((one) => holds([], one)) ?? last;
  let shown: Paragraph[] = [];
  for (let far = 0; far <= reach; far += 1) {
    const wider = quotable.slice(Math.max(0, at - far), at + far + 1);
    if (!holds(wider, end)) break;
    shown = wider;
  }
  return { components: nearestContainer(nearest, [...top, ...shown.map(text), ...end]), private: true };
}

/** The excerpt inside its paragraph, from its first letter to its last: Markdown sets only words in bold. */
function within(quote: Quote, { start }: Paragraph): Span {
  const before = quote.quote.search(/[\p{L}\p{N}]/u);
  const words = quote.quote.replace(/[^\p{L}\p{N}.]+$/u, '').length;
  return { start: quote.start - start + Math.max(0, before), end: quote.start - start + words };
}
