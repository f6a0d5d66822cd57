import type { HostedCoverage } from '../../../coverages/host.ts';
import type { BotContext } from '../../botcontext.ts';
import type { DiscordPerson, ReplyMessage } from '../../command.ts';
import { notice } from '../../message/notice.ts';
import type { RequestContext } from '../../requestcontext.ts';

/** Whether somebody may change the articles of the coverage, in a server. */
export const isEditor = (person: DiscordPerson, { botContext, coverage }: RequestContext): boolean =>
  person.serverId !== null && runs(person, coverage, botContext);

/**
 * Whether somebody runs a coverage: as one who runs the bot or is named for it, or, where the operator allows it, as one who
 * may manage the server in which it was created.
 */
export function runs(
  { userId, serverId, manages }: DiscordPerson,
  { editors, home }: Pick<HostedCoverage, 'editors' | 'home'>,
  { operators, coverages }: BotContext,
): boolean {
  const asManager = coverages.register?.rules?.managers === true && manages && home !== null && home === serverId;
  return operators.has(userId) || editors.includes(userId) || asManager;
}

/** Whether somebody may create coverages in their server, and say where they answer in it. */
export function mayAssign({ userId, serverId, manages }: DiscordPerson, { operators, coverages }: BotContext): boolean {
  const rules = coverages.register?.rules ?? null;
  if (rules === null || serverId === null) return false;
  return operators.has(userId) || rules.editors.includes(userId) || (rules.managers && manages);
}

/** Where the articles of a coverage can be changed by whoever asks; a refusal where they cannot. */
export function folderFor(person: DiscordPerson, context: RequestContext): { readonly folder: string } | ReplyMessage {
  const { coverage, words } = context;
  if (!isEditor(person, context)) return notice(words('own').editorsOnly);
  return coverage.folder === null ? notice(words('own').notEditable) : { folder: coverage.folder };
}
