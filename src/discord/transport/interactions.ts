import { type APIInteraction, InteractionResponseType, InteractionType, type REST } from 'discord.js';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from '../../settings/log.ts';
import { alreadySent, type WebServer } from '../../web/listener.ts';
import { httpReplyChannel } from './httpreplychannel.ts';
import type { RepeatGuard } from './repeats.ts';
import { restReplyChannel } from './replychannel.ts';
import type { DiscordService } from './service.ts';
import { keyOf, type SignatureJudge } from './signature.ts';

/** What taking interactions over HTTP needs. */
export interface InteractionIntake {
  readonly judge: SignatureJudge;
  readonly repeats: RepeatGuard;
  readonly service: DiscordService;
  readonly rest: REST;
  /** For first responses. */
  readonly first: REST;
  readonly log: Logger;
  /** The process is about to end. */
  readonly isLeaving: () => boolean;
}

/** Where Discord sends them. */
export const interactionsPath = '/interactions';
/** Bytes of a body. The largest that Discord sends, a message used from its menu, has well under half of that. */
const longestBody = 512 * 1024;

/** Takes what Discord sends to `/interactions`, tells it from everything else, and answers it. */
export function interactionsApp({
  judge,
  repeats,
  service,
  rest,
  first,
  log,
  isLeaving,
}: InteractionIntake): Hono<WebServer> {
  const app = new Hono<WebServer>();

  /**
   * Whoever gets an error has nothing more to say on that connection. A process that is about to end is as if it were
   * gone already, to all but Discord.
   */
  function refuse(c: Context<WebServer>, status: 400 | 401 | 404 | 405 | 409 | 413 | 500, headers = {}): Response {
    if (!isLeaving()) return c.body(null, status, { ...headers, connection: 'close' });
    c.env.outgoing.destroy();
    return alreadySent;
  }

  app.use(async (c, next) => {
    if (isLeaving()) c.env.outgoing.setHeader('connection', 'close');
    await next();
  });
  app.post(interactionsPath, bodyLimit({ maxSize: longestBody, onError: (c) => refuse(c, 413) }), async (c) => {
    const body = Buffer.from(await c.req.arrayBuffer());
    const { headers } = c.env.incoming;
    const verdict = judge(headers, body, Date.now());
    if (verdict === 'stale') log.warn("A signed request was too old or too new: check this machine's clock");
    if (verdict !== 'genuine') return refuse(c, 401);
    const interaction = interactionIn(body);
    if (!interaction) return refuse(c, 400);
    if (interaction.type === InteractionType.Ping) return c.json({ type: InteractionResponseType.Pong });
    if (!repeats.note(keyOf(headers), Date.now())) {
      log.warn('A signed request has come twice: only the first is answered');
      return refuse(c, 409);
    }
    const { id, token, application_id: applicationId } = interaction;
    const { outgoing } = c.env;
    await service.take(
      interaction,
      httpReplyChannel(outgoing, restReplyChannel(rest, first, { id, token, applicationId })),
    );
    return outgoing.headersSent || outgoing.destroyed ? alreadySent : refuse(c, 500);
  });
  app.all(interactionsPath, (c) => refuse(c, 405, { allow: 'POST' }));
  app.notFound((c) => refuse(c, 404));
  app.onError((err, c) => {
    // Whoever goes away before the end of the request gets no answer and leaves no trace.
    if (c.env.incoming.complete) log.error({ err }, 'A request could not be answered');
    else log.debug({ err }, 'A request broke off');
    if (!c.env.outgoing.headersSent && c.env.incoming.complete) return refuse(c, 500);
    c.env.outgoing.destroy();
    return alreadySent;
  });
  return app;
}

/** What is signed is Discord's own; null when it is no interaction all the same. */
function interactionIn(body: Buffer): APIInteraction | null {
  try {
    const read: Partial<APIInteraction> | null = JSON.parse(body.toString('utf8'));
    return typeof read?.id === 'string' && typeof read.token === 'string' ? (read as APIInteraction) : null;
  } catch {
    return null;
  }
}
