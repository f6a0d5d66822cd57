import { checkDraft, checkText } from '../../../checking/check.ts';
import { draftKindOf, LARGEST_DRAFT, readDraft } from '../../../checking/documents/readdraft.ts';
import { type CommandRequest, type ReplyMessage, typed } from '../../command.ts';
import { draftReply } from '../../message/draftreport.ts';
import { escapeMarkdown } from '../../message/markdown.ts';
import { notice } from '../../message/notice.ts';
import type { RequestContext } from '../../requestcontext.ts';

/**
 * Milliseconds for all of it, and of them for reading a file: a report of some quotations is more than none at all, which
 * an answer that is late is.
 */
const timeLimit = 8_500;
const readingLimit = 5_000;

/** `/check`: every quotation of a draft, a file or a text. Private. */
export async function checkGiven(
  { options, attachments }: CommandRequest,
  context: RequestContext,
): Promise<ReplyMessage> {
  const began = performance.now();
  const { library, botContext, words } = context;
  const own = words('own');
  const file = attachments?.file;
  if (!file) {
    const text = typed(options, 'text');
    return text === null ? notice(own.draftMissing) : await checkTyped(text, context);
  }
  const unreadable = notice(own.draftUnreadable(escapeMarkdown(file.name)));
  const kind = draftKindOf(file.name);
  const bytes = kind === null ? null : await botContext.fetchAttachment(file, LARGEST_DRAFT);
  if (kind === null || bytes === null) return unreadable;
  const draft = await readDraft(kind, bytes, readingLimit);
  if ('fault' in draft) return unreadable;
  const within = timeLimit - (performance.now() - began);
  return draftReply(file.name, await checkDraft(draft, library, { within }), own);
}

/** Every quotation of a text. */
export async function checkTyped(text: string, { library, words }: RequestContext): Promise<ReplyMessage> {
  return draftReply(null, await checkText(text, library, { within: timeLimit }), words('own'));
}
