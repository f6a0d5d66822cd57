import { type CommandRequest, type ReplyMessage, typed } from '../../command.ts';
import { nameText } from '../../message/attribution.ts';
import { excerptBlock } from '../../message/excerpt.ts';
import { plainly } from '../../message/heading.ts';
import { notice } from '../../message/notice.ts';
import { refusal } from '../../message/refusal.ts';
import type { RequestContext } from '../../requestcontext.ts';
import { type GalleryMaker, open } from './gallery.ts';

/** `/quote`: what one person is quoted as saying, about something or at all. */
export async function quotePerson({ options, userId }: CommandRequest, context: RequestContext): Promise<ReplyMessage> {
  const speaker = context.library.nameOf('speaker', typed(options, 'speaker') ?? '');
  const about = typed(options, 'about');
  const asked = about === null ? plainly(speaker) : { ...plainly(about), speaker };
  const manner = { userId, private: options.private === true };
  return open({ mode: 'quote', asked, bare: about === null, ...manner }, quotesMaker, context);
}

/** The heading is what they speak about, with the speaker below it; or the speaker alone. */
export const quotesMaker: GalleryMaker = async (asked, bare, { library, words }) => {
  const speaker = bare ? asked.question : (asked.speaker ?? asked.question);
  const quoted = await library.quotesOf(speaker, bare ? null : asked.question);
  const own = words('own');
  if (quoted.status === 'nobody') {
    return await refusal({ ...asked, speaker }, { code: 'speaker-not-in-coverage', speaker }, null, library, own);
  }
  if (quoted.status === 'silent') return notice(own.speakerSilent(nameText(quoted.person.name)));
  const { status, quotes } = quoted;
  return {
    nearest: status === 'nearest',
    told: (shown) => ({
      blocks: quotes.map((quote, index) => {
        const one = { quote, number: index + 1 };
        return { item: [one], components: excerptBlock(one, shown, status === 'nearest') };
      }),
      notes: null,
    }),
  };
};
