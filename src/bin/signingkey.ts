import type { KeyObject } from 'node:crypto';
import { readSigningKey } from '../proving/signature.ts';
import { ConfigError, readCertificateKey } from '../settings/config.ts';

/** The key of `CERTIFICATE_KEY`, which signs certificates; null where it is not set. Throws `ConfigError`. */
export function signingKey(environment: NodeJS.ProcessEnv): KeyObject | null {
  const secret = readCertificateKey(environment);
  if (secret === null) return null;
  const key = readSigningKey(secret);
  if (!key) throw new ConfigError(['CERTIFICATE_KEY is no key that "npm run certificate -- --new-key" printed']);
  return key;
}
