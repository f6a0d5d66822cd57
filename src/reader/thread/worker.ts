import { parentPort, workerData } from 'node:worker_threads';
import { parseConstants } from '../encoding/constants.ts';
import { NetworkInference } from '../inference.ts';
import { readModel } from '../model.ts';
import { type CallName, END, type ReaderCall, type ReaderCalls, type ReaderNotice, type ThreadData } from './calls.ts';
import { RunLock } from './runlock.ts';

/** The thread that reads: one call at a time, those that a person waits for before those that prepare. */

const { folder, key, lock } = workerData as ThreadData;
const tell = (told: ReaderNotice): void => parentPort?.postMessage(told);
const lineOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/** Answers wait for these. */
const URGENT: ReadonlySet<CallName> = new Set(['nearest', 'read']);

async function open(): Promise<NetworkInference> {
  const model = await readModel(folder);
  const note = (line: string): void => tell({ what: 'note', line });
  return NetworkInference.open(model, {
    constants: parseConstants(model.constants),
    key,
    lock: new RunLock(lock),
    note,
  });
}

async function serve(inference: NetworkInference): Promise<void> {
  const [urgent, others]: [ReaderCall[], ReaderCall[]] = [[], []];
  let wake = (): void => {};
  let isEnding = false;
  parentPort?.on('message', (call: ReaderCall | typeof END) => {
    if (call === END) isEnding = true;
    else (URGENT.has(call.name) ? urgent : others).push(call);
    wake();
  });
  tell({ what: 'ready' });
  while (!isEnding) {
    const call = urgent.shift() ?? others.shift();
    if (!call) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      continue;
    }
    try {
      tell({ what: 'done', id: call.id, gives: await outcome(inference, call) });
    } catch (fault) {
      tell({ what: 'failed', id: call.id, line: lineOf(fault) });
    }
    // What has arrived meanwhile is to be seen before the next call is chosen.
    await new Promise((resolve) => setImmediate(resolve));
  }
  parentPort?.close();
}

function outcome(
  inference: NetworkInference,
  { name, given, until }: ReaderCall,
): Promise<ReaderCalls[CallName][1]> | ReaderCalls[CallName][1] {
  if (URGENT.has(name) && Date.now() > until) return [];
  switch (name) {
    case 'open':
      return inference.openCoverage(given.coverage, given.folder);
    case 'missing':
      return inference.missing(given.coverage, given.passages);
    case 'encode':
      return inference.encode(given.coverage, given.passage, given.key, given.text);
    case 'tidy':
      return inference.tidy(given.coverage);
    case 'nearest':
      return inference.nearest(given.coverage, given.asked, given.limit, given.allowed);
    case 'read':
      return inference.read(given.coverage, given.asked, given.passages);
    case 'close':
      return inference.closeCoverage(given.coverage);
  }
}

const inference = await open().catch((fault: unknown) => tell({ what: 'fault', line: lineOf(fault) }));
if (inference) await serve(inference);
