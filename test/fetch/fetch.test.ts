import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FetcherOptions, type FetchWish, openFetcher } from '../../src/fetch/fetch.ts';
import { FetchError } from '../../src/fetch/fetcherror.ts';
import { site } from '../support/site.ts';

async function faultOf(url: string, options: FetcherOptions = {}, wish: FetchWish = {}): Promise<string> {
  const error: unknown = await openFetcher(options)(url, wish).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(FetchError);
  return (error as FetchError).fault;
}

/** Options with which every host has these addresses. */
const leadingTo = (...addresses: readonly string[]): FetcherOptions => ({
  resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
});

const megabytes = (n: number): Buffer => Buffer.alloc(n * 1024 * 1024);

describe('a fetch', () => {
  it('gives the bytes, their type and encoding, and what the server tells for the next time', async () => {
    const { url, options, asked } = await site({
      '/a': (_, response) =>
        response
          .writeHead(200, { 'content-type': 'Text/HTML; charset="windows-1252"', etag: '"1"', 'last-modified': 'then' })
          .end(Buffer.from([0x80])),
    });
    expect(await openFetcher(options)(url('/a#part'))).toEqual({
      url: url('/a'),
      status: 200,
      type: 'text/html',
      charset: 'windows-1252',
      bytes: Buffer.from([0x80]),
      etag: '"1"',
      lastModified: 'then',
    });
    expect(asked).toEqual(['planet.example/a']);
  });

  it('says who asks, and asks for what has changed only', async () => {
    const { url, options } = await site({
      '/a': (request, response) => {
        const known = request.headers['if-none-match'] === '"1"' && request.headers['if-modified-since'] === 'then';
        expect(request.headers['user-agent']).toMatch(/^Pullquote\//);
        response.writeHead(known ? 304 : 200).end();
      },
    });
    const known = { etag: '"1"', lastModified: 'then' };
    expect(await openFetcher(options)(url('/a'), { known })).toMatchObject({ status: 304, bytes: Buffer.alloc(0) });
  });

  it('follows a redirect, and gives the address at its end', async () => {
    const { url, options } = await site({
      '/a': (_, response) => response.writeHead(302, { location: '/b' }).end(),
      '/b': 'There.',
    });
    expect(await openFetcher(options)(url('/a'))).toMatchObject({ url: url('/b'), bytes: Buffer.from('There.') });
  });

  it('tries the next address of a host where one does not answer', async () => {
    const { url, options, port } = await site({ '/a': 'There.' });
    const both = {
      trusted: (address: string, at: number) => at === port && ['127.0.0.1', '::1'].includes(address),
      resolve: async () => [
        { address: '::1', family: 6 },
        { address: '127.0.0.1', family: 4 },
      ],
    };
    expect((await openFetcher({ ...options, ...both })(url('/a'))).status).toBe(200);
  });

  it.each([
    ['gzip', gzipSync('There.')],
    ['br', brotliCompressSync('There.')],
  ])('unpacks %s', async (coding, packed) => {
    const { url, options } = await site({
      '/a': (_, response) => response.writeHead(200, { 'content-encoding': coding }).end(packed),
    });
    expect(String((await openFetcher(options)(url('/a'))).bytes)).toBe('There.');
  });

  it('calls a fault passing when it may come right by itself', async () => {
    const { url, options } = await site({ '/busy': (_, response) => response.writeHead(503).end() });
    const fetch = openFetcher(options);
    await expect(fetch(url('/busy'))).rejects.toMatchObject({ fault: 'answers 503', passing: true });
    await expect(fetch(url('/gone'))).rejects.toMatchObject({ fault: 'answers 404', passing: false });
  });
});

describe('an address that is not of the public web', () => {
  it.each([
    ['http://127.0.0.1/', 'loopback'],
    ['http://2130706433/', 'loopback'],
    ['http://0x7f.1/', 'loopback'],
    ['http://[::1]/', 'loopback'],
    ['http://10.1.2.3/', 'private'],
    ['http://172.16.0.1/', 'private'],
    ['http://192.168.1.1/', 'private'],
    ['http://[fd00:ec2::254]/', 'private'],
    ['http://169.254.169.254/latest/meta-data', 'link-local'],
    ['http://[fe80::1]/', 'link-local'],
    ['http://168.63.129.16/', 'metadata'],
    ['http://100.100.100.200/', 'shared (carrier-grade NAT)'],
    ['http://0.0.0.0/', 'unspecified'],
    ['http://[::]/', 'unspecified'],
    ['http://224.0.0.1/', 'multicast'],
    ['http://255.255.255.255/', 'broadcast'],
    ['http://[::ffff:8.8.8.8]/', 'IPv4-mapped'],
    ['http://[::ffff:127.0.0.1]/', 'IPv4-mapped'],
    ['http://[64:ff9b::7f00:1]/', 'translated IPv4'],
    ['http://[::7f00:1]/', 'reserved'],
  ])('is refused, by name: %s', async (url, name) => {
    expect(await faultOf(url)).toBe(`is a ${name} address`);
  });

  it('is refused behind a name too, even where another address of the name is public', async () => {
    const fault = 'leads to 10.0.0.1, which is a private address';
    expect(await faultOf('http://inside.example/', leadingTo('10.0.0.1'))).toBe(fault);
    expect(await faultOf('http://inside.example/', leadingTo('93.184.216.34', '10.0.0.1'))).toBe(fault);
    expect(await faultOf('http://inside.example/', leadingTo('::ffff:a00:1'))).toContain('IPv4-mapped');
    expect(await faultOf('http://localhost/')).toMatch(/^leads to .*, which is a loopback address$/);
  });

  it('is refused whichever private, loopback or link-local address it is, however it is written', async () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const inside = fc.oneof(
      fc.tuple(fc.constantFrom(10, 127, 0), byte, byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
      fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
    );
    await fc.assert(
      fc.asyncProperty(inside, fc.constantFrom('dotted', 'number', 'mapped', 'name'), async (bytes, form) => {
        const dotted = bytes.join('.');
        const number = bytes.reduce((sum, each) => sum * 256 + each, 0);
        const host = { dotted, number: String(number), mapped: `[::ffff:${dotted}]`, name: 'inside.example' }[form];
        expect(await faultOf(`http://${host}/`, leadingTo(dotted))).toMatch(/is a .* address$/);
      }),
    );
  });

  it('is refused at a redirect, and nothing is asked of it', async () => {
    const inside = await site({ '/secret': 'Secret.' });
    const { url, options } = await site({
      '/a': (_, response) => response.writeHead(301, { location: `http://127.0.0.1:${inside.port}/secret` }).end(),
      '/metadata': (_, response) => response.writeHead(307, { location: 'http://169.254.169.254/' }).end(),
      '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    });
    expect(await faultOf(url('/a'), options)).toMatch(/none of the web's$/);
    expect(await faultOf(url('/metadata'), options)).toBe('is a link-local address');
    expect(await faultOf(url('/file'), options)).toBe('is neither http nor https');
    expect(inside.asked).toEqual([]);
  });

  it('cannot be slipped in between the look-up and the connection: there is one look-up', async () => {
    const { url, options, asked } = await site({ '/a': 'There.' });
    const answers = ['127.0.0.1', '10.0.0.1'];
    let lookups = 0;
    const resolve = async () => [{ address: answers[lookups++] ?? '10.0.0.1', family: 4 }];
    const fetch = openFetcher({ ...options, resolve });
    expect((await fetch(url('/a'))).status).toBe(200);
    expect([lookups, asked.length]).toEqual([1, 1]);
    await expect(fetch(url('/a'))).rejects.toThrow('leads to 10.0.0.1');
    expect([lookups, asked.length]).toEqual([2, 1]);
  });
});

describe('an address', () => {
  it('is refused with any scheme but http and https, with a password, and at a port that is none of the web’s', async () => {
    expect(await faultOf('ftp://planet.example/')).toBe('is neither http nor https');
    expect(await faultOf('file:///etc/passwd')).toBe('is neither http nor https');
    expect(await faultOf('data:text/html,x')).toBe('is neither http nor https');
    expect(await faultOf('planet.example')).toBe('is no address');
    expect(await faultOf('http://8.8.8.8:22/')).toBe("is at port 22, which is none of the web's");
    expect(await faultOf('http://me:secret@planet.example/')).toBe('holds a user name or a password');
    await expect(openFetcher()('http://me:secret@planet.example/')).rejects.not.toThrow('secret');
  });
});

describe('a response', () => {
  const limits = { bytes: 1024 * 1024, redirects: 3, whole: 10_000, idle: 10_000 };

  it('that never ends is cut off by its size', async () => {
    const { url, options } = await site({
      '/endless': (_, response) => {
        const more = (): void => {
          while (response.write(Buffer.alloc(65_536, 'x')));
        };
        response.on('drain', more);
        more();
      },
    });
    expect(await faultOf(url('/endless'), { ...options, limits })).toBe('is over 1 MB');
  });

  it('that drips for ever is cut off by its time', async () => {
    const { url, options } = await site({
      '/drip': (_, response) => {
        const timer = setInterval(() => response.write('x'), 5);
        response.on('close', () => clearInterval(timer));
      },
    });
    expect(await faultOf(url('/drip'), { ...options, limits: { ...limits, whole: 200 } })).toBe('took over 0.2 s');
  });

  it('that does not come, or stops coming, is given up', async () => {
    const { url, options } = await site({
      '/silent': () => {},
      '/stops': (_, response) => void response.writeHead(200).write('The'),
    });
    const impatient = { ...options, limits: { ...limits, idle: 50 } };
    expect(await faultOf(url('/silent'), impatient)).toContain('nothing for 0.05 s');
    expect(await faultOf(url('/stops'), impatient)).toMatch(/^cannot be fetched/);
  });

  it('is given up where the host is not found in time', async () => {
    const resolve = () => new Promise<never>(() => {});
    expect(await faultOf('http://slow.example/', { resolve, limits: { whole: 50 } })).toBe('took over 0.05 s');
  });

  it('is over in its time whatever the other side does, another protocol among it', async () => {
    const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n';
    const { url, options } = await site({
      '/upgrade': ({ socket }) => void socket.write(upgrade),
      '/continues': ({ socket }) => {
        const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 5);
        socket.on('close', () => clearInterval(timer));
      },
      '/chunks': ({ socket }) =>
        void socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nThere\r\n'),
      '/packed': (_, response) =>
        void response.writeHead(200, { 'content-encoding': 'gzip' }).write(gzipSync('There.').subarray(0, 12)),
    });
    const hurried = { ...options, limits: { ...limits, whole: 200 } };
    expect(await faultOf(url('/upgrade'), hurried)).toBe('answers 101');
    for (const path of ['/continues', '/chunks', '/packed']) {
      expect(await faultOf(url(path), hurried)).toBe('took over 0.2 s');
    }
  });

  it('is read up to its first bytes where no more are wished for, however many there are', async () => {
    const { url, options } = await site({
      '/whole': 'There.',
      '/endless': (_, response) => {
        const more = (): void => {
          while (response.write('There.'));
        };
        response.on('drain', more);
        more();
      },
      '/packed': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(megabytes(9))),
    });
    const first = async (path: string): Promise<string> =>
      String((await openFetcher(options)(url(path), { first: 8 })).bytes);
    expect(await first('/whole')).toBe('There.');
    expect(await first('/endless')).toBe('There.Th');
    expect(await first('/packed')).toBe('\0'.repeat(8));
  });

  it('that claims to be too large is not read', async () => {
    const { url, options } = await site({
      '/large': (_, response) => response.writeHead(200, { 'content-length': 2 ** 30 }).write('The'),
    });
    expect(await faultOf(url('/large'), { ...options, limits })).toBe('is over 1 MB');
  });

  it.each([
    ['gzip', gzipSync(megabytes(200), { level: 9 })],
    ['br', brotliCompressSync(megabytes(200), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })],
  ])('that is a %s bomb is unpacked to its limit and no further', async (coding, bomb) => {
    const { url, options } = await site({
      '/bomb': (_, response) => response.writeHead(200, { 'content-encoding': coding }).end(bomb),
    });
    expect(bomb.length).toBeLessThan(limits.bytes);
    expect(await faultOf(url('/bomb'), { ...options, limits })).toBe('is over 1 MB when it is unpacked');
  });

  it('that is packed in a way that was not asked for, or badly, is refused', async () => {
    const { url, options } = await site({
      '/strange': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(gzipSync('x')),
      '/broken': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('not packed'),
    });
    expect(await faultOf(url('/strange'), options)).toBe('is coded as "gzip, gzip"');
    expect(await faultOf(url('/broken'), options)).toBe('cannot be fetched (Z_DATA_ERROR)');
  });

  it('that leads in circles is given up', async () => {
    const { url, options } = await site({
      '/a': (_, response) => response.writeHead(302, { location: '/b' }).end(),
      '/b': (_, response) => response.writeHead(302, { location: '/a' }).end(),
    });
    expect(await faultOf(url('/a'), { ...options, limits })).toBe('is redirected more than 3 times');
  });

  it('of a type that was not asked for is refused', async () => {
    const { url, options } = await site({
      '/film': (_, response) => response.writeHead(200, { 'content-type': 'video/mp4' }).end('x'),
    });
    expect(await faultOf(url('/film'), options, { types: /^text\// })).toBe('is of type video/mp4');
  });
});

it('is not led astray by a proxy that the environment names', async () => {
  const proxy = await site({});
  const { url, options, asked } = await site({ '/a': 'There.' });
  process.env.http_proxy = `http://127.0.0.1:${proxy.port}`;
  onTestFinished(() => void delete process.env.http_proxy);
  expect((await openFetcher(options)(url('/a'))).status).toBe(200);
  expect([asked.length, proxy.asked.length]).toEqual([1, 0]);
});
