import { lookup as lookupInDns } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';
import { urlOf } from '../text/address.ts';
import { BodyError, bodyOf, CODINGS, headOf } from './body.ts';
import { FetchError } from './fetcherror.ts';
import { type FetchTarget, faultOfPlace, type TrustedHosts, targetOf, trustNobody } from './target.ts';

/** The User-Agent of every request; a robots.txt may address "Pullquote". */
const USER_AGENT = 'Pullquote/0.1 (self-hosted; quotes news articles word for word with their source)';

/** What one fetch may take. Times in ms. */
export interface FetchLimits {
  /** Of the body, as it arrives and unpacked. */
  readonly bytes: number;
  readonly redirects: number;
  /** From the first look-up to the last byte, redirects included. */
  readonly whole: number;
  /** Without a byte arriving. */
  readonly idle: number;
}

export const usualLimits: FetchLimits = { bytes: 5 * 1024 * 1024, redirects: 5, whole: 30_000, idle: 10_000 };

/** What was fetched. */
export interface FetchedPage {
  /** The address after all redirects. */
  readonly url: string;
  readonly status: number;
  /** The media type without its parameters, in small letters; empty where the server says none. */
  readonly type: string;
  /** The encoding that the server declares; null where it declares none. */
  readonly charset: string | null;
  /** Empty for 304. */
  readonly bytes: Buffer;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What a server may be told so that it need not send the same again. */
interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FetchWish {
  /** The media types that are taken; all of them where it is left out. */
  readonly types?: RegExp;
  readonly known?: Validators;
  /** No more than the first bytes of the body, so many, are read; what follows is not looked at. */
  readonly first?: number;
}

/** One address of a host, as a resolver finds it. */
interface Resolved {
  readonly address: string;
  readonly family: number;
}

/** Fetches an address of the web. Throws `FetchError`. */
export type Fetch = (url: string, wish?: FetchWish) => Promise<FetchedPage>;

/** What a program, or a test, may set; nothing of it can be set from the environment. */
export interface FetcherOptions {
  readonly limits?: Partial<FetchLimits>;
  readonly trusted?: TrustedHosts;
  readonly resolve?: (host: string) => Promise<readonly Resolved[]>;
}

/**
 * A fetch of the public web and of nothing else. A host is looked up once for each request, all its addresses are judged,
 * and the connection is made to one that was judged, so that no second look-up can lead elsewhere; a
 * redirect is judged anew. No proxy is used, no cookie is kept, no script is run. It is over by its time limit whatever the
 * other side does or leaves undone.
 */
export function openFetcher({ limits, trusted = trustNobody, resolve = resolveAll }: FetcherOptions = {}): Fetch {
  const within = { ...usualLimits, ...limits };
  return async (url, wish = {}) => {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), within.whole);
    const follow = async (): Promise<FetchedPage> => {
      let at = url;
      for (let hop = 0; hop <= within.redirects; hop += 1) {
        const target = targetOf(at);
        if ('fault' in target) throw new FetchError(at, target.fault);
        const addresses = await judged(target, trusted, resolve);
        const response = await requested(target, addresses, wish, within.idle, deadline.signal);
        const next = redirectOf(response, target);
        if (next === null) return await fetched(response, target, wish, within.bytes);
        response.destroy();
        at = next;
      }
      throw new FetchError(url, `is redirected more than ${within.redirects} times`);
    };
    try {
      return await orAbort(follow(), deadline.signal);
    } catch (cause) {
      if (deadline.signal.aborted)
        throw new FetchError(url, `took over ${within.whole / 1000} s`, { cause, passing: true });
      if (cause instanceof FetchError) throw cause;
      if (cause instanceof BodyError) throw new FetchError(url, cause.message, { cause });
      throw new FetchError(url, `cannot be fetched (${codeOrWords(cause)})`, { cause, passing: true });
    } finally {
      clearTimeout(timer);
    }
  };
}

const resolveAll = (host: string): Promise<readonly Resolved[]> => lookupInDns(host, { all: true });

/** The addresses that the connection may be made to: all of the host's, when there is nothing against any of them. */
async function judged(
  { url, port, address }: FetchTarget,
  trusted: TrustedHosts,
  resolve: NonNullable<FetcherOptions['resolve']>,
): Promise<readonly Resolved[]> {
  const found = address === null ? await resolve(url.hostname) : [{ address, family: address.includes(':') ? 6 : 4 }];
  for (const { address: one } of found) {
    const fault = trusted(one, port) ? null : faultOfPlace(one, port);
    if (fault !== null) throw new FetchError(url.href, address === null ? `leads to ${one}, which ${fault}` : fault);
  }
  if (found.length === 0) throw new FetchError(url.href, 'has no address', { passing: true });
  return found;
}

function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error('aborted'));
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function requested(
  { url, port }: FetchTarget,
  addresses: readonly Resolved[],
  { known }: FetchWish,
  idle: number,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const headers = {
    'user-agent': USER_AGENT,
    accept:
      'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.1',
    'accept-encoding': CODINGS,
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? getHttps : getHttp)(
      url,
      {
        port,
        headers,
        signal,
        agent: false,
        // What was judged, and no second look-up. Net asks for all addresses where it may try one after the other.
        lookup: (_, options, found) => {
          const [first] = addresses;
          if (options.all || first === undefined) found(null, [...addresses]);
          else found(null, first.address, first.family);
        },
      },
      resolve,
    );
    request.setTimeout(idle, () => request.destroy(new Error(`nothing for ${idle / 1000} s`)));
    request.on('error', reject);
    // Nobody asked for another protocol. To Node this is neither a response nor an error.
    request.on('upgrade', (_, socket) => {
      socket.destroy();
      reject(new FetchError(url.href, 'answers 101', { status: 101 }));
    });
  });
}

/** Where a response sends us on to, or null where it does not. */
function redirectOf({ statusCode, headers }: IncomingMessage, { url }: FetchTarget): string | null {
  if (![301, 302, 303, 307, 308].includes(statusCode ?? 0) || headers.location === undefined) return null;
  const next = urlOf(headers.location, url.href);
  if (!next) throw new FetchError(url.href, 'is redirected to no address');
  return next.href;
}

async function fetched(
  response: IncomingMessage,
  { url }: FetchTarget,
  { types, first }: FetchWish,
  most: number,
): Promise<FetchedPage> {
  const status = response.statusCode ?? 0;
  const [type = '', ...parameters] = (response.headers['content-type'] ?? '').split(';').map((part) => part.trim());
  const fail = (fault: string, about: { passing?: boolean; status?: number } = {}): never => {
    response.destroy();
    throw new FetchError(url.href, fault, about);
  };
  if (status !== 304 && (status < 200 || status > 299)) {
    fail(`answers ${status}`, { status, passing: status >= 500 || status === 429 || status === 408 });
  }
  if (status !== 304 && types !== undefined && type !== '' && !types.test(type))
    fail(`is of type ${type.slice(0, 60)}`);
  const bytes = await (first === undefined ? bodyOf(response, most) : headOf(response, first)).catch(
    (cause: unknown) => {
      response.destroy();
      throw cause;
    },
  );
  const charset = parameters.map((each) => /^charset\s*=\s*"?([\w.:-]+)"?$/i.exec(each)?.[1]).find(Boolean);
  return {
    url: url.href,
    status,
    type: type.toLowerCase(),
    charset: charset ?? null,
    bytes,
    etag: response.headers.etag ?? null,
    lastModified: response.headers['last-modified'] ?? null,
  };
}

const codeOrWords = (cause: unknown): string =>
  cause instanceof Error
    ? 'code' in cause && cause.code !== 'ABORT_ERR'
      ? String(cause.code)
      : cause.message
    : String(cause);
