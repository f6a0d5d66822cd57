import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { sizeWords } from '../corpus/files/size.ts';

/** What a response is asked to be coded in; anything else is refused. */
export const CODINGS = 'gzip, deflate, br';

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }),
  'x-gzip': () => createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
};

/** A body that was not read to its end, and why. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
}

/**
 * The body of a response, unpacked. Whatever it claims to be, no more than `most` bytes are taken of what arrives, nor
 * of what comes out of the unpacking, and both stop there.
 *
 * @throws {BodyError} when it is larger, or coded in a way that was not asked for
 */
export async function bodyOf(response: IncomingMessage, most: number): Promise<Buffer> {
  const size = sizeWords(most);
  const { stream, isPacked } = unpacked(response);
  if (Number(response.headers['content-length'] ?? 0) > most) throw new BodyError(`is over ${size}`);
  const bytes = await taken(stream, most + 1);
  if (bytes.length <= most) return bytes;
  response.destroy();
  throw new BodyError(isPacked ? `is over ${size} when it is unpacked` : `is over ${size}`);
}

/**
 * The first bytes of a response's body, unpacked, so many; all of them where there are fewer. The rest is not taken.
 *
 * @throws {BodyError} when it is coded in a way that was not asked for
 */
export async function headOf(response: IncomingMessage, bytes: number): Promise<Buffer> {
  const head = await taken(unpacked(response).stream, bytes);
  response.destroy();
  return head;
}

function unpacked(response: IncomingMessage): { readonly stream: Readable; readonly isPacked: boolean } {
  const coding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const decoder = decoders[coding];
  if (decoder === undefined && coding !== 'identity') throw new BodyError(`is coded as "${coding.slice(0, 40)}"`);
  if (decoder === undefined) return { stream: response, isPacked: false };
  return { stream: pipeline(response, decoder(), () => {}), isPacked: true };
}

/** What comes out of a stream, up to so many bytes. */
async function taken(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}
