import { type Context, type Handler, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { CorpusError } from '../corpus/corpuserror.ts';
import { DEFAULT_COVERAGE } from '../library/defaultname.ts';
import type { LiveLibrary } from '../library/livelibrary.ts';
import type { Logger } from '../settings/log.ts';
import type { WebServer } from '../web/listener.ts';
import { isPlain } from '../wire/plain.ts';
import { NotThereError, RequestError } from '../wire/request.ts';
import { requests } from '../wire/requests.ts';
import type { ConcurrencyLimit } from '../work/concurrencylimit.ts';
import { TimeLimitError } from '../work/turns.ts';
import { bodyOf, parameterReader } from './asked.ts';
import { type GatedServer, type GateRules, gate } from './gate.ts';
import { llmsText } from './machinewords.ts';
import { openApi } from './openapi.ts';
import { problem } from './problem.ts';
import { type RequestRoute, routes } from './routes.ts';

/** A coverage that is served. */
export interface ServedCoverage {
  /** The library in use: taken anew for each request. */
  readonly liveLibrary: Pick<LiveLibrary, 'library' | 'readAt'>;
  /** Answers assistants that speak the Model Context Protocol. */
  readonly assistants: (request: Request) => Promise<Response>;
}

/** What the routes are made of. */
export interface ApiParts {
  /** The coverage of a name; null where there is none. Throws `CorpusError` where its articles cannot be read. */
  readonly coverageNamed: (name: string) => Promise<ServedCoverage | null>;
  readonly rules: GateRules;
  /** What crawlers are told. */
  readonly robots: string;
  readonly concurrency: ConcurrencyLimit;
  /** Pages for people, which need no key; null: there are none. */
  readonly pages: Hono<WebServer> | null;
  /** The version of the program. */
  readonly version: string;
  readonly log: Logger;
}

/** Bytes of a request. */
const LONGEST_BODY = 100_000;
const REFUSED = { connection: 'close' };
const METHODS = ['GET', 'POST', 'OPTIONS'];
const BUSY = { 'retry-after': '1' };

/** The routes: `/v1/{coverage}/…`, `/mcp`, and what describes them, which needs no key. */
export function apiApp({
  coverageNamed,
  rules,
  robots,
  concurrency,
  pages,
  version,
  log,
}: ApiParts): Hono<GatedServer> {
  const app = new Hono<GatedServer>();

  /** The coverage of a request; null where there is none of that name, or none that its key opens. */
  async function coverageOf(c: Context<GatedServer>, name: string): Promise<ServedCoverage | null> {
    const opened = c.get('key')?.coverages ?? null;
    return opened === null || opened.includes(name) ? coverageNamed(name) : null;
  }

  const noCoverage = (c: Context) => problem(c, 404, 'There is no coverage of this name.');

  function answering(route: RequestRoute): Handler<GatedServer> {
    const readParameters = parameterReader(route);
    const { reply } = requests[route.name];
    return async (c) => {
      const coverage = await coverageOf(c, c.req.param('coverage') ?? '');
      if (coverage === null) return noCoverage(c);
      const isPost = route.method === 'POST';
      if (isPost && !isJson(c)) return problem(c, 415, 'Send the request as application/json.', REFUSED);
      const request = isPost ? await bodyOf(c) : readParameters(c);
      const { library } = coverage.liveLibrary;
      const tag = isPost ? null : tagOf(coverage);
      const came = await concurrency.enter(() => reply(request, library));
      if (came === null) return problem(c, 503, 'Too many requests are under way: ask again in a second.', BUSY);
      if (tag === null) return c.json(came);
      c.header('etag', tag);
      c.header('cache-control', 'no-cache');
      return isHeld(c.req.header('if-none-match'), tag) ? c.body(null, 304) : c.json(came);
    };
  }

  app.use(async (c, next) => {
    c.header('x-content-type-options', 'nosniff');
    c.header('cache-control', 'no-store');
    c.header('vary', 'authorization, origin');
    await next();
  });
  const allowHeaders = ['authorization', 'content-type', 'if-none-match', 'mcp-protocol-version', 'mcp-session-id'];
  app.use(cors({ origin: [...rules.origins], allowMethods: METHODS, allowHeaders, exposeHeaders: ['etag'] }));
  const description = openApi(version, rules.keys !== null);
  app.get('/openapi.json', (c) => c.json(description));
  app.get('/robots.txt', (c) => c.text(robots));
  const told = llmsText();
  app.get('/llms.txt', (c) => c.text(told));
  if (pages) app.route('/', pages);
  app.use(gate(rules));
  app.use(
    bodyLimit({ maxSize: LONGEST_BODY, onError: (c) => problem(c, 413, 'Send at most 100,000 bytes.', REFUSED) }),
  );
  for (const route of routes) {
    const path = `/v1/:coverage/${route.path.replace('{articleId}', ':articleId')}`;
    app.on(route.method, path, answering(route));
    app.all(path, (c) => problem(c, 405, `Ask this with ${route.method}.`, { allow: route.method, ...REFUSED }));
  }
  const assistants: Handler<GatedServer> = async (c) => {
    const coverage = await coverageOf(c, c.req.param('coverage') ?? DEFAULT_COVERAGE);
    if (coverage === null) return noCoverage(c);
    const came = await concurrency.enter(() => coverage.assistants(c.req.raw));
    return came ?? problem(c, 503, 'Too many requests are under way: ask again in a second.', BUSY);
  };
  app.all('/mcp', assistants);
  app.all('/mcp/:coverage', assistants);
  app.notFound((c) =>
    problem(c, 404, 'There are /v1/{coverage}/…, /mcp, /openapi.json, /llms.txt and /robots.txt.', REFUSED),
  );
  app.onError((error, c) => refusal(error, c, log));
  return app;
}

/** The refusal of a request that could not be answered. */
function refusal(error: Error, c: Context<GatedServer>, log: Logger): Response {
  if (error instanceof NotThereError) return problem(c, 404, error.message);
  if (error instanceof RequestError) return problem(c, 400, error.message);
  if (error instanceof TimeLimitError) return problem(c, 422, error.message);
  if (error instanceof CorpusError) {
    log.error({ err: error }, 'A coverage cannot be opened');
    return problem(c, 503, 'The articles of this coverage cannot be read right now.', BUSY);
  }
  if (isPlain(error)) return problem(c, 503, error.message, BUSY);
  // Whoever hung up in the middle of a request gets no answer, and it is nobody's fault.
  if (!c.env.incoming.complete) return problem(c, 400, 'The request did not come whole.', REFUSED);
  log.error({ err: error }, 'A request could not be answered');
  return problem(c, 500, 'This cannot be answered: the log has the reason.', REFUSED);
}

const isJson = (c: Context): boolean => /^application\/json\s*(?:;|$)/i.test(c.req.header('content-type') ?? '');

/** Changes when an answer may: with the articles, whenever they are read anew, and as the reader gets on. */
function tagOf({ liveLibrary: { library, readAt } }: ServedCoverage): string {
  const { read } = library.reading() ?? { read: 0 };
  return `"${library.survey.fingerprint}-${readAt.getTime().toString(36)}-${read}"`;
}

/** Whether whoever asks has what has this tag. */
const isHeld = (told: string | undefined, tag: string): boolean =>
  told?.split(',').some((one) => [tag, `W/${tag}`, '*'].includes(one.trim())) ?? false;
