import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../corpus/files/fault.ts';
import { readSettingsFile } from '../corpus/files/settingsfile.ts';
import { aloneIn } from '../store/alone.ts';
import { heldIn } from '../store/keep.ts';
import { replaceFile } from '../store/replace.ts';
import { COVERAGE_NAME, type CoverageFile, CoverageFileError, type CreationRules } from './coveragefile.ts';
import { tagOf } from './coveragetag.ts';
import { type CreatedState, isGiven, NOTHING_CREATED, parseCreated, withCreated } from './createdstate.ts';

/** Where a coverage is to answer: a channel, or a server wherever no channel of it has another. */
export interface AssignedPlace {
  readonly kind: 'servers' | 'channels';
  /** The id of the server or channel. */
  readonly id: string;
}

/** Coverages that are created in one server, beyond which there are no more. */
const MOST = 25;

/** The path of the file that keeps what was created and assigned. */
export const statePath = ({ folder }: CreationRules): string => join(folder, 'coverages.json');

/**
 * What was created and assigned in Discord; nothing where there is no such file yet.
 *
 * @throws {CoverageFileError} where it cannot be read, or is not as it was written
 */
function readCreated(rules: CreationRules): CreatedState {
  const path = statePath(rules);
  try {
    return parseCreated(readSettingsFile(path));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return NOTHING_CREATED;
    const reason = cause instanceof CoverageFileError ? cause.message : `cannot be read (${codeOf(cause)})`;
    throw new CoverageFileError([`${path}: ${reason}`]);
  }
}

/** The operator's file together with what was created: as `readCreated` throws. */
const completed = (file: CoverageFile): CoverageFile =>
  file.created === null ? file : withCreated(file, readCreated(file.created));

/**
 * Creates coverages and says where they answer. The operator's file is read and never written; what is decided here is
 * written to a file of our own, whole or not at all, and read anew before each change: another program may have changed it.
 */
export class CoverageRegister {
  readonly #onChange: (file: CoverageFile) => Promise<void>;
  #given: CoverageFile;
  #file: CoverageFile;

  /**
   * @param given the operator's file
   * @param onChange settles when the coverages are in use
   * @throws as `readCreated` does
   */
  constructor(given: CoverageFile, onChange: (file: CoverageFile) => Promise<void>) {
    this.#given = given;
    this.#file = completed(given);
    this.#onChange = onChange;
  }

  /** Coverages that can be created in one server. */
  readonly most = MOST;

  /** All coverages, those that were created among them. */
  get file(): CoverageFile {
    return this.#file;
  }

  /** Who may create and assign; null: nobody. */
  get rules(): CreationRules | null {
    return this.#given.created;
  }

  /** Reads all again, with another file of the operator's. Throws as `readCreated` does, and changes nothing then. */
  async use(given: CoverageFile): Promise<void> {
    this.#file = completed(given);
    this.#given = given;
    await this.#onChange(this.#file);
  }

  /** Creates a coverage, without articles. Gives what is in the way, or null. */
  create(name: string, home: string, by: string): Promise<'name' | 'taken' | 'many' | null> {
    return this.#change<'name' | 'taken' | 'many'>(async (state, { folder }) => {
      if (!COVERAGE_NAME.test(name)) return 'name';
      const known = [...withCreated(this.#given, state).coverages.values()];
      if (Object.hasOwn(state.coverages, name) || known.some((one) => tagOf(one.name) === tagOf(name))) return 'taken';
      if (Object.values(state.coverages).filter((one) => one.home === home).length >= MOST) return 'many';
      await mkdir(join(folder, name), { recursive: true });
      return { ...state, coverages: { ...state.coverages, [name]: { home, editors: [by] } } };
    });
  }

  /** Takes back a coverage that has no articles yet. Gives whether it did. */
  async discard(name: string): Promise<boolean> {
    const fault = await this.#change(async (state, { folder }) => {
      if (!Object.hasOwn(state.coverages, name)) return 'gone';
      if ((await heldIn(join(folder, name))).articles.length > 0) return 'used';
      const others = <T>(all: Readonly<Record<string, T>>, isKept: (key: string, value: T) => boolean) =>
        Object.fromEntries(Object.entries(all).filter(([key, value]) => isKept(key, value)));
      return {
        coverages: others(state.coverages, (key) => key !== name),
        servers: others(state.servers, (_, value) => value !== name),
        channels: others(state.channels, (_, value) => value !== name),
      };
    });
    return fault === null;
  }

  /** The name of the coverage that was assigned to a place here; null where none was. */
  assignedTo({ kind, id }: AssignedPlace): string | null {
    return [...this.#file.coverages.values()].find((one) => one[kind].includes(id))?.name ?? null;
  }

  /** Has a coverage answer in a place, or none of its own there. Gives what is in the way, or null. */
  assign(name: string | null, { kind, id }: AssignedPlace): Promise<'given' | 'gone' | null> {
    return this.#change<'given' | 'gone'>((state) => {
      if (isGiven(this.#given, kind, id)) return 'given';
      if (name !== null && !withCreated(this.#given, state).coverages.has(name)) return 'gone';
      const { [id]: _, ...others } = state[kind];
      return { ...state, [kind]: name === null ? others : { ...others, [id]: name } };
    });
  }

  /** Makes one change of the state; a word instead of a state is what is in the way of it. */
  async #change<Fault extends string>(
    change: (state: CreatedState, rules: CreationRules) => CreatedState | Fault | Promise<CreatedState | Fault>,
  ): Promise<Fault | null> {
    const { rules } = this;
    if (rules === null) throw new RangeError('No coverage is created in Discord');
    await mkdir(rules.folder, { recursive: true });
    const fault = await aloneIn(rules.folder, async () => {
      const next = await change(readCreated(rules), rules);
      if (typeof next === 'string') return next;
      await replaceFile(statePath(rules), `${JSON.stringify(next, null, 2)}\n`);
      return null;
    });
    if (fault === null) await this.use(this.#given);
    return fault;
  }
}
