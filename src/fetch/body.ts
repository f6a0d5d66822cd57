import type { IncomingMessage } from 'node:http';
import { pipeline, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

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
  const size = `${(most / 1024 / 1024).toFixed(0)} MB`;
  const coding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const decoder = decoders[coding];
  if (decoder === undefined && coding !== 'identity') throw new BodyError(`is coded as "${coding.slice(0, 40)}"`);
  if (Number(response.headers['content-length'] ?? 0) > most) throw new BodyError(`is over ${size}`);
  const stream = decoder === undefined ? response : pipeline(response, decoder(), () => {});
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > most) {
      response.destroy();
      throw new BodyError(decoder === undefined ? `is over ${size}` : `is over ${size} when it is unpacked`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
