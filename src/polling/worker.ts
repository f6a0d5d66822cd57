import { parentPort, workerData } from 'node:worker_threads';
import { openFetcher } from '../fetch/fetch.ts';
import { politely } from '../fetch/polite.ts';
import type { PollReport, PollTask } from './polltask.ts';
import { takeTurn } from './turn.ts';

/* One turn over the feeds, in a thread of its own: reading a page must not keep an answer waiting. */

const { feeds, folder } = workerData as PollTask;
const report = (what: PollReport): void => parentPort?.postMessage(what);
await takeTurn(feeds, folder, politely(openFetcher()), report);
report('done');
