import { type HeldArticles, type PlannedDraft, withWritten } from '../adding/plan.ts';
import { aloneIn } from '../store/alone.ts';
import { heldIn, keep } from '../store/keep.ts';
import { type FeedMemory, keepMemory, markOf, recallMemory } from '../store/memory.ts';

/** The folder that the articles come to, and what is known to be there. */
export class PolledFolder {
  readonly #folder: string;
  #held: HeldArticles | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async held(): Promise<HeldArticles> {
    this.#held ??= await heldIn(this.#folder);
    return this.#held;
  }

  /** Tells the addresses of articles that were taken out. Looked at anew: that may have been a moment ago. */
  async takenOut(): Promise<(url: string) => boolean> {
    const withdrawn = new Set((await recallMemory(this.#folder)).withdrawn);
    return (url) => withdrawn.has(markOf(url));
  }

  /** Writes what is planned; returns the ids. */
  async keep(planned: readonly PlannedDraft[]): Promise<string[]> {
    const written = await keep(this.#folder, planned);
    for (const one of planned) this.#held = withWritten(await this.held(), one);
    return written;
  }

  /** Keeps what is known of a feed for the next turn. */
  remember(url: string, known: FeedMemory): Promise<void> {
    return aloneIn(this.#folder, async () => {
      // Read again: an article may have been taken out meanwhile.
      const memory = await recallMemory(this.#folder);
      await keepMemory(this.#folder, { ...memory, feeds: { ...memory.feeds, [url]: known } });
    });
  }
}
