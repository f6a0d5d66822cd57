import { parentPort, workerData } from 'node:worker_threads';
import type { Call, CallName, Calls, ThreadData, Told } from './calls.ts';
import { parseConstants } from './constants.ts';
import { readModel } from './model.ts';
import { ReadingDesk } from './readingdesk.ts';

/** The thread that reads: one call at a time, those that a person waits for before those that prepare. */

const { folder, key } = workerData as ThreadData;
const tell = (told: Told): void => parentPort?.postMessage(told);
const lineOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/** Answers wait for these. */
const URGENT: ReadonlySet<CallName> = new Set(['nearest', 'read']);

async function open(): Promise<ReadingDesk> {
  const model = await readModel(folder);
  return ReadingDesk.open(model, parseConstants(model.constants), key, (line) => tell({ what: 'note', line }));
}

async function serve(desk: ReadingDesk): Promise<void> {
  const [urgent, others]: [Call[], Call[]] = [[], []];
  let wake = (): void => {};
  parentPort?.on('message', (call: Call) => {
    (URGENT.has(call.name) ? urgent : others).push(call);
    wake();
  });
  tell({ what: 'ready' });
  for (;;) {
    const call = urgent.shift() ?? others.shift();
    if (!call) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      continue;
    }
    try {
      tell({ what: 'done', id: call.id, gives: await outcome(desk, call) });
    } catch (fault) {
      tell({ what: 'failed', id: call.id, line: lineOf(fault) });
    }
    // What has arrived meanwhile is to be seen before the next call is chosen.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function outcome(desk: ReadingDesk, { name, given }: Call): Promise<Calls[CallName][1]> | Calls[CallName][1] {
  switch (name) {
    case 'open':
      return desk.openCoverage(given.coverage, given.folder);
    case 'missing':
      return desk.missing(given.coverage, given.passages);
    case 'encode':
      return desk.encode(given.coverage, given.passage, given.key, given.text);
    case 'tidy':
      return desk.tidy(given.coverage);
    case 'nearest':
      return desk.nearest(given.coverage, given.asked, given.limit, given.allowed);
    case 'read':
      return desk.read(given.coverage, given.asked, given.passages);
    case 'close':
      return desk.closeCoverage(given.coverage);
  }
}

const desk = await open().catch((fault: unknown) => tell({ what: 'fault', line: lineOf(fault) }));
if (desk) await serve(desk);
