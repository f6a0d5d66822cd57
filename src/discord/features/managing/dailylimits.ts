/** What is counted: articles that are added, their bytes, and fetches from the web. */
export interface DailyIntake {
  readonly articles: number;
  readonly bytes: number;
  readonly fetches: number;
}

/** What one coverage may take in from Discord on one day. */
const MOST: DailyIntake = { articles: 200, bytes: 50 * 1024 * 1024, fetches: 500 };
const DAY = 86_400_000;

/** Counts what each coverage has taken in from Discord today, by the days of UTC. In memory: a restart begins anew. */
export class DailyLimits {
  readonly #most: DailyIntake;
  readonly #now: () => number;
  readonly #taken = new Map<string | null, DailyIntake>();
  #day = -1;

  constructor(most: DailyIntake = MOST, now: () => number = () => Date.now()) {
    this.#most = most;
    this.#now = now;
  }

  /** Counts more for a coverage, where that is within the limit of the day. Gives whether it is. */
  admit(coverage: string | null, more: Partial<DailyIntake>): boolean {
    const day = Math.floor(this.#now() / DAY);
    if (day !== this.#day) this.#taken.clear();
    this.#day = day;
    const { articles, bytes, fetches } = this.#taken.get(coverage) ?? { articles: 0, bytes: 0, fetches: 0 };
    const sum = {
      articles: articles + (more.articles ?? 0),
      bytes: bytes + (more.bytes ?? 0),
      fetches: fetches + (more.fetches ?? 0),
    };
    const isWithin =
      sum.articles <= this.#most.articles && sum.bytes <= this.#most.bytes && sum.fetches <= this.#most.fetches;
    if (isWithin) this.#taken.set(coverage, sum);
    return isWithin;
  }
}
