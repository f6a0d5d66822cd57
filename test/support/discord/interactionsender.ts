import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** What an endpoint answered; status 0 when it was not there, or not in time. */
interface Received {
  readonly status: number;
  readonly body: unknown;
}

/** Discord's side of an HTTP interactions endpoint: it signs what it sends and reads what comes back. */
export class InteractionSender {
  /** The application's public key, as the portal shows it. */
  readonly publicKey: string;
  /** Where the endpoints are; each delivery goes to the next of them, as behind a balancer. */
  addresses: readonly string[] = [];
  /** Each delivery has a connection of its own, rather than one of those that are kept open. */
  isAlone = false;
  /** Milliseconds that Discord waits for a response. */
  patience = 3_000;
  /** How many deliveries have gone out whole. */
  sent = 0;
  /** How many were cut off, rather than not answered in time. */
  cutOff = 0;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #privateKey;
  #deliveries = 0;

  readonly #onSent: () => void;

  /** @param onSent is called whenever a delivery has gone out whole */
  constructor(onSent = () => {}) {
    this.#onSent = onSent;
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
    const headers = { ...this.signed(body), 'content-length': Buffer.byteLength(body) };
    const signal = AbortSignal.timeout(this.patience);
    try {
      const agent = this.isAlone ? false : this.#agent;
      const delivery = request(address, { method: 'POST', headers, signal, agent });
      delivery.once('finish', () => {
        this.sent += 1;
        this.#onSent();
      });
      delivery.end(body);
      const [response] = (await once(delivery, 'response', { signal })) as [IncomingMessage];
      const received = await text(response);
      return { status: response.statusCode ?? 0, body: received === '' ? undefined : JSON.parse(received) };
    } catch {
      if (!signal.aborted) this.cutOff += 1;
      return { status: 0, body: undefined };
    }
  }
}
