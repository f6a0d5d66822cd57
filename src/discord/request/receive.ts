import { type APIInteraction, InteractionResponseType, InteractionType } from 'discord.js';
import { CorpusError } from '../../corpus/corpuserror.ts';
import type { HostedCoverage } from '../../coverages/host.ts';
import type { BotMetrics, MetricLimit } from '../../operation/metrics.ts';
import { reference } from '../../operation/reference.ts';
import type { Logger } from '../../settings/log.ts';
import type { ConcurrencyLimit } from '../../work/concurrencylimit.ts';
import type { BotContext } from '../botcontext.ts';
import type { BotCommand, CommandChoice, CompletionRequest, InteractionReply, InteractionRequest } from '../command.ts';
import { marked, unmarked } from '../message/coveragemark.ts';
import { notice } from '../message/notice.ts';
import { placeContextFor, requestContextFor } from '../requestcontext.ts';
import { deliver, type ReplyChannel } from '../transport/replychannel.ts';
import { wordsIn } from '../words/words.ts';
import { converse } from './conversation.ts';
import type { RequestCooldown } from './cooldown.ts';
import { completionsAnywhere, completionsFor, dispatch, dispatchAnywhere, isDiscreet, opensForm } from './dispatch.ts';
import { requestOf } from './incoming.ts';

/** What receiving needs, whichever transport brings the interactions. */
export interface InteractionReception {
  readonly commands: readonly BotCommand[];
  readonly botContext: BotContext;
  readonly log: Logger;
  readonly cooldown: RequestCooldown;
  readonly concurrency: ConcurrencyLimit;
  /** Milliseconds until an answer that is not there yet is deferred. */
  readonly deferAfter: number;
  /** Milliseconds that an answer may take. */
  readonly answerLimit: number;
  /** The program is about to end: nothing new is begun. */
  readonly isClosing: () => boolean;
  /** Aborted when it waits no longer for what was begun. */
  readonly givingUp: AbortSignal;
}

/** Answers one interaction over its reply channel. Never rejects: what goes wrong is logged and, where it can be, told. */
export async function receive(
  interaction: APIInteraction,
  channel: ReplyChannel,
  reception: InteractionReception,
): Promise<void> {
  const { log } = reception;
  try {
    const request = requestOf(interaction);
    if (request) await answerRequest(request, channel, reception);
    else log.debug({ type: InteractionType[interaction.type] }, 'An interaction that no handler takes');
  } catch (err) {
    const ref = reference();
    log.error({ ref, err }, 'An interaction could not be read');
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return;
    const { failed } = wordsIn('locale' in interaction ? interaction.locale : '');
    await deliver(channel, notice(failed(ref))).catch(() => {});
  }
}

/** Answers one request over its reply channel, whatever it was made of. Never rejects, as `receive`. */
export async function answerRequest(
  request: InteractionRequest | CompletionRequest,
  channel: ReplyChannel,
  reception: InteractionReception,
): Promise<void> {
  const { commands, botContext, log, deferAfter, answerLimit, givingUp } = reception;
  const { metrics, logsQuestions } = botContext;
  try {
    const timed = timedChannel(channel, request.kind, metrics);
    if (request.kind === 'completion') return await complete(request, timed, reception);
    let asked: HostedCoverage | null = null;
    const note = (what: string, outcome: 'answered' | 'failed'): void => {
      metrics.note(what, outcome);
      asked?.counts.note(what, outcome);
    };
    const surroundings = { log, metrics, note, deferAfter, answerLimit, givingUp, logsQuestions };
    const work = () =>
      admitted(request, reception, (coverage) => {
        asked = coverage;
      });
    await converse(request, isDiscreet(commands, request), work, timed, surroundings);
  } catch (err) {
    log.error({ ref: reference(), err }, 'An interaction could not be completed');
  }
}

/** The reply, or a word that the request meets a limit. `onCoverage` is told which coverage is asked. */
async function admitted(
  request: InteractionRequest,
  reception: InteractionReception,
  onCoverage: (coverage: HostedCoverage) => void,
): Promise<InteractionReply> {
  const { commands, botContext, cooldown, concurrency, isClosing } = reception;
  const words = wordsIn(request.locale);
  const refuse = (limit: MetricLimit, word: string): InteractionReply => {
    botContext.metrics.refused(limit);
    return notice(word);
  };
  if (isClosing()) return refuse('stopping', words.stopping);
  const reply = await concurrency.enter(
    async () => {
      const wait = await cooldown.admit(request);
      return wait
        ? refuse(wait.limit, words.tooSoon(relative(wait.until)))
        : await answeredThere(request, reception, onCoverage);
    },
    opensForm(commands, request),
  );
  return reply ?? refuse('busy', words.busy);
}

/** The reply of the coverage of that place. What belongs to another is refused, and what it replies is marked as its own. */
async function answeredThere(
  request: InteractionRequest,
  { commands, botContext, log }: InteractionReception,
  onCoverage: (coverage: HostedCoverage) => void,
): Promise<InteractionReply> {
  const words = wordsIn(request.locale);
  try {
    const anywhere = await dispatchAnywhere(commands, request, placeContextFor(request, botContext));
    if (anywhere !== null) return anywhere;
    const coverage = await botContext.coverages.at(request);
    if (coverage === null) return notice(words.noCoverage);
    const own = unmarked(request, coverage.name);
    if (own === null) return notice(words.otherCoverage);
    onCoverage(coverage);
    const reply = await dispatch(commands, own, requestContextFor(own, coverage, botContext));
    return marked(reply, coverage.name);
  } catch (err) {
    if (!(err instanceof CorpusError)) throw err;
    if (err.isEmpty) return notice(words.noArticles);
    log.error({ err }, 'A coverage cannot be opened');
    return notice(words.coverageAway);
  }
}

/** Suggestions are cheap, so nothing is counted; where they fail there are none. */
async function complete(
  request: CompletionRequest,
  channel: ReplyChannel,
  { commands, botContext, log }: InteractionReception,
): Promise<void> {
  let choices: readonly CommandChoice[] = [];
  try {
    choices = await suggested(request, commands, botContext);
  } catch (err) {
    if (!(err instanceof CorpusError && err.isEmpty))
      log.error({ kind: request.kind, what: request.name, ref: reference(), err }, 'The suggestions failed');
  }
  const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
  await channel.respond({ type, data: { choices: [...choices] } });
}

async function suggested(
  request: CompletionRequest,
  commands: readonly BotCommand[],
  botContext: BotContext,
): Promise<readonly CommandChoice[]> {
  const anywhere = completionsAnywhere(commands, request, placeContextFor(request, botContext));
  if (anywhere !== null) return anywhere;
  const coverage = await botContext.coverages.at(request);
  return coverage ? completionsFor(commands, request, requestContextFor(request, coverage, botContext)) : [];
}

/** The reply channel, which also notes how long it takes until the first response has arrived. */
function timedChannel(channel: ReplyChannel, kind: string, metrics: BotMetrics): ReplyChannel {
  const began = performance.now();
  return {
    ...channel,
    async respond(response, files) {
      await channel.respond(response, files);
      metrics.responded(kind, performance.now() - began);
    },
  };
}

/** A moment as Discord counts down to it, in each reader's own language. */
function relative(moment: Date): string {
  return `<t:${Math.ceil(moment.getTime() / 1_000)}:R>`;
}
