import { CorpusError } from '../corpus/corpuserror.ts';
import { isRows } from '../corpus/read/rows.ts';
import type { LiveLibrary } from '../library/livelibrary.ts';
import { gapsFile, type QuestionGaps } from '../store/gaps.ts';
import type { CoverageEntry, CoverageFile } from './coveragefile.ts';
import type { CoverageEditions } from './editions.ts';
import type { CoverageHost, HostedCoverage } from './host.ts';
import { coverageAt, type DiscordPlace } from './place.ts';
import { RequestCounts } from './requestcounts.ts';
import { unreadable } from './unreadable.ts';

/** A coverage that was opened, and what ends all that goes on for it. */
export interface OpenedCoverage {
  readonly liveLibrary: LiveLibrary;
  /** Left out where its editions are not kept. */
  readonly editions?: CoverageEditions | null;
  /** Stops to watch its articles, and lets go of them. */
  readonly close: () => Promise<void>;
}

/** How coverages are opened, and for how long they are kept. */
export interface HostingParts {
  /** Opens one. Throws `CorpusError` when nothing of it can be served. */
  readonly open: (entry: CoverageEntry) => Promise<OpenedCoverage>;
  /** Milliseconds after which one that nobody asks is closed. */
  readonly idle: number;
  /** Passages of all that are open: beyond them, those that were not asked for longest are closed. */
  readonly mostPassages: number;
  /** Is told when one is closed, and why it could not be closed well. */
  readonly onClosed?: (name: string, fault: unknown) => void;
}

/** One that is open, or about to be. */
interface Opening {
  readonly entry: CoverageEntry;
  readonly opened: Promise<OpenedCoverage>;
  /** Once it is open. */
  liveLibrary: LiveLibrary | null;
  editions: CoverageEditions | null;
  /** When it was asked last, in ms of the process's own clock. */
  asked: number;
}

/** The coverages of a file: each is opened when somebody first asks it, and closed when nobody has for long. */
export class CoverageHosting implements CoverageHost {
  /** A file alone creates none. */
  readonly register = null;
  readonly #parts: HostingParts;
  /** The one that was asked last is the last. */
  readonly #openings = new Map<string, Opening>();
  readonly #counts = new Map<string, RequestCounts>();
  /** By their paths. */
  readonly #gaps = new Map<string, QuestionGaps>();
  readonly #clock: NodeJS.Timeout;
  #file: CoverageFile;

  constructor(file: CoverageFile, parts: HostingParts) {
    this.#file = file;
    this.#parts = parts;
    this.#clock = setInterval(() => this.#closeIdle(), Math.max(1, parts.idle / 4)).unref();
  }

  get file(): CoverageFile {
    return this.#file;
  }

  get inUse(): readonly HostedCoverage[] {
    return [...this.#openings.values()].flatMap(({ entry, liveLibrary, editions }) =>
      liveLibrary ? [this.#hosted(entry, { liveLibrary, editions })] : [],
    );
  }

  async at(place: DiscordPlace): Promise<HostedCoverage | null> {
    const name = coverageAt(this.#file, place);
    return name === null ? null : this.named(name);
  }

  /** The coverage of a name; null where there is none. */
  async named(name: string): Promise<HostedCoverage | null> {
    const entry = this.#file.coverages.get(name);
    if (!entry) return null;
    try {
      return this.#hosted(entry, await this.#opened(entry));
    } catch (fault) {
      if (!(fault instanceof CorpusError)) throw fault;
      return this.#hosted(entry, {
        liveLibrary: unreadable(fault, async () => (await this.#opened(entry)).liveLibrary),
      });
    }
  }

  /** The library of a coverage that is open; null of any other. */
  opened(name: string): LiveLibrary | null {
    return this.#openings.get(name)?.liveLibrary ?? null;
  }

  /** Goes on with another file. What it does not have any more, or has elsewhere, is closed. */
  async use(file: CoverageFile): Promise<void> {
    this.#file = file;
    const gone = [...this.#openings.values()].filter(({ entry }) => {
      const now = file.coverages.get(entry.name);
      return now?.articles !== entry.articles || now.calibration !== entry.calibration || now.gaps !== entry.gaps;
    });
    await Promise.all(gone.map(({ entry }) => this.#close(entry.name)));
  }

  async stop(): Promise<void> {
    clearInterval(this.#clock);
    await Promise.all([...this.#openings.keys()].map((name) => this.#close(name)));
  }

  #opened(entry: CoverageEntry): Promise<OpenedCoverage> {
    const { name } = entry;
    const opening = this.#openings.get(name) ?? this.#begin(entry);
    opening.asked = performance.now();
    this.#openings.delete(name);
    this.#openings.set(name, opening);
    return opening.opened;
  }

  #begin(entry: CoverageEntry): Opening {
    const opening: Opening = { entry, opened: this.#parts.open(entry), liveLibrary: null, editions: null, asked: 0 };
    const { name } = entry;
    opening.opened.then(
      ({ liveLibrary, editions }) => {
        opening.liveLibrary = liveLibrary;
        opening.editions = editions ?? null;
        this.#closeBeyond();
      },
      // The next one who asks tries again.
      () => {
        if (this.#openings.get(name) === opening) this.#openings.delete(name);
      },
    );
    return opening;
  }

  #hosted(
    { name, articles, gaps, editors, home }: CoverageEntry,
    { liveLibrary, editions = null }: Omit<OpenedCoverage, 'close'>,
  ): HostedCoverage {
    const counts = this.#counts.get(name) ?? new RequestCounts();
    this.#counts.set(name, counts);
    const folder = isRows(articles) ? null : articles;
    const counted = gaps === null ? null : (this.#gaps.get(gaps) ?? gapsFile(gaps));
    if (gaps !== null && counted !== null) this.#gaps.set(gaps, counted);
    return {
      name,
      liveLibrary,
      folder,
      editions,
      gaps: counted,
      counts,
      editors: this.#file.coverages.get(name)?.editors ?? editors,
      home,
    };
  }

  #closeIdle(): void {
    const since = performance.now() - this.#parts.idle;
    for (const [name, { asked, liveLibrary }] of this.#openings) {
      if (liveLibrary !== null && asked < since) void this.#close(name);
    }
  }

  /** Those that were not asked for longest go first; the one that was asked last stays, however large it is. */
  #closeBeyond(): void {
    const open = [...this.#openings.values()].filter(({ liveLibrary }) => liveLibrary !== null);
    let passages = open.reduce((sum, { liveLibrary }) => sum + passagesOf(liveLibrary), 0);
    for (const { entry, liveLibrary } of open.slice(0, -1)) {
      if (passages <= this.#parts.mostPassages) return;
      passages -= passagesOf(liveLibrary);
      void this.#close(entry.name);
    }
  }

  /** Never rejects: what cannot be closed well is told. */
  async #close(name: string): Promise<void> {
    const opening = this.#openings.get(name);
    this.#openings.delete(name);
    try {
      const opened = await opening?.opened.catch(() => null);
      if (!opened) return;
      await opened.close();
      this.#parts.onClosed?.(name, null);
    } catch (fault) {
      this.#parts.onClosed?.(name, fault);
    }
  }
}

const passagesOf = (liveLibrary: LiveLibrary | null): number => liveLibrary?.library.survey.passages ?? 0;
