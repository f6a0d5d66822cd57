import type { ChannelFollows } from '../../../following/channelfollows.ts';
import { isTimeZone } from '../../../following/pace.ts';
import type { RefusalReason } from '../../../question/question.ts';
import type { Follow } from '../../../store/follows.ts';
import {
  type CommandOptions,
  type CommandRequest,
  type DiscordPerson,
  type PressHandler,
  type ReplyMessage,
  typed,
} from '../../command.ts';
import { nameText } from '../../message/attribution.ts';
import { decodeUnfollow } from '../../message/custom-id.ts';
import { maxQuestion, plainly } from '../../message/heading.ts';
import { escapeMarkdown } from '../../message/markdown.ts';
import { notice } from '../../message/notice.ts';
import { refusal } from '../../message/refusal.ts';
import type { RequestContext } from '../../requestcontext.ts';
import type { MessageWords } from '../../words/words.ts';

/** What is no question at all; on anything else there may be something one day. */
const UNASKABLE: ReadonlySet<RefusalReason['code']> = new Set([
  'no-question',
  'greeting',
  'instruction',
  'wish',
  'language',
]);

/** `/follow`: for those who may manage the channel. Private; only the digests are for all. */
export async function follow(request: CommandRequest, context: RequestContext): Promise<ReplyMessage> {
  const place = placeFor(request, context);
  if (!('follows' in place)) return place;
  if (request.subcommand === 'list') return listed(place, context);
  if (request.subcommand === 'stop') return stopped(request.options, place, context);
  return begun(request, place, context);
}

/** The button below a digest: ends the follow, for those who may manage the channel. */
export const unfollow: PressHandler = async (request, context) => {
  const place = placeFor(request, context);
  if (!('follows' in place)) return place;
  return ended(decodeUnfollow(request.customId), place, context);
};

/** A channel of a server, and what is followed. */
interface FollowPlace {
  readonly follows: ChannelFollows;
  readonly server: string;
  readonly channel: string;
}

/** Where somebody may follow things; a refusal where they may not. */
function placeFor(person: DiscordPerson, { botContext, words }: RequestContext): FollowPlace | ReplyMessage {
  const { serverId: server, channelId: channel, managesChannel } = person;
  if (botContext.follows === null) return notice(words('own').followOff);
  if (server === null || channel === null || !managesChannel) return notice(words('own').followManagersOnly);
  return { follows: botContext.follows, server, channel };
}

async function begun(request: CommandRequest, place: FollowPlace, context: RequestContext): Promise<ReplyMessage> {
  const { library, coverage, words } = context;
  const { options, parentId: parent, placeLocale: locale, botMayPost } = request;
  const { follows, server, channel } = place;
  const own = words('own');
  const question = (typed(options, 'question') ?? '').slice(0, maxQuestion);
  const quiet = quietOf(options, own);
  if (typeof quiet === 'string') return notice(quiet);
  if (!botMayPost) return notice(own.followMayNotPost);
  const answer = await library.ask({ question });
  if (answer.status === 'abstained' && UNASKABLE.has(answer.reason.code)) {
    return refusal(plainly(question), answer.reason, null, library, own);
  }
  const every = typed(options, 'every') === 'day' ? 'day' : 'hour';
  const made = await follows.begin({ server, channel, parent, question, locale, every, quiet }, coverage);
  return notice(typeof made === 'string' ? own.followLimits[made] : own.followBegun(lineOf(made, own)));
}

/** The quiet hours that were chosen, null for none; or what is wrong with them. */
function quietOf(options: CommandOptions, words: MessageWords): Follow['quiet'] | string {
  const [from, to] = ['quiet-from', 'quiet-to'].map((name) => hourOf(options[name]));
  const zone = typed(options, 'time-zone') ?? 'UTC';
  if (!isTimeZone(zone)) return words.followBadZone(nameText(zone));
  if (from === undefined && to === undefined) return null;
  return from === undefined || to === undefined || from === to ? words.followHalfQuiet : { from, to, zone };
}

const hourOf = (given: CommandOptions[string] | undefined): number | undefined =>
  typeof given === 'number' ? Math.min(23, Math.max(0, Math.trunc(given))) : undefined;

function listed({ follows, channel }: FollowPlace, { coverage, words }: RequestContext): ReplyMessage {
  const own = words('own');
  const lines = follows.inChannel(channel, coverage).map((each, index) => `${index + 1}. ${lineOf(each, own)}`);
  return notice(lines.length === 0 ? own.followsNone : [`### ${own.followsTitle}`, ...lines].join('\n'));
}

async function stopped({ number }: CommandOptions, place: FollowPlace, context: RequestContext): Promise<ReplyMessage> {
  const there = place.follows.inChannel(place.channel, context.coverage);
  return ended(there[Number(number) - 1]?.id ?? null, place, context);
}

async function ended(
  id: string | null,
  { follows, channel }: FollowPlace,
  { words }: RequestContext,
): Promise<ReplyMessage> {
  const gone = id === null ? null : await follows.end(channel, id);
  return notice(gone ? words('own').followEnded(escapeMarkdown(gone.question)) : words('own').followGone);
}

/** A follow on one line. */
function lineOf({ question, every, quiet }: Follow, words: MessageWords): string {
  const silent = quiet === null ? [] : [words.followQuiet(quiet.from, quiet.to, nameText(quiet.zone))];
  return [`**${escapeMarkdown(question)}**`, words.followPace[every], ...silent].join(words.dot);
}
