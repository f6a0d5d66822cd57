import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/all.ts';
import { openTestPlayground } from '../support/playground.ts';

const action = JSON.stringify({ kind: 'completion', locale: 'en-US', name: 'ask', option: 'outlet', typed: '' });

describe('what is served', () => {
  test('the page, its style and its scripts, each by its type', async () => {
    const { call } = await openTestPlayground();
    const page = await call('GET', '/');
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(page.body).toContain('<title>Pullquote playground</title>');
    expect((await call('GET', '/style.css')).headers['content-type']).toBe('text/css; charset=utf-8');
    expect((await call('GET', '/page.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test('the definitions of the commands, as Discord is told of them', async () => {
    const { call } = await openTestPlayground();
    const told = JSON.parse((await call('GET', '/commands')).body);
    expect(told).toEqual(JSON.parse(JSON.stringify(commands.map(({ definition }) => definition))));
  });

  test.each(['/server.ts', '/../server.ts', '/%2e%2e/server.ts', '/tsconfig.json', '/page', '//page.js', '/actions'])(
    'nothing else: %s is not there',
    async (path) => {
      const { call } = await openTestPlayground();
      const { status, body } = await call('GET', path);
      expect({ status, body }).toEqual({ status: 404, body: 'There is nothing here\n' });
    },
  );

  test('every response forbids scripts, styles and connections of others', async () => {
    const { call } = await openTestPlayground();
    for (const path of ['/', '/commands', '/nothing']) {
      const { headers } = await call('GET', path);
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|data:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('who is answered', () => {
  test('the page, by any name of this machine', async () => {
    const { call, address } = await openTestPlayground();
    const { port } = new URL(address);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) {
      expect((await call('GET', '/', { host })).status).toBe(200);
      const headers = { host, origin: `http://${host}`, 'content-type': 'application/json' };
      expect((await call('POST', '/actions', headers, action)).status).toBe(200);
    }
  });

  test.each(['evil.example', 'evil.example:80', 'localhost', '127.0.0.1:1', '127.0.0.1.evil.example'])(
    'nobody who came by the name "%s"',
    async (host) => {
      const { call } = await openTestPlayground();
      expect((await call('GET', '/', { host })).status).toBe(421);
      const headers = { host, origin: `http://${host}`, 'content-type': 'application/json' };
      expect((await call('POST', '/actions', headers, action)).status).toBe(421);
    },
  );

  test.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://localhost:1', ''])(
    'no page of another origin: "%s"',
    async (origin) => {
      const { post } = await openTestPlayground();
      expect((await post(action, { origin })).status).toBe(403);
    },
  );

  test('nobody who does not say where the request comes from', async () => {
    const { call } = await openTestPlayground();
    expect((await call('POST', '/actions', { 'content-type': 'application/json' }, action)).status).toBe(403);
  });

  test('no form that another page could send off: the body must be called JSON', async () => {
    const { post } = await openTestPlayground();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      expect((await post(action, { 'content-type': type })).status).toBe(415);
    }
  });

  test('only who looks or does something', async () => {
    const { call } = await openTestPlayground();
    for (const method of ['PUT', 'DELETE', 'OPTIONS']) expect((await call(method, '/')).status).toBe(405);
  });
});
