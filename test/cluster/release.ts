import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** An OpenSearch that Maven can fetch, and the Java that runs it. */
export interface Release {
  readonly major: 2 | 3;
  /** The program of the right Java. */
  readonly java: string;
}

const here = fileURLToPath(new URL('.', import.meta.url));
/** Where Maven unpacks what it fetched. */
export const unpacked = join(here, 'target');
/** The security plugin of OpenSearch 2, in there. */
export const securityPlugin = join(unpacked, 'security');

/** The least Java that a release runs on. */
const LEAST_JAVA: Readonly<Record<Release['major'], number>> = { 2: 11, 3: 21 };
/** Where Debian and others put a Java beside the first one. */
const BESIDE = '/usr/lib/jvm';

/** Fetches a release of OpenSearch where it is not there yet; a text says why it cannot be had on this machine. */
export function fetchRelease(major: Release['major']): Release | string {
  const java = javaOf(LEAST_JAVA[major]);
  if (java === null) return `no Java ${LEAST_JAVA[major]} or later is on this machine`;
  if (spawnSync('mvn', ['-version']).status !== 0) return 'mvn is not on this machine';
  const profile = major === 3 ? ['-P', 'three'] : [];
  const built = spawnSync('mvn', ['-q', '-B', '-f', join(here, 'pom.xml'), ...profile, 'package'], {
    encoding: 'utf8',
  });
  return built.status === 0 ? { major, java } : `OpenSearch could not be fetched: ${built.stdout.slice(-500)}`;
}

/** The folder of a release that was fetched. */
export function folderOf({ major }: Release): string {
  const name = readdirSync(unpacked).find((entry) => entry.startsWith(`opensearch-${major}.`));
  if (name === undefined) throw new Error(`OpenSearch ${major} is not unpacked: run fetchRelease(${major}) first`);
  return join(unpacked, name);
}

/** The first Java that is late enough: the one on the path, or one beside it. */
function javaOf(least: number): string | null {
  const beside = existsSync(BESIDE) ? readdirSync(BESIDE).map((home) => join(BESIDE, home, 'bin', 'java')) : [];
  return ['java', ...beside].find((program) => versionOf(program) >= least) ?? null;
}

/** The number of a Java, such as 17; 0 where there is none. */
function versionOf(program: string): number {
  const { stderr } = spawnSync(program, ['-version'], { encoding: 'utf8' });
  return Number(/version "(?:1\.)?(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
}
