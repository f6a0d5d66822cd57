/** Whatever stands between the scheme and the host: a user name, a password. */
const credentials = /^(\s*https?:[/\\]*)[^/\\?#]*@/i;
/** A host as RFC 3986 takes it: an IPv6 address, or a name or IPv4 address without anything that would need encoding. */
const plainHost = /^(?:\[[0-9a-f:.]+\]|[a-z0-9._~!$&'()*+,;=-]+)(?::\d+)?$/;
/** What may not stand after the host as it is (RFC 3986), a percent sign that encodes nothing included. */
const strange = /[^a-z0-9\-._~!$&'()*+,;=:@/?%]|%(?![0-9a-f]{2})/gi;

/**
 * The address taken apart, against `base` where it is a relative one; null when it is none. Not `URL.canParse`: in Node 20
 * and 22 that denies addresses with letters such as ü once it has been called some thousand times.
 */
export function urlOf(address: string, base: string | null = null): URL | null {
  try {
    return new URL(address, base ?? undefined);
  } catch {
    return null;
  }
}

/**
 * The web address as a URI of RFC 3986 that leads to the same page, without user name and password; null when it is none
 * of http or https, or its host can't be written so. A browser's idea of an address is wider than a URI's.
 */
export function uriOf(address: string): string | null {
  const url = urlOf(address);
  if (!url) return null;
  url.username = '';
  url.password = '';
  const { protocol, host, href } = url;
  if (!/^https?:$/.test(protocol) || !plainHost.test(host)) return null;
  const origin = `${protocol}//${host}`;
  const [page = '', ...fragment] = href.slice(origin.length).split('#');
  const written = [page, ...(fragment.length > 0 ? [fragment.join('%23')] : [])];
  return origin + written.map((part) => part.replace(strange, encoded)).join('#');
}

/** The address to the letter, but for a user name and password in it. */
export function withoutCredentials(address: string): string {
  if (!hasCredentials(address)) return address;
  const shown = address.replace(credentials, '$1');
  return hasCredentials(shown) ? (uriOf(address) ?? '') : shown;
}

function hasCredentials(address: string): boolean {
  const url = urlOf(address);
  return url !== null && (url.username !== '' || url.password !== '');
}

/** One ASCII character: of everything else, `URL` has already made such. */
function encoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
