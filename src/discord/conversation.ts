import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from '../log.ts';
import type { Reply, Request } from './command.ts';
import { defer, deliver, deliverLate, type Line } from './line.ts';
import { notice } from './message/notice.ts';
import type { Tally } from './tally.ts';
import { wordsIn } from './words/words.ts';

/**
 * Milliseconds until an answer that is not there yet is deferred. Discord forgets an interaction after 3 s; half of it
 * is left for the way there.
 */
export const deferAfter = 1_500;

/** What answering needs. */
export interface Surroundings {
  readonly log: Logger;
  readonly tally: Tally;
  /** Milliseconds; `deferAfter` unless told. */
  readonly deferAfter: number;
}

/**
 * Answers one interaction: at once when `work` is done in time, else by a deferral and its completion. Never rejects:
 * a handler that fails gives the person a plain private word and the log the cause, and what Discord no longer takes
 * is logged.
 *
 * @param discreet it is known from the first that nobody else is to see the reply
 */
export async function converse(
  request: Request,
  discreet: boolean,
  work: () => Promise<Reply>,
  line: Line,
  { log, tally, deferAfter }: Surroundings,
): Promise<void> {
  const reply = outcome(request, work, log, tally);
  const failed = notice(wordsIn(request.locale).failed);
  try {
    const early = await within(deferAfter, reply);
    if (early === null) {
      await defer(line, request, discreet);
      const late = (one: Reply) => deliverLate(line, request, discreet, one);
      await orApologise(late, await reply, failed);
    } else {
      await orApologise((one) => deliver(line, one), early, failed);
    }
  } catch (err) {
    if (isTooLate(err)) log.warn({ ...subject(request), err }, 'Discord no longer waits for this answer');
    else log.error({ ...subject(request), err }, 'The answer could not be delivered');
  }
}

/** The reply, or a word that it failed. */
async function outcome(request: Request, work: () => Promise<Reply>, log: Logger, tally: Tally): Promise<Reply> {
  const started = performance.now();
  const { what } = subject(request);
  try {
    const reply = await work();
    tally.note(what, 'answered');
    const ms = Math.round(performance.now() - started);
    log.info({ ...subject(request), private: 'private' in reply ? reply.private : undefined, ms }, 'answered');
    return reply;
  } catch (err) {
    tally.note(what, 'failed');
    log.error({ ...subject(request), err }, 'The handler failed');
    return notice(wordsIn(request.locale).failed);
  }
}

/** When Discord refuses the message itself, the interaction is still unanswered, so the person is told. */
async function orApologise(send: (reply: Reply) => Promise<void>, reply: Reply, failed: Reply): Promise<void> {
  try {
    await send(reply);
  } catch (err) {
    if (isTooLate(err)) throw err;
    await send(failed).catch(() => {});
    throw err;
  }
}

/** The interaction or its token has expired, or it was answered already (a retry of a response that had arrived). */
function isTooLate(err: unknown): boolean {
  const codes: readonly unknown[] = [
    RESTJSONErrorCodes.UnknownInteraction,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    RESTJSONErrorCodes.InvalidWebhookToken,
  ];
  return err instanceof DiscordAPIError && codes.includes(err.code);
}

/** What the log says of a request: never the words of a person. */
function subject(request: Request): { readonly kind: Request['kind']; readonly what: string } {
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
