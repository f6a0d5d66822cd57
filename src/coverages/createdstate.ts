import { join } from 'node:path';
import { z } from 'zod';
import { COVERAGE_NAME, type CoverageEntry, type CoverageFile, CoverageFileError } from './coveragefile.ts';
import { tagOf } from './coveragetag.ts';

/** What was created and assigned in Discord, as its file keeps it. */
export interface CreatedState {
  /** By name: the id of the server in which it was created, and of the users who may change its articles. */
  readonly coverages: Readonly<Record<string, { readonly home: string; readonly editors: readonly string[] }>>;
  /** By the id of a server or channel: the name of the coverage that answers there. */
  readonly servers: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
}

export const NOTHING_CREATED: CreatedState = { coverages: {}, servers: {}, channels: {} };

const name = z.string().regex(COVERAGE_NAME);
const id = z.string().regex(/^\d{17,20}$/);
const stateOf = z.strictObject({
  coverages: z.record(name, z.strictObject({ home: id, editors: z.array(id) })),
  servers: z.record(id, name),
  channels: z.record(id, name),
});

/**
 * The state that a file holds.
 *
 * @throws {CoverageFileError} where it is not as it was written
 */
export function parseCreated(text: string): CreatedState {
  try {
    return stateOf.parse(JSON.parse(text));
  } catch (cause) {
    const [issue] = cause instanceof z.ZodError ? cause.issues : [];
    const reason = issue ? `${issue.path.join('.')} ${issue.message}` : 'not JSON';
    throw new CoverageFileError([`not as the bot wrote it: ${reason}`]);
  }
}

/** Whether the operator's file says what answers in a server or channel. */
export const isGiven = ({ coverages }: CoverageFile, kind: 'servers' | 'channels', place: string): boolean =>
  [...coverages.values()].some((entry) => entry[kind].includes(place));

/**
 * The operator's file together with what was created and assigned in Discord. Where they contradict one another, the
 * file holds.
 */
export function withCreated(file: CoverageFile, state: CreatedState): CoverageFile {
  const { created } = file;
  if (created === null) return file;
  const all = new Map(file.coverages);
  for (const [name, { home, editors }] of Object.entries(state.coverages)) {
    const articles = join(created.folder, name);
    const clashes = [...all.values()].some((one) => one.articles === articles || tagOf(one.name) === tagOf(name));
    if (clashes) continue;
    all.set(name, { ...NOTHING_SET, name, articles, editors, home });
  }
  for (const kind of ['servers', 'channels'] as const) {
    for (const [place, name] of Object.entries(state[kind])) {
      const entry = all.get(name);
      if (entry && !isGiven(file, kind, place)) all.set(name, { ...entry, [kind]: [...entry[kind], place] });
    }
  }
  return { ...file, coverages: all };
}

const NOTHING_SET: Pick<CoverageEntry, 'feeds' | 'servers' | 'channels' | 'calibration' | 'gaps'> = {
  feeds: [],
  servers: [],
  channels: [],
  calibration: null,
  gaps: null,
};
