import { dirname } from 'node:path';
import { readSettingsFile } from '../corpus/files/settingsfile.ts';
import { type CoverageEntry, type CoverageFile, CoverageFileError, parseCoverages } from '../coverages/coveragefile.ts';
import { CoverageRegister } from '../coverages/register.ts';
import { ConfigError, type SettingsEnvironment } from './config.ts';

/**
 * The coverages of a file.
 *
 * @throws {ConfigError} with a line for each fault, where it cannot be read or understood
 */
export function readCoverageFile(path: string, readFile = readSettingsFile): CoverageFile {
  try {
    return parseCoverages(readFile(path), dirname(path));
  } catch (cause) {
    if (cause instanceof CoverageFileError) throw new ConfigError(cause.faults.map((fault) => `${path}: ${fault}`));
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError([`COVERAGES cannot be used: ${path}: ${reason}`]);
  }
}

/**
 * What creates and assigns coverages beside those of a file.
 *
 * @param onChange settles when other coverages are in use
 * @throws {ConfigError} as above, and where what was created cannot be read
 */
export function openRegister(path: string, onChange: (file: CoverageFile) => Promise<void>): CoverageRegister {
  const file = readCoverageFile(path);
  try {
    return new CoverageRegister(file, onChange);
  } catch (cause) {
    if (!(cause instanceof CoverageFileError)) throw cause;
    throw new ConfigError(cause.faults);
  }
}

/** The coverages of a file, and those that were created beside it. Throws as `openRegister`. */
export const readCoverages = (path: string): CoverageFile => openRegister(path, async () => {}).file;

/** The path of the file that an environment names; null where it names none. */
export const coveragesPath = ({ COVERAGES }: SettingsEnvironment): string | null => COVERAGES?.trim() || null;

/** What the command line of a program says of the articles that it means. */
export interface NamedArticles {
  /** A path. */
  readonly corpus?: string | undefined;
  /** The name of a coverage. */
  readonly coverage?: string | undefined;
}

/**
 * The environment with the articles that a program means, as `CORPUS` and `CALIBRATION`: those of the path that was named,
 * or of the coverage; else of the default of the file of coverages, where there is such a file.
 *
 * @throws {ConfigError} where it cannot be told which are meant
 */
export function withArticles(environment: SettingsEnvironment, named: NamedArticles): SettingsEnvironment {
  const path = coveragesPath(environment);
  if (named.corpus !== undefined && named.coverage !== undefined) {
    throw new ConfigError(['--corpus and --coverage name articles both: give one of them']);
  }
  if (named.corpus !== undefined) return { ...environment, CORPUS: named.corpus };
  if (path === null) {
    if (named.coverage === undefined) return environment;
    throw new ConfigError(['--coverage needs COVERAGES, which names the file of coverages']);
  }
  const { articles, calibration } = entryNamed(readCoverages(path), named.coverage);
  return { ...environment, CORPUS: articles, ...(calibration !== null && { CALIBRATION: calibration }) };
}

function entryNamed({ coverages, default: standard }: CoverageFile, name: string | undefined): CoverageEntry {
  const meant = name ?? standard;
  const names = [...coverages.keys()].join(', ');
  if (meant === null) throw new ConfigError([`which coverage is meant? Name one with --coverage: ${names}`]);
  const entry = coverages.get(meant);
  if (!entry) throw new ConfigError([`there is no coverage "${meant}"; there are: ${names}`]);
  return entry;
}
