import { checkDraft } from '../../checking/check.ts';
import { placeInText } from '../../checking/documents/place.ts';
import { draftKindOf, LARGEST_DRAFT, readDraft } from '../../checking/documents/readdraft.ts';
import { type CommandRequest, type ReplyMessage, typed } from '../command.ts';
import { draftReply } from '../message/draftreport.ts';
import { escapeMarkdown } from '../message/markdown.ts';
import { notice } from '../message/notice.ts';
import type { RequestContext } from '../requestcontext.ts';

/** Milliseconds for judging quotations: a report of some is more than none at all, which an answer that is late is. */
const timeLimit = 6_000;

/** `/check`: every quotation of a draft, a file or a text. Private. */
export async function checkGiven(
  { options, attachments }: CommandRequest,
  context: RequestContext,
): Promise<ReplyMessage> {
  const { library, botContext, words } = context;
  const own = words('own');
  const file = attachments?.file;
  if (!file) {
    const text = typed(options, 'text');
    return text === null ? notice(own.draftMissing) : await checkText(text, context);
  }
  const unreadable = notice(own.draftUnreadable(escapeMarkdown(file.name)));
  const kind = draftKindOf(file.name);
  const bytes = kind === null ? null : await botContext.fetchAttachment(file, LARGEST_DRAFT);
  if (kind === null || bytes === null) return unreadable;
  const draft = await readDraft(kind, bytes);
  return 'fault' in draft
    ? unreadable
    : draftReply(file.name, await checkDraft(draft, library, { within: timeLimit }), own);
}

/** Every quotation of a text. */
export async function checkText(text: string, { library, words }: RequestContext): Promise<ReplyMessage> {
  const draft = { text, placeOf: ({ start }: { readonly start: number }) => placeInText(text, start) };
  return draftReply(null, await checkDraft(draft, library, { within: timeLimit }), words('own'));
}
