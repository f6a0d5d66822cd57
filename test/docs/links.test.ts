import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { pages, root, textOf } from './pages.ts';

const rooms = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('README.md'))
  .map((name) => join('src', name));

test('every link of the pages to another file of the repository leads somewhere', () => {
  const all = [...pages, ...rooms, 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'PRIVACY.md', 'TERMS.md'];
  const broken = all.flatMap((page) =>
    [...textOf(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g), ...textOf(page).matchAll(/ (?:src|srcset)="([^":]+)"/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(root, dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});

test('every anchor of the README names a heading of it', () => {
  const text = textOf('README.md');
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
  const anchors = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(anchors.filter((anchor) => !headings.includes(anchor ?? ''))).toEqual([]);
});
