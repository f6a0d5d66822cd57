import { generateKeyPairSync, sign } from 'node:crypto';

/** What an endpoint answered; status 0 when it was not there, or not in time. */
interface Received {
  readonly status: number;
  readonly body: unknown;
}

/** Milliseconds that Discord waits for a response. */
const patience = 3_000;

/** Discord's side of an HTTP interactions endpoint: it signs what it sends and reads what comes back. */
export class Courier {
  /** The application's public key, as the portal shows it. */
  readonly publicKey: string;
  /** Where the endpoints are; each delivery goes to the next of them, as behind a balancer. */
  addresses: readonly string[] = [];
  readonly #privateKey;
  #deliveries = 0;

  constructor() {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    this.#privateKey = privateKey;
    this.publicKey = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
  }

  /** The headers that prove this body to be Discord's, at this moment in milliseconds since 1970. */
  signed(body: string, moment = Date.now()): Record<string, string> {
    const timestamp = String(Math.floor(moment / 1_000));
    const signature = sign(null, Buffer.from(timestamp + body), this.#privateKey).toString('hex');
    return {
      'content-type': 'application/json',
      'x-signature-ed25519': signature,
      'x-signature-timestamp': timestamp,
    };
  }

  /** Sends something to the next endpoint, signed. */
  async deliver(payload: unknown): Promise<Received> {
    const address = this.addresses[this.#deliveries++ % this.addresses.length];
    if (address === undefined) throw new Error('There is no endpoint');
    const body = JSON.stringify(payload);
    try {
      const signal = AbortSignal.timeout(patience);
      const response = await fetch(address, { method: 'POST', headers: this.signed(body), body, signal });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    } catch {
      return { status: 0, body: undefined };
    }
  }
}
