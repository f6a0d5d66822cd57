import { describe, expect, test } from 'vitest';
import { createLog, scrub } from '../../src/settings/log.ts';
import type { LogLevel } from '../../src/settings/variables.ts';

const token = 'MTAwMDAwMDAwMDAwMDAwMDAx.GtestT.abcdefghijklmnopqrstuvwxyz0123456789AB';

function linesOf(write: (log: ReturnType<typeof createLog>) => void, secrets: string[] = [], level: LogLevel = 'info') {
  const lines: string[] = [];
  write(createLog(level, secrets, { write: (line) => lines.push(line) }));
  return lines;
}

describe('the log', () => {
  test('is one JSON object a line, with a readable level and time', () => {
    const [line = ''] = linesOf((log) => log.info({ command: 'ask' }, 'answered'));
    expect(JSON.parse(line)).toEqual({ level: 'info', time: expect.any(String), command: 'ask', msg: 'answered' });
    expect(line.indexOf('\n')).toBe(line.length - 1);
  });

  test('is silent below its level', () => {
    expect(linesOf((log) => log.info('no'), [], 'warn')).toEqual([]);
  });

  test('takes a token out by its shape, wherever it stands', () => {
    const [line = ''] = linesOf((log) =>
      log.error({ err: new Error(`Bot ${token}`), deep: { er: [token] } }, `with ${token}`),
    );
    expect(line).not.toContain(token);
    expect(JSON.parse(line).msg).toBe('with [redacted]');
  });

  test('takes a known secret out by its letters, whatever its shape', () => {
    const [line = ''] = linesOf((log) => log.warn({ note: 'it is swordfish' }, 'swordfish!'), ['swordfish']);
    expect(line).not.toContain('swordfish');
  });

  test('takes the tokens of interactions out of addresses', () => {
    const address = 'https://discord.com/api/v10/webhooks/123/aW50ZXJhY3Rpb246MTIzNDU2Nzg5/messages/@original';
    expect(scrub(address)).toBe('https://discord.com/api/v10/webhooks/123/[redacted]/messages/@original');
    expect(scrub('/interactions/123/aW50ZXJhY3Rpb246MTIzNDU2Nzg5/callback')).toBe(
      '/interactions/123/[redacted]/callback',
    );
  });

  test('takes tokens and questions out by their path', () => {
    const [line = ''] = linesOf((log) =>
      log.info({ token: 'a', request: { options: { question: 'who?' } }, question: 'why?' }, 'x'),
    );
    expect(line).not.toMatch(/who\?|why\?|"a"/);
  });

  test('leaves the body of a failed request out, which holds what a person asked', () => {
    const err = Object.assign(new Error('Invalid Form Body'), {
      code: 50_035,
      requestBody: { json: 'who?' },
      rawError: 'who?',
    });
    const [line = ''] = linesOf((log) => log.error({ err }, 'x'));
    expect(JSON.parse(line).err).toEqual({
      name: 'Error',
      message: 'Invalid Form Body',
      code: 50_035,
      stack: expect.any(String),
    });
  });

  test('tells the cause of an error', () => {
    const err = new Error('outer', { cause: new Error(`inner ${token}`) });
    const [line = ''] = linesOf((log) => log.error({ err }, 'x'));
    expect(JSON.parse(line).err.cause.message).toBe('inner [redacted]');
  });

  test('scrubbing leaves ordinary words alone', () => {
    const words = 'Answered in 12.5 ms; see src/discord/bot.ts:10 and /webhooks/ in the docs.';
    expect(scrub(words)).toBe(words);
  });
});
