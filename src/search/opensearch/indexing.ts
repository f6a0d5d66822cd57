import type { Client } from '@opensearch-project/opensearch';
import type { Document } from '../document.ts';
import { storedStem } from './engine.ts';
import { createIndex, held, settle, switchTo } from './indices.ts';

/** What happens while an index is built. */
export interface Progress {
  /** Passages that the cluster has taken, of `total`. */
  readonly done: number;
  readonly total: number;
}

/** Passages sent at once: some hundred kilobytes. */
const BATCH = 500;
/** Two batches are under way at the same time; more would only wait in the cluster's queue. */
const ROUND = 2 * BATCH;
const MOST_TRIES = 8;
/** Milliseconds before the second try; each further one waits twice as long, with a random part. */
const FIRST_PAUSE = 200;

/**
 * Builds the index of a coverage beside the one in use, checks that it holds every passage, and then switches to it in
 * one step. One that an earlier run began is completed: each passage has its id, so nothing is there twice.
 *
 * @throws Error when the cluster takes no more after eight tries, or when the index does not hold every passage
 */
export async function buildIndex(
  client: Client,
  index: string,
  documents: readonly Document[],
  report: (progress: Progress) => void,
): Promise<void> {
  const total = documents.length;
  await createIndex(client, index);
  // Rounds come one after another, so that all before the last round of an earlier run is there.
  let done = Math.max(0, (await held(client, index)) - ROUND);
  while (done < total) {
    const round = documents.slice(done, done + ROUND);
    await Promise.all([round.slice(0, BATCH), round.slice(BATCH)].map((batch) => send(client, index, batch)));
    done += round.length;
    report({ done, total });
  }
  const all = await settle(client, index);
  if (all !== total) throw new Error(`${index} holds ${all} of ${total} passages: run it again`);
  await switchTo(client, index);
}

/** Sends one batch until all of it is taken; what the cluster is too busy for is sent again, later and later. */
async function send(client: Client, index: string, batch: readonly Document[]): Promise<void> {
  let rest = batch;
  for (let tries = 1; rest.length > 0; tries += 1) {
    rest = await sendOnce(client, index, rest).catch((err: unknown) => {
      if (tries >= MOST_TRIES || !isPassing(statusOf(err))) throw err;
      return rest;
    });
    if (rest.length === 0) return;
    if (tries >= MOST_TRIES) throw new Error(`the cluster does not take passage ${rest[0]?.id}`);
    const pause = FIRST_PAUSE * 2 ** (tries - 1);
    await new Promise((resolve) => setTimeout(resolve, pause / 2 + Math.random() * pause));
  }
}

/** The passages of the batch that were not taken. One that is there already has been taken. */
async function sendOnce(client: Client, index: string, batch: readonly Document[]): Promise<Document[]> {
  const lines = batch.flatMap(({ id, article: { id: article, facts }, stems }) => [
    { create: { _id: String(id) } },
    {
      article,
      outlet: facts.outlet.value ?? '',
      ...(facts.published.value !== null && { published: facts.published.value }),
      stems: stems.map(storedStem).join(' '),
    },
  ]);
  const { body } = await client.bulk({ index, body: lines });
  return batch.filter((_, i) => {
    const { status = 500, error } = body.items[i]?.create ?? {};
    if (status < 300 || status === 409) return false;
    if (isPassing(status)) return true;
    throw new Error(`the cluster refused passage ${batch[i]?.id}: ${error?.reason ?? status}`);
  });
}

/** Too busy, or out of reach for now. */
function isPassing(status: unknown): boolean {
  return status === null || status === 429 || status === 502 || status === 503 || status === 504;
}

function statusOf(err: unknown): unknown {
  return typeof err === 'object' && err !== null && 'statusCode' in err ? (err.statusCode ?? null) : null;
}
