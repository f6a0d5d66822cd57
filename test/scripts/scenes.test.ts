import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scenes } from '../../scripts/scenes.ts';

const folder = new URL('../../docs/pictures/', import.meta.url);
const files = readdirSync(folder);

describe('the pictures of the README', () => {
  test('are those of the scenes, each light and dark', () => {
    expect(files).toEqual(scenes.flatMap(({ name }) => [`${name}.dark.png`, `${name}.light.png`]).sort());
  });

  test('are all shown there', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const shown = [...readme.matchAll(/docs\/pictures\/([\w.]+)/g)].map(([, name]) => name);
    expect(shown.sort()).toEqual(files);
  });

  test('take less than 2 MB together', () => {
    const bytes = files.reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0);
    expect(bytes).toBeLessThan(2_000_000);
  });
});
