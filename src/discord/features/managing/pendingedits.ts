import { randomBytes } from 'node:crypto';
import type { Draft } from '../../../adding/draft.ts';
import type { AssignedPlace } from '../../../coverages/register.ts';
import type { ArticleHolding } from '../../../store/withdraw.ts';

/** What can still be done, or undone, by a button: drafts that may be added, what was added, created or assigned. */
export type PendingEdit =
  | { readonly what: 'drafts'; readonly drafts: readonly Draft[] }
  | { readonly what: 'added'; readonly holdings: readonly ArticleHolding[] }
  | { readonly what: 'created'; readonly name: string }
  | { readonly what: 'assigned'; readonly place: AssignedPlace; readonly before: string | null };

/** An edit, and the coverage that it is of; null where the program has but one, and of coverages themselves. */
interface KeptEdit {
  readonly coverage: string | null;
  readonly edit: PendingEdit;
  /** Milliseconds of the process's own clock. */
  readonly until: number;
}

/** Milliseconds for which an edit waits, and how many wait at once. */
const WAITS = 15 * 60_000;
const MOST = 100;

/** Edits of the last quarter of an hour, in memory alone: a restart forgets them, and nothing half done is left of them. */
export class PendingEdits {
  readonly #edits = new Map<string, KeptEdit>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Keeps an edit; gives its id, letters and digits that nobody can guess. */
  keep(coverage: string | null, edit: PendingEdit): string {
    for (const [id, { until }] of this.#edits) if (until < this.#now()) this.#edits.delete(id);
    const [oldest] = this.#edits.size < MOST ? [] : this.#edits.keys();
    if (oldest !== undefined) this.#edits.delete(oldest);
    const id = randomBytes(8).toString('hex');
    this.#edits.set(id, { coverage, edit, until: this.#now() + WAITS });
    return id;
  }

  /** The edit of an id, which is not kept any longer; null where there is none, or it is of another coverage. */
  take(id: string, coverage: string | null): PendingEdit | null {
    const kept = this.#edits.get(id);
    if (!kept || kept.coverage !== coverage || kept.until < this.#now()) return null;
    this.#edits.delete(id);
    return kept.edit;
  }
}
