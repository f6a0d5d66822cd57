import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const EXPORTED = /^export (?:abstract )?(?:interface|type|class|enum) (\w+)/gm;
const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
);
const names = files
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(EXPORTED)].map(([, name = '']) => name));

it('no two exported types share a name', () => {
  expect(names.length).toBeGreaterThan(300);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

it('an exported type has two words, or stands in the glossary', () => {
  const [, words = ''] = /## The words\n([\s\S]*?)\n## /.exec(readFileSync('ARCHITECTURE.md', 'utf8')) ?? [];
  const glossary = [...words.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) => cell.split(', '));
  const single = names.filter((name) => !/[a-z\d][A-Z]/.test(name));
  expect(single.filter((name) => !glossary.includes(name.toLowerCase()))).toEqual([]);
});
