import { type McpServer, ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server';
import { certificateAt, type ExcerptPlace } from '../proving/certificateat.ts';
import { isPlain } from '../wire/plain.ts';
import { requests } from '../wire/requests.ts';
import type { AssistantCoverage } from './server.ts';

/** Articles that the list of resources has at the most; the tool `sources` has all. */
const MOST_LISTED = 100;
const JSON_TYPE = 'application/json';

/** A part of an address as it was before it was written there; as it stands where it cannot be read. */
function decoded(part: string | string[] | undefined): string {
  const written = String(part ?? '');
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/**
 * Offers the cards of the articles, excerpts in their places, and certificates of excerpts, as resources below
 * `pullquote://NAME/`.
 */
export function offerResources(
  server: McpServer,
  { name, libraryNow, version, certificateKey }: AssistantCoverage,
): void {
  const top = `pullquote://${encodeURIComponent(name)}`;
  const base = `${top}/articles`;

  async function read(uri: URL, request: Record<string, unknown>) {
    return told(uri, requests.article.reply(request, libraryNow()));
  }

  async function certified(uri: URL, place: ExcerptPlace) {
    const certificate = await told(uri, certificateAt(place, libraryNow(), version, certificateKey));
    if (certificate.contents[0]?.text !== 'null') return certificate;
    throw new ResourceNotFoundError(uri.href, 'no such article, or no whole sentences that may be quoted');
  }

  async function told(uri: URL, reply: Promise<unknown>) {
    try {
      return { contents: [{ uri: uri.href, mimeType: JSON_TYPE, text: JSON.stringify(await reply) }] };
    } catch (error) {
      if (isPlain(error)) throw new ResourceNotFoundError(uri.href, error.message);
      throw new Error('The resource cannot be read');
    }
  }

  async function listed() {
    const { items } = await libraryNow().archive.list({
      outlet: null,
      words: null,
      sort: 'loaded',
      offset: 0,
      limit: MOST_LISTED,
    });
    return {
      resources: items.map(({ article: { id, file, facts } }) => ({
        uri: `${base}/${encodeURIComponent(id)}`,
        name: id,
        title: facts.headline.value ?? file,
        mimeType: JSON_TYPE,
      })),
    };
  }

  server.registerResource(
    'article',
    new ResourceTemplate(`${base}/{articleId}`, { list: listed }),
    { title: 'An article', description: 'What is known of an article besides its words.', mimeType: JSON_TYPE },
    (uri, { articleId }) => read(uri, { articleId: decoded(articleId) }),
  );
  server.registerResource(
    'excerpt',
    new ResourceTemplate(`${base}/{articleId}/{start}/{end}`, { list: undefined }),
    {
      title: 'An excerpt in its place',
      description: 'The excerpt between `start` and `end`, with the paragraph before and after it.',
      mimeType: JSON_TYPE,
    },
    (uri, { articleId, start, end }) =>
      read(uri, { articleId: decoded(articleId), start: Number(start), end: Number(end) }),
  );
  server.registerResource(
    'certificate',
    new ResourceTemplate(`${top}/certificates/{articleId}/{start}/{end}`, { list: undefined }),
    {
      title: 'A certificate of an excerpt',
      description: 'What is certified of the excerpt between `start` and `end`, to be shown later.',
      mimeType: JSON_TYPE,
    },
    (uri, { articleId, start, end }) =>
      certified(uri, { articleId: decoded(articleId), start: Number(start), end: Number(end) }),
  );
}
