import type { DiscordPerson, ReplyMessage } from '../command.ts';
import { notice } from '../message/notice.ts';
import type { RequestContext } from '../requestcontext.ts';

/** Whether somebody may change the articles of the coverage, in a server. */
export const isEditor = ({ userId, serverId }: DiscordPerson, { botContext, coverage }: RequestContext): boolean =>
  serverId !== null && (botContext.operators.has(userId) || coverage.editors.includes(userId));

/** Where the articles of a coverage can be changed by whoever asks; a refusal where they cannot. */
export function folderFor(person: DiscordPerson, context: RequestContext): { readonly folder: string } | ReplyMessage {
  const { coverage, words } = context;
  if (!isEditor(person, context)) return notice(words('own').editorsOnly);
  return coverage.folder === null ? notice(words('own').notEditable) : { folder: coverage.folder };
}
