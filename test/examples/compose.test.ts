import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const examples = new URL('../../examples/', import.meta.url);
const { services } = parse(readFileSync(new URL('compose.yaml', examples), 'utf8'));
const { pullquote } = services;
/** A path of the file, which counts from the folder that it is in. */
const pathOf = (relative: string): string => fileURLToPath(new URL(`${relative}/`, examples));

test('one service is built from the Dockerfile of the repository', () => {
  expect(Object.keys(services)).toEqual(['pullquote']);
  expect(existsSync(`${pathOf(pullquote.build)}Dockerfile`)).toBe(true);
});

test('its articles are a folder of the examples, which it cannot write to', () => {
  const [source = '', target, mode] = String(pullquote.volumes).split(':');
  expect(readdirSync(pathOf(source))).toContain('articles.json');
  expect(target).toBe(pullquote.environment.CORPUS);
  expect(mode).toBe('ro');
});

test('its token comes from outside, and without one it does not start', () => {
  expect(pullquote.environment.DISCORD_TOKEN).toMatch(/^\$\{DISCORD_TOKEN:\?.+\}$/);
});

test('it has no rights that it does not need, and is given the time to end', () => {
  expect(pullquote).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
  });
  expect(Number.parseInt(pullquote.stop_grace_period, 10)).toBeGreaterThan(10);
});
