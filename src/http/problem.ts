import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be understood',
  401: 'A key is needed',
  403: 'This may not be asked from there',
  404: 'There is nothing here',
  405: 'This is not done here',
  413: 'The request is too large',
  415: 'A request is JSON',
  422: 'The answer takes too long',
  429: 'Too many requests',
  500: 'The program has a fault',
  503: 'There is no answer now',
};

/** Refuses a request with one plain line: problem details as RFC 9457 has them. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = JSON.stringify({ type: 'about:blank', title: TITLES[status] ?? 'Refused', status, detail });
  return c.body(body, status, { ...headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
}
