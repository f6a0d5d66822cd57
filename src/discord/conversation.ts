import { DiscordAPIError, type REST, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from '../log.ts';
import type { Reply, Request } from './command.ts';
import { type Address, completeDeferred, deferral, firstResponse, respond } from './deliver.ts';
import { notice } from './notice.ts';
import { words } from './words.ts';

/**
 * Milliseconds until an answer that is not there yet is deferred. Discord forgets an interaction after 3 s; half of it
 * is left for the way there.
 */
export const deferAfter = 1_500;

/** What answering needs. */
export interface Surroundings {
  readonly rest: REST;
  readonly log: Logger;
  /** Milliseconds; `deferAfter` unless told. */
  readonly deferAfter: number;
}

/**
 * Answers one interaction: at once when `work` is done in time, else by a deferral and its completion. Never rejects:
 * a handler that fails gives the person a plain private word and the log the cause, and what Discord no longer takes
 * is logged.
 */
export async function converse(
  request: Request,
  address: Address,
  work: () => Promise<Reply>,
  { rest, log, deferAfter }: Surroundings,
): Promise<void> {
  const reply = outcome(request, work, log);
  try {
    const early = await within(deferAfter, reply);
    if (early === null) {
      await respond(rest, address, deferral(request));
      await completeOrApologise(rest, address, request, await reply);
    } else {
      await respondOrApologise(rest, address, early);
    }
  } catch (err) {
    if (isTooLate(err)) log.warn({ ...subject(request), err }, 'Discord no longer waits for this answer');
    else log.error({ ...subject(request), err }, 'The answer could not be delivered');
  }
}

/** The reply, or a word that it failed. */
async function outcome(request: Request, work: () => Promise<Reply>, log: Logger): Promise<Reply> {
  const started = performance.now();
  try {
    const reply = await work();
    log.info({ ...subject(request), private: reply.private, ms: Math.round(performance.now() - started) }, 'answered');
    return reply;
  } catch (err) {
    log.error({ ...subject(request), err }, 'The handler failed');
    return notice(words.failed);
  }
}

/** Discord refused the message itself: the interaction is still unanswered, so the person is told. */
async function respondOrApologise(rest: REST, address: Address, reply: Reply): Promise<void> {
  try {
    await respond(rest, address, firstResponse(reply));
  } catch (err) {
    if (isTooLate(err)) throw err;
    await respond(rest, address, firstResponse(notice(words.failed))).catch(() => {});
    throw err;
  }
}

async function completeOrApologise(rest: REST, address: Address, request: Request, reply: Reply): Promise<void> {
  try {
    await completeDeferred(rest, address, request, reply);
  } catch (err) {
    if (isTooLate(err)) throw err;
    await completeDeferred(rest, address, request, notice(words.failed)).catch(() => {});
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
function subject(request: Request): Record<string, string> {
  return request.kind === 'command'
    ? { command: request.name }
    : { press: /^[a-z]{1,16}(?=:)/.exec(request.customId)?.[0] ?? 'unknown' };
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
