import type { Quote } from '../../../excerpts/quote.ts';
import { LONGEST_CLAIM } from '../../../verification/claim/claim.ts';
import type { Verification } from '../../../verification/verification.ts';
import { type CommandRequest, type PressHandler, type ReplyMessage, typed } from '../../command.ts';
import { decodeCheckPage, encodeCheckPage } from '../../message/custom-id.ts';
import { type AskedHeading, plainly, readHeading } from '../../message/heading.ts';
import { container } from '../../message/layout.ts';
import { notice } from '../../message/notice.ts';
import { changed } from '../../message/refusal.ts';
import { verdictPage } from '../../message/verdict.ts';
import type { RequestContext } from '../../requestcontext.ts';
import { certificateGiven } from './certifying.ts';

/** `/verify`: whether a quotation stands in the coverage. Private. */
export async function verifyTyped(request: CommandRequest, context: RequestContext): Promise<ReplyMessage> {
  const { options, attachments } = request;
  const { library, words } = context;
  if (attachments?.certificate) return await certificateGiven(attachments.certificate, context);
  if (typed(options, 'text') === null) return notice(words('own').draftMissing);
  const [text, outlet, speaker] = ['text', 'outlet', 'speaker'].map((name) => typed(options, name));
  const asked = {
    ...plainly(text ?? ''),
    outlet: outlet ? library.nameOf('outlet', outlet) : null,
    speaker: speaker ? library.nameOf('speaker', speaker) : null,
  };
  const fault = faultOf(asked.question, context);
  return fault ?? (await verdictOn(asked, await check(asked, context), context));
}

/** Why a text cannot be checked, in plain words; null when it can. */
export function faultOf(text: string, { words }: RequestContext): ReplyMessage | null {
  return text.length > LONGEST_CLAIM ? notice(words('own').longClaim(LONGEST_CLAIM)) : null;
}

/** What the library finds of it. */
export function check({ question, outlet, speaker }: AskedHeading, { library }: RequestContext): Promise<Verification> {
  return library.verify({ text: question, outlet, speaker });
}

/**
 * What came of it, as a message.
 *
 * @param related excerpts that say something on it too, shown as far as they fit
 */
export async function verdictOn(
  asked: AskedHeading,
  verification: Verification,
  { library, words }: RequestContext,
  page = 1,
  related: readonly Quote[] = [],
): Promise<ReplyMessage> {
  const own = words('own');
  const { question: text, outlet, speaker } = asked;
  const history = await library.printings({ text, outlet, speaker }, verification);
  const shown = verdictPage({ asked, verification, history, page, related, words: own }, library);
  return Array.isArray(shown) ? { components: container(shown), private: true } : notice(own.noSuchPage(shown.pages));
}

/** The page buttons: the quotation in the message's heading is checked again, and the page takes the old one's place. */
export const turnChecked: PressHandler = async ({ customId, message }, context) => {
  const state = decodeCheckPage(customId);
  const asked = readHeading(message.components);
  const own = context.words('own');
  if (!state || !asked) return notice(own.badButton);
  const { fingerprint } = context.library.survey;
  if (state.fingerprint !== fingerprint) return changed(asked, encodeCheckPage({ fingerprint, page: 1 }), own);
  const reply = await verdictOn(asked, await check(asked, context), context, state.page);
  return message.private ? { ...reply, replaces: true } : reply;
};
