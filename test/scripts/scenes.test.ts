import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scenes } from '../../scripts/scenes.ts';

const folder = new URL('../../docs/pictures/', import.meta.url);
const files = readdirSync(folder);

describe('the pictures of the pages', () => {
  test('are those of the scenes, each light and dark', () => {
    expect(files).toEqual(scenes.flatMap(({ name }) => [`${name}.dark.png`, `${name}.light.png`]).sort());
  });

  test('are all shown, each once, in the README and the tour', () => {
    const [readme, tour] = ['README.md', 'docs/tour.md'].map((page) =>
      readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8'),
    );
    const inReadme = [...(readme ?? '').matchAll(/docs\/pictures\/([\w.]+)/g)];
    const inTour = [...(tour ?? '').matchAll(/"pictures\/([\w.]+)/g)];
    expect([...inReadme, ...inTour].map(([, name]) => name).sort()).toEqual(files);
    expect(inReadme).toHaveLength(2);
  });

  test('take less than 2 MB together', () => {
    const bytes = files.reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0);
    expect(bytes).toBeLessThan(2_000_000);
  });
});
