import type { SentAttachment } from './command.ts';

/** Gets the bytes of an attachment; null where it cannot be had, or is larger than so many bytes. */
export type AttachmentFetcher = (attachment: SentAttachment, most: number) => Promise<Uint8Array | null>;

/** Where Discord keeps attachments: nothing is fetched from anywhere else, whatever an interaction says. */
const hosts = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
/** Milliseconds for all of it. */
const timeLimit = 15_000;

/** From Discord's own hosts, over HTTPS, and without following anywhere else. */
export const fetchFromDiscord: AttachmentFetcher = async ({ url, size }, most) => {
  const { protocol, host } = new URL(url);
  if (protocol !== 'https:' || !hosts.has(host) || size > most) return null;
  return await fetchBounded(url, most);
};

/** The bytes at an address; null where it does not answer with them in time, or with more than `most`. */
export async function fetchBounded(url: string, most: number): Promise<Uint8Array | null> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeLimit) });
    if (!response.ok || !response.body) return null;
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body) {
      length += chunk.length;
      if (length > most) return null;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return null;
  }
}
