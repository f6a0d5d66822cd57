import { createPublicKey, verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Milliseconds by which a signed moment may differ from this machine's clock, either way. */
export const tolerance = 5 * 60_000;

/** What a signature is worth. A body that Discord did sign, but long ago, may be one that somebody has kept. */
type Verdict = 'genuine' | 'false' | 'stale';

/** The signature of a request, in one way of writing it. */
export function keyOf(headers: IncomingHttpHeaders): string {
  return String(headers['x-signature-ed25519']).toLowerCase();
}

/** Judges the raw body of a request that came at the moment `now`, in milliseconds since 1970. */
export type SignatureJudge = (headers: IncomingHttpHeaders, body: Buffer, now: number) => Verdict;

/**
 * Tells Discord's requests from everybody else's: Ed25519 over the timestamp and the body, byte for byte (Discord's
 * "Setting Up an Endpoint").
 *
 * @param publicKey the application's, 64 hexadecimal digits
 */
export function signatureJudge(publicKey: string): SignatureJudge {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return (headers, body, now) => {
    const signature = headers['x-signature-ed25519'];
    const timestamp = headers['x-signature-timestamp'];
    if (typeof signature !== 'string' || !/^[0-9a-f]{128}$/i.test(signature)) return 'false';
    if (typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) return 'false';
    const signed = Buffer.concat([Buffer.from(timestamp), body]);
    if (!verify(null, signed, key, Buffer.from(signature, 'hex'))) return 'false';
    return Math.abs(now - Number(timestamp) * 1_000) > tolerance ? 'stale' : 'genuine';
  };
}
