import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { BotMetrics } from '../../operation/metrics.ts';
import { reference } from '../../operation/reference.ts';
import { ReaderBusyError } from '../../reader/port.ts';
import { EngineUnavailable } from '../../search/engine.ts';
import type { Logger } from '../../settings/log.ts';
import { TimeLimitError } from '../../work/turns.ts';
import type { InteractionReply, InteractionRequest } from '../command.ts';
import { notice } from '../message/notice.ts';
import { ConnectionClosedError, defer, deliver, deliverLate, type ReplyChannel } from '../transport/replychannel.ts';
import { wordsIn } from '../words/words.ts';

/**
 * Milliseconds until an answer that is not there yet is deferred. Discord forgets an interaction after 3 s; half of it
 * is left for the way there.
 */
export const deferAfter = 1_500;

/** Milliseconds that an answer may take. */
export const answerLimit = 10_000;

/** What answering needs. */
export interface ConversationParts {
  readonly log: Logger;
  readonly metrics: BotMetrics;
  /** Counts a request that has come to its end; `what` it was: 'ask', 'page', … */
  readonly note: (what: string, outcome: 'answered' | 'failed') => void;
  /** Milliseconds; `deferAfter` unless told. */
  readonly deferAfter: number;
  /** Milliseconds; `answerLimit` unless told. */
  readonly answerLimit: number;
  /** Aborted when the program ends and waits no longer. */
  readonly givingUp: AbortSignal;
  /** The log holds what people ask. */
  readonly logsQuestions: boolean;
}

/**
 * Answers one interaction: at once when `work` is done in time, else by a deferral and its completion. Never rejects:
 * a handler that fails gives the person a plain private word and the log the cause, both under one reference; one that
 * takes too long is left to itself; and what Discord no longer takes is logged.
 *
 * @param discreet it is known from the first that nobody else is to see the reply
 */
export async function converse(
  request: InteractionRequest,
  discreet: boolean,
  work: () => Promise<InteractionReply>,
  channel: ReplyChannel,
  surroundings: ConversationParts,
): Promise<void> {
  const { log, deferAfter } = surroundings;
  const ref = reference();
  const failed = notice(wordsIn(request.locale).failed(ref));
  const reply = outcome(request, work, ref, surroundings);
  try {
    const early = await within(deferAfter, reply);
    if (early === null) {
      await defer(channel, request, discreet);
      const late = (one: InteractionReply) => deliverLate(channel, request, discreet, one);
      await orApologise(late, await reply, failed);
    } else {
      await orApologise((one) => deliver(channel, one), early, failed);
    }
  } catch (err) {
    if (isTooLate(err)) log.warn({ ...subject(request), err }, 'Discord no longer waits for this answer');
    else log.error({ ...subject(request), ref, err }, 'The answer could not be delivered');
  }
}

/** The reply, or a word that there is none. */
async function outcome(
  request: InteractionRequest,
  work: () => Promise<InteractionReply>,
  ref: string,
  { log, metrics, note, answerLimit, givingUp, logsQuestions }: ConversationParts,
): Promise<InteractionReply> {
  const started = performance.now();
  const { what } = subject(request);
  const words = wordsIn(request.locale);
  try {
    const reply = await unless(givingUp, within(answerLimit, work()));
    if (reply === null) throw new TimeLimitError('The handler takes too long');
    if (reply === 'aborted') {
      metrics.refused('stopping');
      log.warn(subject(request), 'An answer was given up at the end');
      return notice(words.stopping);
    }
    note(what, 'answered');
    const ms = Math.round(performance.now() - started);
    const asked = logsQuestions && request.kind === 'command' ? { asked: request.options } : {};
    log.info(
      { ...subject(request), ...asked, private: 'private' in reply ? reply.private : undefined, ms },
      'answered',
    );
    return reply;
  } catch (err) {
    if (err instanceof ReaderBusyError) {
      note(what, 'answered');
      metrics.refused('busy');
      log.warn({ ...subject(request), err }, 'Too many questions wait to be read');
      return notice(words.busy);
    }
    note(what, 'failed');
    if (err instanceof EngineUnavailable) {
      log.error({ ...subject(request), err }, 'The archive cannot be reached');
      return notice(words.archiveAway);
    }
    if (err instanceof TimeLimitError) {
      metrics.refused('time');
      log.warn({ ...subject(request), err }, 'An answer took too long');
      return notice(words.tookTooLong);
    }
    log.error({ ...subject(request), ref, err }, 'The handler failed');
    return notice(words.failed(ref));
  }
}

/** When Discord refuses the message itself, the interaction is still unanswered, so the person is told. */
async function orApologise(
  send: (reply: InteractionReply) => Promise<void>,
  reply: InteractionReply,
  failed: InteractionReply,
): Promise<void> {
  try {
    await send(reply);
  } catch (err) {
    if (isTooLate(err)) throw err;
    await send(failed).catch(() => {});
    throw err;
  }
}

/** The interaction or its token has expired, Discord has hung up, or it was answered already (a retry of a response that had arrived). */
function isTooLate(err: unknown): boolean {
  const codes: readonly unknown[] = [
    RESTJSONErrorCodes.UnknownInteraction,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    RESTJSONErrorCodes.InvalidWebhookToken,
  ];
  return err instanceof ConnectionClosedError || (err instanceof DiscordAPIError && codes.includes(err.code));
}

/** What the log says of a request: never the words of a person. */
function subject(request: InteractionRequest): { readonly kind: InteractionRequest['kind']; readonly what: string } {
  const what = request.kind === 'command' ? request.name : /^[a-z]{1,16}(?=:)/.exec(request.customId)?.[0];
  return { kind: request.kind, what: what ?? 'unknown' };
}

/** The value, or null when it takes longer than `limit` milliseconds. */
async function within<T>(limit: number, value: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, limit, null);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The value, or that the signal came first. */
async function unless<T>(signal: AbortSignal, value: Promise<T>): Promise<T | 'aborted'> {
  // Whoever waits no longer does not want to hear of a failure either.
  value.catch(() => {});
  if (signal.aborted) return 'aborted';
  let abort = (): void => {};
  const aborted = new Promise<'aborted'>((resolve) => {
    abort = () => resolve('aborted');
  });
  signal.addEventListener('abort', abort);
  try {
    return await Promise.race([value, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
