import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { answerToken, readAnswerToken } from '../citing/answerlink.ts';
import { CorpusError } from '../corpus/corpuserror.ts';
import { callerOf } from '../http/caller.ts';
import { DEFAULT_COVERAGE } from '../library/defaultname.ts';
import type { Library } from '../library/library.ts';
import type { Logger } from '../settings/log.ts';
import type { WebServer } from '../web/listener.ts';
import { isPlain } from '../wire/plain.ts';
import type { ConcurrencyLimit } from '../work/concurrencylimit.ts';
import { TimeLimitError } from '../work/turns.ts';
import { answerPage } from './answerpage.ts';
import { articlePage } from './articlepage.ts';
import { askPage, LONGEST_QUESTION } from './askpage.ts';
import { documentOf, pageHeaders, type SitePage } from './layout.ts';
import { linkedPage } from './linkedpage.ts';
import { PER_PAGE, sourcesPage } from './sourcespage.ts';

/** What the pages are made of. */
export interface SiteParts {
  /** The library of a coverage; null where there is none of that name. Throws `CorpusError` where it cannot be read. */
  readonly libraryNamed: (name: string) => Promise<Library | null>;
  /** Makes permanent addresses, and tells ours from others; null: there are none. */
  readonly linkKey: string | null;
  /** Origins whose pages may embed these. */
  readonly frames: readonly string[];
  /** Pages in a minute for one address; null: as many as come. */
  readonly pace: number | null;
  readonly proxies: number;
  readonly concurrency: ConcurrencyLimit;
  readonly log: Logger;
}

const MINUTE = 60;
/** Excerpts of an answer. */
const EXCERPTS = 5;
const NOT_FOUND = 'There is no such page.';

/** A request that cannot be answered, as its visitor is told. */
class SiteError extends Error {
  override readonly name = 'SiteError';
  readonly status: 400 | 404 | 429 | 503;

  constructor(status: 400 | 404 | 429 | 503, message: string) {
    super(message);
    this.status = status;
  }
}

/** The pages: of the one coverage at '/', of one of several at '/c/NAME/'. Nothing that is asked is kept. */
export function siteApp(parts: SiteParts): Hono<WebServer> {
  const { libraryNamed, linkKey, frames, pace, proxies, concurrency, log } = parts;
  const headers = pageHeaders(frames);
  const limiter = pace === null ? null : new RateLimiterMemory({ points: pace, duration: MINUTE });
  const app = new Hono<WebServer>();

  const show = (c: Context, page: SitePage, status: 200 | 400 | 404 | 429 | 503 = 200) =>
    c.html(documentOf(page), status, { ...headers, 'cache-control': 'no-store' });
  const refuse = (c: Context, status: 400 | 404 | 429 | 503, message: string) =>
    show(c, { title: 'Not answered', base: '/', isPrivate: true, data: null, body: html`<h1>${message}</h1>` }, status);

  /** A page over a coverage, made within the limits. */
  function page(
    make: (c: Context<WebServer>, library: Library, site: { name: string; base: string }) => Promise<SitePage>,
  ) {
    return async (c: Context<WebServer>) => {
      if (limiter && !(await limiter.consume(callerOf(c.env.incoming, proxies)).catch(() => null))) {
        throw new SiteError(429, 'That was a lot at once. Please wait a minute.');
      }
      const named = c.req.param('coverage');
      const name = named ?? DEFAULT_COVERAGE;
      const library = await libraryNamed(name);
      if (!library) throw new SiteError(404, NOT_FOUND);
      const base = named === undefined ? '/' : `/c/${name}/`;
      const made = await concurrency.enter(() => make(c, library, { name, base }));
      if (made === null) throw new SiteError(503, 'Too many people are asking at once. Please try again in a moment.');
      return show(c, made);
    };
  }

  const asked = page(async (c, library, { name, base }) => {
    const question = (c.req.query('q') ?? '').trim();
    if (question === '') return askPage(library, base);
    if (question.length > LONGEST_QUESTION) throw new SiteError(400, `Use at most ${LONGEST_QUESTION} characters.`);
    const answer = await library.ask({ question, k: EXCERPTS });
    const told = { question, nearest: answer.status === 'nearest', quotes: answer.quotes };
    const isLinked = linkKey !== null && answer.status !== 'abstained';
    const address = isLinked ? `${base}a/${answerToken(told, name, linkKey)}` : null;
    return answerPage({ answer, library, base, address });
  });
  const linked = page(async (c, library, { name, base }) => {
    const answer = linkKey === null ? null : readAnswerToken(c.req.param('token') ?? '', name, linkKey);
    if (answer === null) throw new SiteError(404, NOT_FOUND);
    return linkedPage(answer, library, base);
  });
  const sources = page(async (c, library, { base }) => {
    const number = numberOf(c.req.query('page') ?? '1');
    if (number === null || number < 1) throw new SiteError(404, NOT_FOUND);
    const offset = (number - 1) * PER_PAGE;
    const list = await library.archive.list({ outlet: null, words: null, sort: 'newest', offset, limit: PER_PAGE });
    if (list.items.length === 0 && number > 1) throw new SiteError(404, NOT_FOUND);
    return sourcesPage(list, number, base);
  });
  const article = page(async (c, library, { base }) => {
    const [item] = await library.archive.named([c.req.param('id') ?? '']);
    if (!item) throw new SiteError(404, NOT_FOUND);
    const [start, end] = [c.req.query('start'), c.req.query('end')];
    if (start === undefined && end === undefined) return articlePage(item, null, base);
    const excerpt = { start: numberOf(start ?? ''), end: numberOf(end ?? '') };
    if (excerpt.start === null || excerpt.end === null) throw new SiteError(404, NOT_FOUND);
    const span = { start: excerpt.start, end: excerpt.end };
    if (!library.isRecallable({ article: item.article, ...span })) throw new SiteError(404, NOT_FOUND);
    return articlePage(item, span, base);
  });

  for (const base of ['', '/c/:coverage']) {
    app.get(`${base}/`, asked);
    app.get(`${base}/a/:token`, linked);
    app.get(`${base}/sources`, sources);
    app.get(`${base}/articles/:id`, article);
  }
  app.onError((error, c) => {
    if (error instanceof SiteError) return refuse(c, error.status, error.message);
    if (error instanceof TimeLimitError) return refuse(c, 400, 'This takes too long. Please ask something shorter.');
    if (error instanceof CorpusError) {
      log.error({ err: error }, 'A coverage cannot be opened');
      return refuse(c, 503, 'The articles cannot be read right now.');
    }
    if (isPlain(error)) return refuse(c, 503, error.message);
    log.error({ err: error }, 'A page could not be made');
    return refuse(c, 503, 'This cannot be shown right now.');
  });
  return app;
}

/** A number of up to nine digits; null for anything else. */
const numberOf = (words: string): number | null => (/^\d{1,9}$/.test(words) ? Number(words) : null);
