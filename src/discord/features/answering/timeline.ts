import type { NamedDate } from '../../../coverage/datesintext.ts';
import { writtenSpan } from '../../../text/writtendays.ts';
import { type CommandRequest, type ReplyMessage, typed } from '../../command.ts';
import { factText, isConcluded } from '../../message/attribution.ts';
import { excerptBlock } from '../../message/excerpt.ts';
import { plainly } from '../../message/heading.ts';
import { refusal } from '../../message/refusal.ts';
import type { RequestContext } from '../../requestcontext.ts';
import type { MessageWords } from '../../words/words.ts';
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

/** The excerpts in the order of the dates that they name, each date once above those that name it. */
export const timelineMaker: GalleryMaker = async (asked, bare, { library, words }) => {
  const made = await library.timeline(bare ? null : asked.question);
  if (made.status === 'abstained') {
    return await refusal(bare ? plainly('') : asked, made.reason, null, library, words('own'));
  }
  return {
    nearest: made.status === 'nearest',
    told: (shown) => ({
      blocks: made.entries.map(({ date, quote }, index) => {
        const one = { quote, number: index + 1 };
        return {
          item: [one],
          components: excerptBlock(one, shown, made.status === 'nearest'),
          under: dateNamed(date, shown),
        };
      }),
      notes: null,
      isMarked: isConcluded(...made.entries.map(({ date }) => date)),
      ...(bare && { title: shown.timelineTitle }),
    }),
  };
};

function dateNamed({ from, to, certainty }: NamedDate, { calendar }: MessageWords): string {
  return factText({ value: writtenSpan(from, to, calendar), certainty }, '');
}
