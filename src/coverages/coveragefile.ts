import { resolve } from 'node:path';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { tagOf } from './coveragetag.ts';

/** One coverage, as the operator's file has it. */
export interface CoverageEntry {
  readonly name: string;
  /** The path of its articles. */
  readonly articles: string;
  /** Addresses of feeds whose articles are added to it. */
  readonly feeds: readonly string[];
  /** Ids of the users who run it. */
  readonly editors: readonly string[];
  /** Ids of the servers, and of the channels, in which it answers. */
  readonly servers: readonly string[];
  readonly channels: readonly string[];
  /** The file of its own limits of answers; null: those of all. */
  readonly calibration: string | null;
  /** The file in which questions without an answer are counted; null: they are not. */
  readonly gaps: string | null;
  /** The id of the server in which it was created; null of one that the operator's file names. */
  readonly home: string | null;
}

/** Whether coverages may be created and assigned in Discord, and by whom besides those who run the program. */
export interface CreationRules {
  /** The path of the folder that keeps what was created and assigned, and the articles of what was created. */
  readonly folder: string;
  /** Ids of users. */
  readonly editors: readonly string[];
  /** Whoever may manage a server may, for that server. */
  readonly managers: boolean;
}

/** All coverages of one program, and where they answer. */
export interface CoverageFile {
  readonly coverages: ReadonlyMap<string, CoverageEntry>;
  /** Answers where no other does; null: nothing answers there. */
  readonly default: string | null;
  /** Answers direct messages; null: the default does. */
  readonly direct: string | null;
  /** Null: none is created in Discord. */
  readonly created: CreationRules | null;
}

/** The file cannot be used. `faults` has one line for each, with its line in the file. */
export class CoverageFileError extends Error {
  override readonly name = 'CoverageFileError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** A name of a coverage. */
export const COVERAGE_NAME = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/;
const notAName = 'must be 1 to 32 lower-case letters, digits and hyphens';
const name = z.string().regex(COVERAGE_NAME, notAName);
const snowflake = z.string().regex(/^\d{17,20}$/, 'must be an id of 17 to 20 digits');
const address = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const path = z.string().min(1, 'must be a path');

const entryOf = z.strictObject({
  articles: path,
  feeds: z.array(address).default([]),
  editors: z.array(snowflake).default([]),
  servers: z.array(snowflake).default([]),
  channels: z.array(snowflake).default([]),
  calibration: path.optional(),
  gaps: path.optional(),
});
const rulesOf = z.strictObject({
  folder: path,
  editors: z.array(snowflake).default([]),
  managers: z.enum(['true', 'false'], 'must be true or false').default('false'),
});
const fileOf = z.strictObject({
  coverages: z.record(name, entryOf).default({}),
  default: name.optional(),
  direct: name.optional(),
  created: rulesOf.optional(),
});

/** Where a value stands in the file: the keys that lead to it. */
type ValuePath = readonly (string | number)[];

/**
 * The coverages that a file describes. Every value is read as a string: an id has more digits than a number keeps.
 *
 * @param text YAML
 * @param folder that paths in the file start from
 * @throws {CoverageFileError} with every fault, not only the first
 */
export function parseCoverages(text: string, folder: string): CoverageFile {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) throw new CoverageFileError([`line ${lines.linePos(broken.pos[0]).line}: ${broken.message}`]);
  const lineOf = (path: ValuePath): number => {
    const positions = path.flatMap((_, i) => positionOf(document, path.slice(0, i + 1)) ?? []);
    return lines.linePos(positions.at(-1) ?? 0).line;
  };
  const { data, error } = fileOf.safeParse(document.toJS());
  if (error) {
    throw new CoverageFileError(
      error.issues.map((issue) => {
        const path = issue.path.filter((step) => typeof step !== 'symbol');
        const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : [];
        return `line ${lineOf(unknown === undefined ? path : [...path, unknown])}: ${[path.join('.'), faultOf(issue)].filter((part) => part !== '').join(' ')}`;
      }),
    );
  }
  const coverages = new Map(
    Object.entries(data.coverages).map(([name, { articles, calibration, gaps, ...entry }]) => [
      name,
      {
        name,
        articles: resolve(folder, articles),
        calibration: calibration === undefined ? null : resolve(folder, calibration),
        gaps: gaps === undefined ? null : resolve(folder, gaps),
        home: null,
        ...entry,
      },
    ]),
  );
  const created = data.created
    ? {
        folder: resolve(folder, data.created.folder),
        editors: data.created.editors,
        managers: data.created.managers === 'true',
      }
    : null;
  const file = { coverages, default: data.default ?? null, direct: data.direct ?? null, created };
  const faults = [
    ...(coverages.size === 0 && created === null ? ['line 1: coverages has none'] : []),
    ...(['default', 'direct'] as const).flatMap((key) => {
      const named = file[key];
      return named === null || coverages.has(named) ? [] : [`line ${lineOf([key])}: there is no coverage "${named}"`];
    }),
    ...sharedFaults(file, lineOf),
  ];
  if (faults.length > 0) throw new CoverageFileError(faults);
  return file;
}

/** Where the key or the element that a path ends with begins, in code units; null where there is none. */
function positionOf(document: Document, path: ValuePath): number | null {
  const holder = document.getIn(path.slice(0, -1), true);
  const pair = isMap(holder) ? holder.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : null;
  const node = pair ? pair.key : document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}

function faultOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `does not know ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  return issue.code === 'invalid_key' ? notAName : issue.message;
}

/** A channel, a server, a folder and a tag belong to one coverage. */
function sharedFaults({ coverages }: CoverageFile, lineOf: (path: ValuePath) => number): string[] {
  const owners = new Map<string, string>();
  const faults: string[] = [];
  const claim = (what: string, shown: string, entry: CoverageEntry, path: ValuePath): void => {
    const owner = owners.get(what);
    if (owner === undefined) owners.set(what, entry.name);
    else
      faults.push(
        `line ${lineOf(['coverages', entry.name, ...path])}: ${shown} of "${entry.name}" is "${owner}"'s too`,
      );
  };
  for (const entry of coverages.values()) {
    claim(`articles ${entry.articles}`, 'the path of the articles', entry, ['articles']);
    if (entry.gaps !== null) claim(`gaps ${entry.gaps}`, 'the file of gaps', entry, ['gaps']);
    claim(`tag ${tagOf(entry.name)}`, 'the short form of the name', entry, []);
    for (const kind of ['servers', 'channels'] as const) {
      entry[kind].forEach((id, i) => {
        claim(`${kind} ${id}`, `the ${kind === 'servers' ? 'server' : 'channel'} ${id}`, entry, [kind, i]);
      });
    }
  }
  return faults;
}
