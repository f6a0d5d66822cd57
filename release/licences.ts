import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/* The licences of the packages that the program runs with, from package-lock.json. `npm run licences` writes the page. */

/** One package of the lock file, as far as it concerns us. */
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly hasInstallScript?: boolean;
}

export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it; null when the package states none. */
  readonly licence: string | null;
}

const root = fileURLToPath(new URL('../', import.meta.url));
const page = `${root}docs/licences.md`;

/**
 * Licences that ask for no more than to be named, and that of fonts, which a program may bring along. "BSD" is what one
 * package calls the licence of two clauses.
 */
const ACCEPTED = [
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Zlib',
];

/** Whether a licence, or one of those that may be chosen, asks for no more than to be named. */
export const isAccepted = (licence: string | null): boolean =>
  (licence ?? '')
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => ACCEPTED.includes(one)));

/** A build for one platform, which the package that it is of asks for where it fits. */
const isOfOnePlatform = ({ os, optional }: Locked): boolean => os !== undefined && optional === true;

/** What the program runs with, each version once, by name. Builds of a package for one platform are left to it. */
export function licensed(lock = readLock()): Licensed[] {
  const packages = Object.entries(lock).flatMap(([path, locked]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (name === '' || locked.dev || isOfOnePlatform(locked)) return [];
    return [{ name, version: locked.version ?? '', licence: locked.license ?? null }];
  });
  const unique = new Map(packages.map((one) => [`${one.name}@${one.version}`, one]));
  return [...unique.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The packages of the lock file that would run a script when they are installed. */
export function scripted(lock = readLock()): string[] {
  return Object.keys(lock).filter((path) => lock[path]?.hasInstallScript && !isOfOnePlatform(lock[path]));
}

export function readLock(): Record<string, Locked> {
  return JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
}

/** The page as it should be. */
export function licencePage(packages: readonly Licensed[]): string {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence ?? 'not stated'} |`);
  return `# Licences

What Pullquote runs with, and under which licence; written by \`npm run licences\` from \`package-lock.json\`. Each
package's own text of its licence is in its folder below \`node_modules\`. Tools of development are not part of a release.
The reader comes with the program; \`models/reader/CARD.md\` says what it was made of.

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}
`;
}

/** The page as it stands in the repository. */
export function writtenPage(): string {
  return readFileSync(page, 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, licencePage(licensed()));
