import { describe, expect, it } from 'vitest';
import { openFetcher } from '../../src/fetch/fetch.ts';
import { politely } from '../../src/fetch/polite.ts';
import { site } from '../support/site.ts';

describe('a polite fetch', () => {
  it('reads a host’s robots.txt once, before anything else, and keeps to it', async () => {
    const { url, options, asked } = await site({
      '/robots.txt': 'User-agent: *\nDisallow: /\n\nUser-agent: Pullquote\nDisallow: /private/\n',
      '/a': 'A.',
      '/b': 'B.',
      '/private/c': 'C.',
    });
    const fetch = politely(openFetcher(options), 0);
    await fetch(url('/a'));
    await fetch(url('/b'));
    await expect(fetch(url('/private/c'))).rejects.toMatchObject({
      fault: 'its robots.txt forbids it',
      passing: false,
    });
    expect(asked.map((each) => each.replace('planet.example', ''))).toEqual(['/robots.txt', '/a', '/b']);
  });

  it('goes on where there is no robots.txt, and stays away while it cannot be had', async () => {
    const { url, options } = await site({ '/a': 'A.' });
    expect((await politely(openFetcher(options), 0)(url('/a'))).status).toBe(200);
    const ill = await site({ '/robots.txt': (_, response) => response.writeHead(500).end(), '/a': 'A.' });
    await expect(politely(openFetcher(ill.options), 0)(ill.url('/a'))).rejects.toMatchObject({ passing: true });
    expect(ill.asked).toEqual(['planet.example/robots.txt']);
    const inside = politely(openFetcher(), 0)('http://127.0.0.1/a');
    await expect(inside).rejects.toMatchObject({ fault: 'is a loopback address', passing: false });
  });

  it('obeys the first 500 KB of a robots.txt that is longer, to the last whole line', async () => {
    const long = `User-agent: *\nDisallow: /private/\n${'# x\n'.repeat(150_000)}Disallow: /late/\n`;
    const cut = `User-agent: *\n${`Disallow: /${'x'.repeat(88)}\n`.repeat(5_119)}${'#'.repeat(73)}\nDisallow: /abc\n`;
    for (const [text, path, isAllowed] of [
      [long, '/private/a', false],
      [long, '/late/a', true],
      // Cut after "Disallow: /a", that line forbids nothing.
      [cut, '/a', true],
    ] as const) {
      const { url, options } = await site({ '/robots.txt': text, [path]: 'There.' });
      const visit = politely(openFetcher(options), 0)(url(path));
      if (isAllowed) expect((await visit).status).toBe(200);
      else await expect(visit).rejects.toMatchObject({ fault: 'its robots.txt forbids it' });
    }
    expect(cut.indexOf('/abc') + 2).toBe(500 * 1024);
  });

  it('stays away where the host answers its robots.txt with another protocol', async () => {
    const { url, options, asked } = await site({
      '/robots.txt': ({ socket }) =>
        void socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
      '/a': 'A.',
    });
    await expect(politely(openFetcher(options), 0)(url('/a'))).rejects.toMatchObject({ fault: 'answers 101' });
    expect(asked).toEqual(['planet.example/robots.txt']);
  });

  it('asks one thing of a host at a time, and goes on after a failure', async () => {
    let [open, most] = [0, 0];
    const answer = (_: unknown, response: { end(words: string): unknown }): void => {
      open += 1;
      most = Math.max(most, open);
      setImmediate(() => {
        open -= 1;
        response.end('There.');
      });
    };
    const { url, options } = await site({ '/1': answer, '/2': answer, '/3': answer });
    const fetch = politely(openFetcher(options), 0);
    const visits = ['/1', '/none', '/2', '/3'].map((path) => fetch(url(path)).catch(() => null));
    expect((await Promise.all(visits)).map((each) => each?.status)).toEqual([200, undefined, 200, 200]);
    expect(most).toBe(1);
  });

  it('lets no host wait for another', async () => {
    let release = (): void => {};
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const { url, options } = await site({
      '/slow': (_, response) => {
        release = () => void response.end('At last.');
        arrive();
      },
      '/quick': 'Here.',
    });
    const fetch = politely(openFetcher(options), 0);
    const slow = fetch(url('/slow', 'planet.example'));
    expect((await fetch(url('/quick', 'star.example'))).status).toBe(200);
    await arrived;
    release();
    expect((await slow).status).toBe(200);
  });
});
