import type { Comparison } from '../../../answers/compare.ts';
import { pointedWords } from '../../../answers/sides.ts';
import type { Quote } from '../../../excerpts/quote.ts';
import { type CommandRequest, type ReplyMessage, typed } from '../../command.ts';
import { joinedNotes } from '../../message/answer-page.ts';
import { nameList, nameText } from '../../message/attribution.ts';
import { differingLine } from '../../message/differing.ts';
import { excerptBlock, leavesRoom, type NumberedQuote } from '../../message/excerpt.ts';
import { plainly } from '../../message/heading.ts';
import type { PageBlock } from '../../message/paginate.ts';
import { refusal } from '../../message/refusal.ts';
import type { RequestContext } from '../../requestcontext.ts';
import type { MessageWords } from '../../words/words.ts';
import { type GalleryMaker, open } from './gallery.ts';

/** `/compare`: each outlet's words on one topic, side by side. */
export async function compareOutlets(
  { options, userId }: CommandRequest,
  context: RequestContext,
): Promise<ReplyMessage> {
  const asked = plainly(typed(options, 'topic') ?? '');
  const manner = { userId, private: options.private === true };
  return open({ mode: 'compare', asked, bare: false, ...manner }, comparisonMaker, context);
}

/** An outlet's excerpts stay together. It is said where accounts differ, and never who is right. */
export const comparisonMaker: GalleryMaker = async (asked, _, { library, words }) => {
  const compared = await library.compare(asked.question);
  if (compared.status === 'abstained') {
    return await refusal(asked, compared.reason, null, library, words('own'));
  }
  return {
    nearest: compared.status === 'nearest',
    told: (shown) => ({
      blocks: numberedIn(compared.accounts).flatMap((quotes) => blocksOf(quotes, compared.status === 'nearest', shown)),
      notes: joinedNotes(notesOf(compared, shown)),
    }),
  };
};

/** Each outlet beside the others with its pointed words, where accounts differ that they do, and who says nothing on it. */
function notesOf(compared: Exclude<Comparison, { status: 'abstained' }>, words: MessageWords): string[] {
  const { status, accounts, others, differs } = compared;
  const quotes = accounts.flatMap((account) => account.quotes);
  const isAnswer = status === 'answered';
  return [
    ...(isAnswer ? differs : []).map((one) => differingLine(one, quotes, words)),
    ...(isAnswer && differs.length === 0 ? sideBySide(accounts, words) : []),
    ...(others.length > 0 ? [`-# ${words.otherOutlets(nameList(others.map(nameText), words))}`] : []),
  ];
}

/** A line for each outlet of several: its name, and the pointed words of each of its excerpts. */
function sideBySide(
  accounts: readonly { readonly outlet: string | null; readonly quotes: readonly Quote[] }[],
  words: MessageWords,
): string[] {
  const lines = accounts.flatMap(({ outlet, quotes }) => {
    const pointed = new Set(quotes.map(pointedWords).filter((one) => one !== ''));
    const shown = [...pointed].map((one) => `*${nameText(one)}*`).join(words.dot);
    return shown === '' ? [] : [`- ${nameText(outlet ?? words.outletNotStated)}: ${shown}`];
  });
  return lines.length > 1 ? lines : [];
}

/** An outlet's excerpts in one block; each in its own where they are too long for one page. */
function blocksOf(
  quotes: readonly NumberedQuote<Quote>[],
  nearest: boolean,
  words: MessageWords,
): PageBlock<readonly NumberedQuote<Quote>[]>[] {
  const each = quotes.map((one) => ({ item: [one], components: excerptBlock(one, words, nearest) }));
  const together = { item: quotes, components: each.flatMap(({ components }) => components) };
  return leavesRoom(together.components) ? [together] : each;
}

/** The excerpts of each outlet, numbered through all of them. */
function numberedIn(accounts: readonly { readonly quotes: readonly Quote[] }[]): NumberedQuote<Quote>[][] {
  let number = 0;
  return accounts.map(({ quotes }) =>
    quotes.map((quote) => {
      number += 1;
      return { quote, number };
    }),
  );
}
