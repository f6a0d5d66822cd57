import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { urlOf } from '../text/address.ts';

/** Where a connection may go besides the public web, such as to a test's own server. */
export type TrustedHosts = (address: string, port: number) => boolean;

/** Nothing but the public web. */
export const trustNobody: TrustedHosts = () => false;

/** All public IPv6 addresses lie in here (RFC 4291, IANA's address space registry). */
const PUBLIC_V6 = ipaddr.parseCIDR('2000::/3');
/** Addresses out of public ranges at which a cloud answers questions about its machines. */
const METADATA = new Set(['168.63.129.16']);
const NAMES: Readonly<Record<string, string>> = {
  carrierGradeNat: 'shared (carrier-grade NAT)',
  ipv4Mapped: 'IPv4-mapped',
  linkLocal: 'link-local',
  uniqueLocal: 'private',
  rfc6052: 'translated IPv4',
};

/** Why no connection may be made to an IP address, or null where one may. */
function faultOfAddress(address: string): string | null {
  if (!ipaddr.isValid(address)) return 'is no IP address';
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  const isPublic = parsed.kind() === 'ipv4' || parsed.match(PUBLIC_V6);
  if (range === 'unicast' && isPublic && !METADATA.has(parsed.toString())) return null;
  const name = METADATA.has(parsed.toString())
    ? 'metadata'
    : range === 'unicast'
      ? 'reserved'
      : (NAMES[range] ?? range);
  return `is a ${name} address`;
}

/** An address of the web, taken apart. */
export interface FetchTarget {
  readonly url: URL;
  readonly port: number;
  /** The host where it is an IP address itself, without brackets; else null. */
  readonly address: string | null;
}

/** Whether words are an address that `add` would fetch rather than the name of a file. */
export const isWebAddress = (words: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(words);

/** Takes an address apart, or says why it is not fetched whatever it leads to. Nothing is looked up. */
export function targetOf(words: string): FetchTarget | { fault: string } {
  const url = urlOf(words);
  if (!url) return { fault: 'is no address' };
  url.hash = '';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { fault: 'is neither http nor https' };
  if (url.username !== '' || url.password !== '') return { fault: 'holds a user name or a password' };
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return { url, port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80), address: isIP(host) ? host : null };
}

/** Why no connection may be made to an address and port, or null where one may. */
export function faultOfPlace(address: string, port: number): string | null {
  // Other ports belong to services that are not meant to be read by strangers.
  return port === 80 || port === 443 ? faultOfAddress(address) : `is at port ${port}, which is none of the web's`;
}
