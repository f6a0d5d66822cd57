import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uriOf, urlOf, withoutCredentials } from '../../src/text/address.ts';
import { runs } from '../support/runs.ts';

const isUri = fullFormats.uri as (text: string) => boolean;

/** Addresses that a browser takes, with all that may stand in one. */
const addresses = fc
  .tuple(
    fc.constantFrom('http:', 'https:', 'HTTPS:'),
    fc.constantFrom('//', '//', '//', '/', '', '\\\\'),
    fc.constantFrom('', '', 'user@', 'user:pw@', ':pw@', 'a@b:c@', 'us er:p|w@', '%zz@'),
    fc.oneof(
      fc.constantFrom(
        'e.example',
        'münchen.example',
        '[::1]',
        '127.1',
        'a_b.example',
        'E.EXAMPLE',
        'a"b.example',
        '例え.jp',
      ),
      fc.webFragments().map((host) => `${host}.example`),
    ),
    fc.constantFrom('', ':8080', ':443'),
    fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...'/?#|[]^%"<>`{}\\ \'@:', '%zz', '%41', '..', 'ß')),
      {
        maxLength: 12,
      },
    ),
  )
  .map(([scheme, slashes, user, host, port, rest]) => `${scheme}${slashes}${user}${host}${port}/${rest.join('')}`)
  .filter((address) => urlOf(address) !== null);

describe('an address taken apart', () => {
  it('may hold any letter, however often that is done', () => {
    const denied = Array.from({ length: 20_000 }, () => urlOf('https://münchen.example/straße')).filter((url) => !url);
    expect(denied).toEqual([]);
  });

  it('may lean on another', () => {
    expect(urlOf('../straße', 'https://e.example/a/b')?.href).toBe('https://e.example/stra%C3%9Fe');
    expect(urlOf('../straße')).toBeNull();
  });
});

describe('the URI of an address', () => {
  it('is one by the letter of RFC 3986, without a user name or password, and leads to the same page', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const uri = uriOf(address);
        if (uri === null) return;
        expect(isUri(uri), uri).toBe(true);
        const [meant, led] = [new URL(address), new URL(uri)];
        expect([led.username, led.password]).toEqual(['', '']);
        expect(led.host).toBe(meant.host);
        for (const part of ['pathname', 'search', 'hash'] as const) {
          expect(decoded(led[part])).toBe(decoded(meant[part]));
        }
        expect(uriOf(uri)).toBe(uri);
      }),
      runs(500),
    );
  });

  it('is the address itself where that is a URI already', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        expect(uriOf(address)).toBe(new URL(address).href);
      }),
      runs(200),
    );
  });

  it.each([
    ['https://e.example/straße', 'https://e.example/stra%C3%9Fe'],
    ['https://e.example/новости/1', 'https://e.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/1'],
    ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
    ['https://e.example/a b', 'https://e.example/a%20b'],
    ['https://e.example/a|b^c', 'https://e.example/a%7Cb%5Ec'],
    ['https://e.example/?ids[]=1', 'https://e.example/?ids%5B%5D=1'],
    ['https://e.example/%zz"', 'https://e.example/%25zz%22'],
    ['https://e.example/#a#b', 'https://e.example/#a%23b'],
    ['https://user:pw@e.example/a', 'https://e.example/a'],
    ['https://[::1]:8080/', 'https://[::1]:8080/'],
  ])('of %s is %s', (address, uri) => {
    expect(uriOf(address)).toBe(uri);
    expect(isUri(uri)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'ftp://e.example/',
    'mailto:a@e.example',
    'not an address',
    '',
    'https://a"b.example/',
    'https://',
  ])('is not to be had of %j', (address) => {
    expect(uriOf(address)).toBeNull();
  });
});

describe('an address as it is shown', () => {
  it('holds no user name and no password, however they are written', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const shown = withoutCredentials(address);
        if (shown === '') return;
        const { username, password } = new URL(shown);
        expect([username, password]).toEqual(['', '']);
      }),
      runs(500),
    );
  });

  it.each([
    ['https://user:pw@e.example/straße?a@b', 'https://e.example/straße?a@b'],
    ['https://e.example/@user', 'https://e.example/@user'],
    ['ht\ntps://user:pw@e.example/', 'https://e.example/'],
    ['not an address', 'not an address'],
  ])('keeps all else to the letter: %j', (address, shown) => {
    expect(withoutCredentials(address)).toBe(shown);
  });
});

/** What is encoded, taken off; what encodes nothing stays. */
function decoded(part: string): string {
  return part.replace(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}
