import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const unit = readFileSync(`${root}deploy/pullquote.service`, 'utf8');
const compose = readFileSync(`${root}deploy/compose.yaml`, 'utf8');
const pm2 = createRequire(import.meta.url)('../../deploy/ecosystem.config.cjs') as { apps: Record<string, unknown>[] };
const isThere = spawnSync('systemd-analyze', ['--version']).status === 0;
if (!isThere) process.stderr.write('systemd-analyze is not installed: the unit is only read here\n');

test('every supervisor waits longer for the end than the bot takes at most, 10 s', () => {
  expect(Number(/^TimeoutStopSec=(\d+)s$/m.exec(unit)?.[1])).toBeGreaterThan(10);
  expect(Number(/stop_grace_period: (\d+)s/.exec(compose)?.[1])).toBeGreaterThan(10);
  expect(pm2.apps[0]?.kill_timeout).toBeGreaterThan(10_000);
});

test('no supervisor starts a bot again for ever whose token is refused', () => {
  expect(unit).toMatch(/^StartLimitBurst=\d+$/m);
  expect(pm2.apps[0]?.max_restarts).toBeLessThanOrEqual(10);
});

test('the container has a root that nobody writes to, no capabilities, and no token in its environment', () => {
  expect(compose).toContain('read_only: true');
  expect(compose).toMatch(/cap_drop:\n\s+- ALL/);
  expect(compose).toContain('no-new-privileges:true');
  expect(compose).not.toMatch(/DISCORD_TOKEN:/);
});

test.skipIf(!isThere)('the unit has nothing that systemd holds against it but the place of Node', () => {
  const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', 'deploy/pullquote.service'], {
    cwd: root,
    encoding: 'utf8',
  });
  const complaints = (stdout + stderr).split('\n').filter((line) => line.includes('pullquote.service'));
  expect(complaints.filter((line) => !line.includes('/usr/bin/node'))).toEqual([]);
});
