import { setImmediate } from 'node:timers/promises';
import type { Work } from './work.ts';

/** Milliseconds of work before others get their turn: of an answer, and of what nobody waits for. */
const TURN = { answer: 10, background: 4 };

/** Turns of the event loop without an arrival before long work goes on, and how many it leaves to the others at most. */
const QUIET = 2;
const MOST_TURNS = 50;

let arrivals = 0;
let lastTurn: Promise<void> = Promise.resolve();

/** Notes a request's arrival, so that long work makes way for it and for those that may follow. */
export function noteArrival(): void {
  arrivals += 1;
}

/**
 * Waits until work may begin: at once where none was done just now. All that is long has one piece at a time done in the
 * whole process. After each piece, new connections are accepted: the event loop accepts one connection a turn, so that
 * with a piece of work in every turn the last of many that come at once would wait for all of them.
 */
export function firstTurn(): Promise<void> {
  const turn = lastTurn;
  lastTurn = turn.then(look);
  return turn;
}

/** Waits until work may go on, after other work has had its turn. */
function nextTurn(): Promise<void> {
  lastTurn = lastTurn.then(look);
  return lastTurn;
}

async function look(): Promise<void> {
  let seen = arrivals;
  let quiet = 0;
  for (let turns = 0; turns < MOST_TURNS && quiet < QUIET; turns += 1) {
    await setImmediate();
    quiet = arrivals === seen ? quiet + 1 : 0;
    seen = arrivals;
  }
}

/** An answer has taken longer than it may. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/** Long work in turns, so that nobody else waits for it, and, for an answer, within a time. */
export class Turns {
  readonly #turn: number;
  readonly #end: number;
  #began = performance.now();

  /** @param limit milliseconds, waiting for others included, that an answer may take; without one it is work in the background */
  constructor(limit?: number) {
    this.#turn = limit === undefined ? TURN.background : TURN.answer;
    this.#end = this.#began + (limit ?? Number.POSITIVE_INFINITY);
  }

  /** To be awaited between two pieces of the work. Throws `TimeLimitError` when its time is over. */
  async next(): Promise<void> {
    const now = performance.now();
    if (now > this.#end) throw new TimeLimitError('The answer takes too long');
    if (now - this.#began < this.#turn) return;
    await nextTurn();
    this.#began = performance.now();
  }

  /** The result of work, with the others' turns between its pieces. Throws as `next` does. */
  async through<T>(work: Work<T>): Promise<T> {
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
      await this.next();
    }
  }
}
