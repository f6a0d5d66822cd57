import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settingsPage, writtenPage } from '../../scripts/settings.ts';
import { settings } from '../../src/settings/variables.ts';

test('docs/settings.md says what the schema says: else run "npm run settings"', () => {
  expect(writtenPage()).toBe(settingsPage());
});

test('every setting has a description', () => {
  expect(Object.entries(settings.shape).filter(([, { description }]) => !description)).toEqual([]);
});

test('the page has the variables of .env.example, each once', () => {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const names = [...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name);
  const told = [...settingsPage().matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(told.toSorted()).toEqual(names.toSorted());
});
