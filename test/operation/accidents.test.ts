import { spawnSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { watchAccidents } from '../../src/operation/accidents.ts';
import { createMetrics } from '../../src/operation/metrics.ts';
import { createLog } from '../../src/settings/log.ts';

function watched() {
  const process = new EventEmitter();
  const lines: Record<string, unknown>[] = [];
  const left: number[] = [];
  const log = createLog('info', [], { write: (line) => lines.push(JSON.parse(line)) });
  const counted = createMetrics(() => ({ articles: 1, passages: 1, read: 1, readAt: new Date() }));
  watchAccidents(process, log, counted, (code) => left.push(code));
  return { process, lines, left, counted };
}

test('a rejection that nobody looked at is logged and counted, and the program goes on', async () => {
  const { process, lines, left, counted } = watched();
  process.emit('unhandledRejection', new Error('Nobody looked'));
  expect(lines).toMatchObject([{ level: 'error', err: { message: 'Nobody looked' } }]);
  expect(await counted.registry.metrics()).toContain('pullquote_unhandled_rejections_total 1');
  expect(left).toEqual([]);
});

test('an exception that nobody caught is logged, and the program ends with code 1', () => {
  const { process, lines, left } = watched();
  process.emit('uncaughtException', new Error('Nobody caught'));
  expect(lines).toMatchObject([{ level: 'fatal', err: { message: 'Nobody caught' } }]);
  expect(left).toEqual([1]);
});

test.each([
  ['exception', 1, 'fatal', 'Nobody caught'],
  ['rejection', 0, 'error', 'Nobody looked'],
])('a real %s in a real program is one line of the log, and it leaves with code %i', (what, code, level, message) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './src/launch.mjs', 'test/operation/crash.ts', what],
    {
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({ level, err: { message } });
  expect(status).toBe(code);
});
