import { parentPort, workerData } from 'node:worker_threads';
import { openFetcher } from '../fetch/fetch.ts';
import { politely } from '../fetch/polite.ts';
import { lookAgain } from './looking.ts';
import type { PollReport, PollTask } from './polltask.ts';
import { takeTurn } from './turn.ts';

/* One turn over the feeds, and over the addresses of the articles, in a thread of its own: reading a page must not keep an answer waiting. */

const { feeds, folder, editions } = workerData as PollTask;
const report = (what: PollReport): void => parentPort?.postMessage(what);
const visitor = politely(openFetcher());
await takeTurn(feeds, folder, visitor, report);
if (editions) await lookAgain(folder, visitor, report);
report('done');
