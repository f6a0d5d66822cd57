import type { NamedDate } from '../../coverage/datesintext.ts';
import { type CommandRequest, type ReplyMessage, typed } from '../command.ts';
import { excerptBlock } from '../message/excerpt.ts';
import { plainly } from '../message/heading.ts';
import { textDisplay } from '../message/layout.ts';
import { refusal } from '../message/refusal.ts';
import type { RequestContext } from '../requestcontext.ts';
import type { MessageWords } from '../words/words.ts';
import { type GalleryMaker, open } from './gallery.ts';

/** `/timeline`: dated statements of the coverage, in order, on a topic or at all. */
export async function showTimeline(
  { options, userId }: CommandRequest,
  context: RequestContext,
): Promise<ReplyMessage> {
  const topic = typed(options, 'topic');
  const manner = { userId, private: options.private === true };
  return open(
    { mode: 'timeline', asked: plainly(topic ?? ''), bare: topic === null, ...manner },
    timelineMaker,
    context,
  );
}

/** Above each excerpt the date that it names, and whether the date is stated or inferred. */
export const timelineMaker: GalleryMaker = async (asked, bare, { library, words }) => {
  const made = await library.timeline(bare ? null : asked.question);
  if (made.status === 'abstained') {
    return await refusal(bare ? plainly('') : asked, made.reason, null, library, words('own'));
  }
  return {
    nearest: made.status === 'nearest',
    told: (shown) => ({
      blocks: made.entries.map(({ date, quote }) => {
        const [line, ...rest] = excerptBlock(quote, shown);
        const dated = textDisplay(shown.dated(dateText(date, shown)));
        return { item: [quote], components: line ? [line, dated, ...rest] : [dated] };
      }),
      notes: null,
      ...(bare && { title: shown.timelineTitle }),
    }),
  };
};

/** A day as such, a month as its number, a year as its number, anything else from when to when. */
function dateText({ from, to, certainty }: NamedDate, words: MessageWords): string {
  const month = from.slice(0, 7);
  const year = from.slice(0, 4);
  const isMonth = from.endsWith('-01') && to.startsWith(month) && from !== to;
  const isYear = from === `${year}-01-01` && to === `${year}-12-31`;
  const shown = from === to ? from : isYear ? year : isMonth ? month : words.days(from, to);
  return certainty === 'inferred' ? words.inferred(shown) : shown;
}
