import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

/** Bits of an IPv6 address that one household or server has to itself. */
const OWN_BITS = 64;

/**
 * Where a request comes from, for counting: an address of IPv4, or a network of IPv6.
 *
 * @param proxies servers before this one that each add to X-Forwarded-For; what stands before their words anybody can write
 */
export function callerOf({ socket, headers }: IncomingMessage, proxies: number): string {
  const told = String(headers['x-forwarded-for'] ?? '').split(',');
  const forwarded = proxies === 0 ? undefined : told.at(-proxies)?.trim();
  const address = forwarded || socket.remoteAddress || '';
  if (!ipaddr.isValid(address)) return socket.remoteAddress ?? '';
  const read = ipaddr.process(address);
  if (read.kind() === 'ipv4') return read.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${read.toString()}/${OWN_BITS}`).toString();
}
