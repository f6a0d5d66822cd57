import { type APIInteraction, InteractionResponseType, InteractionType } from 'discord.js';
import { reference } from '../operation/reference.ts';
import type { BotMetrics, MetricLimit } from '../operation/tally.ts';
import type { Logger } from '../settings/log.ts';
import type { BotCommand, CommandChoice, CompletionRequest, InteractionReply, InteractionRequest } from './command.ts';
import { converse } from './conversation.ts';
import type { RequestCooldown } from './cooldown.ts';
import type { ConcurrencyLimit } from './crowd.ts';
import { deskFor } from './desk.ts';
import { completionsFor, dispatch, isDiscreet, opensForm } from './dispatch.ts';
import type { BotContext } from './house.ts';
import { requestOf } from './incoming.ts';
import { deliver, type ReplyChannel } from './line.ts';
import { notice } from './message/notice.ts';
import { wordsIn } from './words/words.ts';

/** What receiving needs, whichever transport brings the interactions. */
export interface InteractionReception {
  readonly commands: readonly BotCommand[];
  readonly house: BotContext;
  readonly log: Logger;
  readonly cooldown: RequestCooldown;
  readonly crowd: ConcurrencyLimit;
  /** Milliseconds until an answer that is not there yet is deferred. */
  readonly deferAfter: number;
  /** Milliseconds that an answer may take. */
  readonly answerLimit: number;
  /** The program is about to end: nothing new is begun. */
  readonly isClosing: () => boolean;
  /** Aborted when it waits no longer for what was begun. */
  readonly givingUp: AbortSignal;
}

/** Answers one interaction over its line. Never rejects: what goes wrong is logged and, where it can be, told. */
export async function receive(
  interaction: APIInteraction,
  line: ReplyChannel,
  reception: InteractionReception,
): Promise<void> {
  const { log } = reception;
  try {
    const request = requestOf(interaction);
    if (request) await attend(request, line, reception);
    else log.debug({ type: InteractionType[interaction.type] }, 'An interaction that no handler takes');
  } catch (err) {
    const ref = reference();
    log.error({ ref, err }, 'An interaction could not be read');
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return;
    const { failed } = wordsIn('locale' in interaction ? interaction.locale : '');
    await deliver(line, notice(failed(ref))).catch(() => {});
  }
}

/** Answers one request over its line, whatever it was made of. Never rejects, as `receive`. */
export async function attend(
  request: InteractionRequest | CompletionRequest,
  line: ReplyChannel,
  reception: InteractionReception,
): Promise<void> {
  const { commands, house, log, deferAfter, answerLimit, givingUp } = reception;
  const { tally, logsQuestions } = house;
  try {
    const timed = timedLine(line, request.kind, tally);
    if (request.kind === 'completion') return await complete(request, timed, reception);
    const surroundings = { log, tally, deferAfter, answerLimit, givingUp, logsQuestions };
    const work = () => admitted(request, reception);
    await converse(request, isDiscreet(commands, request), work, timed, surroundings);
  } catch (err) {
    log.error({ ref: reference(), err }, 'An interaction could not be completed');
  }
}

/** The reply, or a word that the request meets a limit. */
async function admitted(request: InteractionRequest, reception: InteractionReception): Promise<InteractionReply> {
  const { commands, house, cooldown, crowd, isClosing } = reception;
  const desk = deskFor(request, house);
  const words = desk.words('own');
  const refuse = (limit: MetricLimit, word: string): InteractionReply => {
    house.tally.refused(limit);
    return notice(word);
  };
  if (isClosing()) return refuse('stopping', words.stopping);
  const reply = await crowd.enter(
    async () => {
      const wait = await cooldown.admit(request);
      return wait ? refuse(wait.limit, words.tooSoon(relative(wait.until))) : await dispatch(commands, request, desk);
    },
    opensForm(commands, request),
  );
  return reply ?? refuse('busy', words.busy);
}

/** Suggestions are cheap, so nothing is counted; where they fail there are none. */
async function complete(
  request: CompletionRequest,
  line: ReplyChannel,
  { commands, house, log }: InteractionReception,
): Promise<void> {
  let choices: readonly CommandChoice[] = [];
  try {
    choices = completionsFor(commands, request, deskFor(request, house));
  } catch (err) {
    log.error({ kind: request.kind, what: request.name, ref: reference(), err }, 'The suggestions failed');
  }
  const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
  await line.respond({ type, data: { choices: [...choices] } });
}

/** The line, and how long it takes until the first response has arrived. */
function timedLine(line: ReplyChannel, kind: string, tally: BotMetrics): ReplyChannel {
  const began = performance.now();
  return {
    ...line,
    async respond(response) {
      await line.respond(response);
      tally.responded(kind, performance.now() - began);
    },
  };
}

/** A moment as Discord counts down to it, in each reader's own language. */
function relative(moment: Date): string {
  return `<t:${Math.ceil(moment.getTime() / 1_000)}:R>`;
}
