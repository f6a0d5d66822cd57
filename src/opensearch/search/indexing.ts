import type { Client } from '@opensearch-project/opensearch';
import { createIndex, held, settle, switchTo } from './indices.ts';
import type { SentDocument } from './layout.ts';
import { reasonTold } from './reason.ts';

/** Documents sent at once at the most. */
const BATCH = 500;
/** Code units of one batch, above which it is closed: about a megabyte. */
const HEAVY = 1_000_000;
/** Batches under way at the same time; more would only wait in the cluster's queue. */
const PARALLEL = 2;
const WINDOW = PARALLEL * BATCH;
const MOST_TRIES = 8;
/** Milliseconds before the second try; each further one waits twice as long, with a random part. */
const FIRST_PAUSE = 200;

/**
 * Builds an index beside the one in use, checks that it holds every document, and then switches to it in one step. One
 * that an earlier run began is completed: each document has its id, so nothing is there twice. `documents` come in the
 * same order in every run, and are taken from their source only as fast as the cluster takes them.
 *
 * @param report is told how many documents the cluster has taken
 * @throws Error when the cluster takes no more after eight tries or has a full disk, or when the index does not hold
 * every document
 */
export async function buildIndex(
  client: Client,
  index: string,
  documents: AsyncIterable<SentDocument> | Iterable<SentDocument>,
  report: (done: number) => void = () => {},
): Promise<void> {
  await createIndex(client, index);
  // A batch is sent when all but the last one before it are in, so that all before two batches of an earlier run is there.
  const there = Math.max(0, (await held(client, index)) - WINDOW);
  let total = 0;
  const underWay: Promise<number>[] = [];
  for await (const batch of batchesOf(documents, there)) {
    total += batch.length;
    if (total <= there) continue;
    const end = total;
    const sending = send(client, index, batch).then(() => end);
    // One that fails while the next batch is put together is seen when its turn comes.
    sending.catch(() => {});
    underWay.push(sending);
    const oldest = underWay.length >= PARALLEL ? underWay.shift() : undefined;
    if (oldest) report(await oldest);
    // The batch is on its way before the next one is put together.
    await new Promise(setImmediate);
  }
  await Promise.all(underWay);
  report(total);
  const all = await settle(client, index);
  if (all !== total) throw new Error(`${index} holds ${all} of ${total} documents: run it again`);
  await switchTo(client, index);
}

/** A document as one line of a bulk. */
interface Line {
  readonly id: string;
  readonly json: string;
}

/** Batches, none with documents from both sides of the first `there`; those before that are empty words. */
async function* batchesOf(
  documents: AsyncIterable<SentDocument> | Iterable<SentDocument>,
  there: number,
): AsyncGenerator<Line[]> {
  let batch: Line[] = [];
  let weight = 0;
  let count = 0;
  for await (const { id, body } of documents) {
    count += 1;
    const json = count <= there ? '' : JSON.stringify(body);
    batch.push({ id, json });
    weight += json.length;
    if (batch.length < BATCH && weight < HEAVY && count !== there) continue;
    yield batch;
    batch = [];
    weight = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Sends one batch until all of it is taken; what the cluster is too busy for is sent again, later and later. */
async function send(client: Client, index: string, batch: readonly Line[]): Promise<void> {
  let rest = batch;
  for (let tries = 1; rest.length > 0; tries += 1) {
    rest = await sendOnce(client, index, rest).catch((err: unknown) => {
      if (tries >= MOST_TRIES || !isPassing(statusOf(err))) throw err;
      return rest;
    });
    if (rest.length === 0) return;
    if (tries >= MOST_TRIES) throw new Error(`the cluster does not take the document ${rest[0]?.id}`);
    const pause = FIRST_PAUSE * 2 ** (tries - 1);
    await new Promise((resolve) => setTimeout(resolve, pause / 2 + Math.random() * pause));
  }
}

/** The documents of the batch that were not taken. One that is there already has been taken. */
async function sendOnce(client: Client, index: string, batch: readonly Line[]): Promise<Line[]> {
  const lines = batch.flatMap(({ id, json }) => [JSON.stringify({ create: { _id: id } }), json]);
  // The client's types leave out that a line may be JSON already.
  const { body } = await client.bulk({ index, body: lines as unknown as Record<string, unknown>[] });
  return batch.filter((_, i) => {
    const { status = 500, error } = body.items[i]?.create ?? {};
    if (status < 300 || status === 409) return false;
    const blocked = error && reasonTold(error);
    if (blocked) throw new Error(blocked);
    if (isPassing(status)) return true;
    throw new Error(`the cluster refused the document ${batch[i]?.id}: ${error?.reason ?? status}`);
  });
}

/** Too busy, or out of reach for now. */
function isPassing(status: unknown): boolean {
  return status === null || status === 429 || status === 502 || status === 503 || status === 504;
}

function statusOf(err: unknown): unknown {
  return typeof err === 'object' && err !== null && 'statusCode' in err ? (err.statusCode ?? null) : null;
}
