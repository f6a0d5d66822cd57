import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { stream } from 'hono/streaming';
import type { BotContext } from '../discord/botcontext.ts';
import type { BotCommand } from '../discord/command.ts';
import { answerLimit, deferAfter } from '../discord/request/conversation.ts';
import { cooldown } from '../discord/request/cooldown.ts';
import { answerRequest, type InteractionReception } from '../discord/request/receive.ts';
import type { Logger } from '../settings/log.ts';
import { WebListener, type WebServer } from '../web/listener.ts';
import { ConcurrencyLimit } from '../work/concurrencylimit.ts';
import { exampleQuestions } from './examples.ts';
import { readPage, type ServedFile } from './files.ts';
import { pageActionOf, somebody } from './pageaction.ts';
import type { PageEvent } from './pageevent.ts';
import { pageReplyChannel } from './pagereplychannel.ts';
import { guardedHeaders, refusalOf } from './requestguard.ts';

/** What a playground is made of. */
export interface PlaygroundParts {
  readonly botContext: BotContext;
  readonly commands: readonly BotCommand[];
  readonly log: Logger;
  /** The port on 127.0.0.1; 0 for one that is free. */
  readonly port: number;
  /** Milliseconds until an answer is deferred; as in Discord unless told. */
  readonly deferAfter?: number;
}

export interface Playground {
  /** Where the page is, such as 'http://127.0.0.1:4000/'. */
  readonly address: string;
  /** Ends what is being answered and closes the port. */
  stop(): Promise<void>;
}

/** Bytes of a request: a whole message with its menus comes back with a press. */
const maxBody = 200_000;
/** Of every response that refuses something. */
const refused = { connection: 'close' };

/**
 * Serves the page, and answers what is done on it, on the loopback interface. It is one more transport: the handlers
 * are those of the bot, and the page stands in for Discord. Rejects when the port cannot be had.
 */
export async function openPlayground(parts: PlaygroundParts): Promise<Playground> {
  const { botContext, commands, log } = parts;
  const definitions: ServedFile = {
    type: 'application/json',
    content: Buffer.from(JSON.stringify(commands.map(({ definition }) => definition))),
  };
  const files = new Map([...(await readPage()), ['/commands', definitions]]);
  const reception: InteractionReception = {
    commands,
    botContext,
    log,
    cooldown: cooldown({ perUser: null, perServer: null }),
    concurrency: new ConcurrencyLimit(),
    deferAfter: parts.deferAfter ?? deferAfter,
    answerLimit,
    isClosing: () => false,
    givingUp: new AbortController().signal,
  };
  const listener = await WebListener.open(pageApp(files, reception), { host: '127.0.0.1', port: parts.port });
  return { address: `${listener.origin}/`, stop: () => listener.hangUp() };
}

function pageApp(files: ReadonlyMap<string, ServedFile>, reception: InteractionReception): Hono<WebServer> {
  const app = new Hono<WebServer>();
  app.use(async (c, next) => {
    for (const [header, value] of Object.entries(guardedHeaders)) c.header(header, value);
    const { incoming } = c.env;
    const refusal = refusalOf(incoming, incoming.socket.localPort ?? 0);
    return refusal ? c.text(`${refusal.reason}\n`, refusal.status, refused) : await next();
  });
  const limit = bodyLimit({ maxSize: maxBody, onError: (c) => c.text('The request is too large\n', 413, refused) });
  // One action: what comes of it is written line by line, as it happens.
  app.post('/actions', limit, async (c) => {
    const action = pageActionOf(parsed(await c.req.text()));
    if (!action) return c.text('This is nothing that can be done here\n', 400, refused);
    c.header('content-type', 'application/x-ndjson; charset=utf-8');
    return stream(c, async (out) => {
      const tell = (event: PageEvent) => void out.writeln(JSON.stringify(event));
      await answerRequest(action.request, pageReplyChannel(action.held, tell), reception);
    });
  });
  app.get('/examples', async (c) => {
    const coverage = await reception.botContext.coverages.at(somebody);
    return c.json(coverage ? await exampleQuestions(coverage.liveLibrary.library) : []);
  });
  app.get('*', (c) => {
    const file = files.get(c.req.path);
    return file ? c.body(file.content, 200, { 'content-type': file.type }) : c.notFound();
  });
  app.notFound((c) => c.text('There is nothing here\n', 404, refused));
  app.onError((err, c) => {
    reception.log.error({ err }, 'A request could not be answered');
    return c.text('Something broke\n', 500, refused);
  });
  return app;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
