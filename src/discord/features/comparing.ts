import type { Quote } from '../../answer/quote.ts';
import { type CommandRequest, type Message, typed } from '../command.ts';
import type { Desk } from '../desk.ts';
import { joinedNotes } from '../message/answer-page.ts';
import { nameList, nameText } from '../message/attribution.ts';
import { excerptBlock, leavesRoom } from '../message/excerpt.ts';
import { plainly } from '../message/heading.ts';
import type { Block } from '../message/paginate.ts';
import { refusal } from '../message/refusal.ts';
import type { Words } from '../words/words.ts';
import { type Maker, open } from './gallery.ts';

/** `/compare`: each outlet's words on one topic, side by side. */
export async function compareOutlets({ options, userId }: CommandRequest, desk: Desk): Promise<Message> {
  const asked = plainly(typed(options, 'topic') ?? '');
  const manner = { userId, private: options.private === true };
  return open({ mode: 'compare', asked, bare: false, ...manner }, comparisonMaker, desk);
}

/** An outlet's excerpts stay together. It is said where accounts differ, and never who is right. */
export const comparisonMaker: Maker = async (asked, _, words, { library, words: wordsFor }) => {
  const compared = await library.compare(asked.question);
  if (compared.status === 'abstained') {
    return await refusal(asked, compared.reason, null, library, wordsFor('own'));
  }
  const { accounts, others, differs } = compared;
  const lines = [
    ...differs.map((one) => {
      const outlets = one.accounts.flatMap((account) => account.outlets);
      return words.accountsDiffer(nameList(outlets.map(nameText), words));
    }),
    ...(others.length > 0 ? [`-# ${words.otherOutlets(nameList(others.map(nameText), words))}`] : []),
  ];
  return { blocks: accounts.flatMap(({ quotes }) => blocksOf(quotes, words)), notes: joinedNotes(lines) };
};

/** An outlet's excerpts in one block; each in its own where they are too long for one page. */
function blocksOf(quotes: readonly Quote[], words: Words): Block<readonly Quote[]>[] {
  const each = quotes.map((quote) => ({ item: [quote], components: excerptBlock(quote, words) }));
  const together = { item: quotes, components: each.flatMap(({ components }) => components) };
  return leavesRoom(together.components) ? [together] : each;
}
