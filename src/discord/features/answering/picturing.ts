import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import type { Quote } from '../../../excerpts/quote.ts';
import type { PressHandler, ReplyMessage } from '../../command.ts';
import { citedParts } from '../../message/citation.ts';
import { decodeExcerpt } from '../../message/custom-id.ts';
import { container, textDisplay } from '../../message/layout.ts';
import { notice } from '../../message/notice.ts';
import { shorten } from '../../message/shorten.ts';
import type { MessageWords } from '../../words/words.ts';
import { recalled } from './recalling.ts';

const fileName = 'quotation.png';
/** Characters of a description of a file, from Discord's "Attachment" and "Media Gallery". */
const maxDescription = 1_024;

/** The button below an excerpt in its context: the excerpt and its source as a picture, for the one who pressed. */
export const makePicture: PressHandler = async ({ customId }, { library, words }) => {
  const own = words('own');
  const reference = decodeExcerpt('picture', customId);
  if (reference === null) return notice(own.badButton);
  const quote = await recalled(reference, library);
  return quote ? pictureOf(quote, own) : notice(own.coverageChanged);
};

async function pictureOf(quote: Quote, words: MessageWords): Promise<ReplyMessage> {
  const { quotation, source, remarks } = citedParts(quote, false, words);
  // The platform's own part of the canvas may not be installed: everything else works without it.
  const room = await import('../../../picture/quotationpicture.ts').catch(() => null);
  if (!room) return notice(words.picturesMissing);
  const bytes = await room.quotationPicture({ quotation, source: [...source, ...remarks] });
  if (bytes === null) return notice(words.pictureHasNoLetters);
  const description = shorten(quotation, maxDescription);
  return {
    components: container([
      textDisplay(`-# ${words.pictureMade}`),
      { type: ComponentType.MediaGallery, items: [{ media: { url: `attachment://${fileName}` }, description }] },
    ]) satisfies APIMessageTopLevelComponent[],
    files: [{ name: fileName, bytes, description }],
    private: true,
  };
}
