import type { DiscordPerson, ReplyMessage } from '../command.ts';
import { notice } from '../message/notice.ts';
import type { RequestContext } from '../requestcontext.ts';

/** Where the articles of a coverage can be changed by whoever asks; a refusal where they cannot. */
export function folderFor(
  { userId, serverId }: DiscordPerson,
  { botContext, coverage, words }: RequestContext,
): { readonly folder: string } | ReplyMessage {
  const isAllowed = botContext.operators.has(userId) || coverage.editors.includes(userId);
  if (!isAllowed || serverId === null) return notice(words('own').editorsOnly);
  return coverage.folder === null ? notice(words('own').notEditable) : { folder: coverage.folder };
}
