import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { version } = JSON.parse(read('package.json'));

test('the lock has the version of the program', () => {
  const lock = JSON.parse(read('package-lock.json'));
  expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
});

test('the changelog begins with what is not released, and then tells of the version', () => {
  const headings = read('CHANGELOG.md').match(/^## .+$/gm) ?? [];
  expect(headings[0]).toBe('## [Unreleased]');
  expect(headings[1]).toMatch(new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d{2}-\\d{2}$`));
});

test('the page on releases tags the version', () => {
  const tags = read('release/README.md').match(/\bv\d+\.\d+\.\d+\b/g) ?? [];
  expect(new Set(tags)).toEqual(new Set([`v${version}`]));
});
