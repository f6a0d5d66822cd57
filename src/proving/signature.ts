import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { type CertifiedQuotation, canonicalJson, type QuotationCertificate } from './certificate.ts';

/** A new key for `CERTIFICATE_KEY`, which is secret, and the public key that goes with it; both in base 64. */
export function newSigningKey(): { readonly secret: string; readonly key: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  return { secret, key: writtenKey(publicKey) };
}

const writtenKey = (key: KeyObject): string => key.export({ type: 'spki', format: 'der' }).toString('base64');

/** The key that `CERTIFICATE_KEY` holds; null where it is none. */
export function readSigningKey(secret: string): KeyObject | null {
  try {
    const key = createPrivateKey({ key: Buffer.from(secret, 'base64'), type: 'pkcs8', format: 'der' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** A certificate, signed (RFC 8032) where there is a key. */
export function certificateOf(certified: CertifiedQuotation, key: KeyObject | null): QuotationCertificate {
  if (key === null) return certified;
  const value = sign(null, Buffer.from(canonicalJson(certified)), key).toString('base64');
  return { ...certified, signature: { algorithm: 'Ed25519', key: writtenKey(createPublicKey(key)), value } };
}

/** Whether a certificate's signature is right; null where it has none. */
export function isSignedRightly({ signature, ...certified }: QuotationCertificate): boolean | null {
  if (!signature) return null;
  try {
    const key = createPublicKey({ key: Buffer.from(signature.key, 'base64'), type: 'spki', format: 'der' });
    const isOurs = key.asymmetricKeyType === 'ed25519';
    return isOurs && verify(null, Buffer.from(canonicalJson(certified)), key, Buffer.from(signature.value, 'base64'));
  } catch {
    return false;
  }
}
