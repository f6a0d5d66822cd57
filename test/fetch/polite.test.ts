import { describe, expect, it } from 'vitest';
import { openDoor } from '../../src/fetch/fetch.ts';
import { politely } from '../../src/fetch/polite.ts';
import { site } from '../support/site.ts';

describe('a polite fetch', () => {
  it('reads a host’s robots.txt once, before anything else, and keeps to it', async () => {
    const { url, door, asked } = await site({
      '/robots.txt': 'User-agent: *\nDisallow: /\n\nUser-agent: Pullquote\nDisallow: /private/\n',
      '/a': 'A.',
      '/b': 'B.',
      '/private/c': 'C.',
    });
    const fetch = politely(openDoor(door), 0);
    await fetch(url('/a'));
    await fetch(url('/b'));
    await expect(fetch(url('/private/c'))).rejects.toMatchObject({
      fault: 'its robots.txt forbids it',
      passing: false,
    });
    expect(asked.map((each) => each.replace('planet.example', ''))).toEqual(['/robots.txt', '/a', '/b']);
  });

  it('goes on where there is no robots.txt, and stays away while it cannot be had', async () => {
    const { url, door } = await site({ '/a': 'A.' });
    expect((await politely(openDoor(door), 0)(url('/a'))).status).toBe(200);
    const ill = await site({ '/robots.txt': (_, response) => response.writeHead(500).end(), '/a': 'A.' });
    await expect(politely(openDoor(ill.door), 0)(ill.url('/a'))).rejects.toMatchObject({ passing: true });
    expect(ill.asked).toEqual(['planet.example/robots.txt']);
    const inside = politely(openDoor(), 0)('http://127.0.0.1/a');
    await expect(inside).rejects.toMatchObject({ fault: 'is a loopback address', passing: false });
  });

  it('asks one thing of a host at a time, and goes on behind a failure', async () => {
    let [open, most] = [0, 0];
    const answer = (_: unknown, response: { end(words: string): unknown }): void => {
      open += 1;
      most = Math.max(most, open);
      setImmediate(() => {
        open -= 1;
        response.end('There.');
      });
    };
    const { url, door } = await site({ '/1': answer, '/2': answer, '/3': answer });
    const fetch = politely(openDoor(door), 0);
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
    const { url, door } = await site({
      '/slow': (_, response) => {
        release = () => void response.end('At last.');
        arrive();
      },
      '/quick': 'Here.',
    });
    const fetch = politely(openDoor(door), 0);
    const slow = fetch(url('/slow', 'planet.example'));
    expect((await fetch(url('/quick', 'star.example'))).status).toBe(200);
    await arrived;
    release();
    expect((await slow).status).toBe(200);
  });
});
