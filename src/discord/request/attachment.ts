import { type FetcherOptions, openFetcher } from '../../fetch/fetch.ts';
import { FetchError } from '../../fetch/fetcherror.ts';
import { urlOf } from '../../text/address.ts';
import type { SentAttachment } from '../command.ts';

/** Gets the bytes of an attachment; null where it cannot be had, or is larger than so many bytes. */
export type AttachmentFetcher = (attachment: SentAttachment, most: number) => Promise<Uint8Array | null>;

/** Where Discord keeps attachments: nothing is fetched from anywhere else, whatever an interaction says. */
const hosts: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
/** Milliseconds for all of it: somebody waits for what is made of it. */
const timeLimit = 4_000;

/** From Discord's own hosts, over HTTPS, and without following anywhere else. */
export const fetchFromDiscord: AttachmentFetcher = async (attachment, most) => {
  const url = urlOf(attachment.url);
  return url?.protocol === 'https:' && hosts.has(url.host) ? await fetchAttachment(attachment, most) : null;
};

/** The bytes of an attachment, wherever it is. `options`: what a test sets. */
export async function fetchAttachment(
  { url, size }: SentAttachment,
  most: number,
  options: FetcherOptions = {},
): Promise<Uint8Array | null> {
  if (size > most) return null;
  const limits = { bytes: most, redirects: 0, whole: timeLimit };
  try {
    const { status, bytes } = await openFetcher({ ...options, limits })(url);
    return status === 200 ? bytes : null;
  } catch (cause) {
    if (cause instanceof FetchError) return null;
    throw cause;
  }
}
