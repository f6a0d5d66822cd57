import type { IncomingMessage } from 'node:http';

/*
 * The playground answers the page that it served itself, and nobody else. Any web site can make a browser send requests
 * to an address of this machine, and can point a name of its own there (DNS rebinding); what it cannot do is choose the
 * headers Host and Origin. So the one must name this machine, and the other, where something is done, this very page.
 */

/** Headers of every response: the page runs its own scripts and styles, and talks to its own server, and no more. */
export const guardedHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

/** Why a request is not taken. */
export interface PageRefusal {
  readonly status: 403 | 405 | 415 | 421;
  readonly reason: string;
}

/** Why this request must not be answered on this port; null when it may. */
export function refusalOf({ headers, method }: IncomingMessage, port: number): PageRefusal | null {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
  const { host = '', origin, 'content-type': type = '' } = headers;
  // A browser leaves the port out where it is the scheme's own.
  const named = port === 80 && !/:\d+$/.test(host) ? `${host}:80` : host;
  if (!hosts.includes(named)) return { status: 421, reason: 'This address serves this machine only' };
  if (method === 'GET') return null;
  if (method !== 'POST') return { status: 405, reason: 'GET and POST are taken here' };
  if (origin !== `http://${host}`) return { status: 403, reason: 'Only the page of the playground may ask here' };
  if (!/^application\/json(?:;|$)/.test(type)) return { status: 415, reason: 'The body must be JSON' };
  return null;
}
