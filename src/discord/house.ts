import { readFileSync } from 'node:fs';
import type { Feedback } from '../feedback.ts';
import type { Shelf } from '../shelf.ts';
import { type Tally, tally } from './tally.ts';

/** What all requests share: one for the whole run of the program. */
export interface House {
  readonly shelf: Shelf;
  /** Where complaints about answers are kept; null unless the operator has switched that on. */
  readonly feedback: Feedback | null;
  /** What has happened since the start. */
  readonly tally: Tally;
  /** The ids of those who run the bot; its owners join once Discord has told who they are. */
  readonly operators: Set<string>;
  /** Of the program. */
  readonly version: string;
}

/** A house that has just been opened. */
export function openHouse(shelf: Shelf, operators: readonly string[] = [], feedback: Feedback | null = null): House {
  return { shelf, feedback, tally: tally(), operators: new Set(operators), version: ownVersion() };
}

function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}
