import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRobots } from '../../src/fetch/robots.ts';
import { runs } from '../support/runs.ts';

const allows = (text: string, path: string): boolean => readRobots(text, 'Pullquote').isAllowed(path);
const rules = (...lines: readonly string[]): string => ['User-agent: *', ...lines].join('\n');

describe('a robots.txt', () => {
  // The examples of RFC 9309, 2.2.2, 2.2.3 and 5.
  it.each([
    [['Disallow: *.gif$', 'Disallow: /example/', 'Allow: /publications/'], '/a.gif', false],
    [['Disallow: *.gif$', 'Disallow: /example/', 'Allow: /publications/'], '/a.gif?x', true],
    [['Disallow: *.gif$', 'Disallow: /example/', 'Allow: /publications/'], '/example/a', false],
    [['Disallow: *.gif$', 'Disallow: /example/', 'Allow: /publications/'], '/publications/', true],
    [['Allow: /example/page/', 'Disallow: /example/page/disallowed.gif'], '/example/page/disallowed.gif', false],
    [['Allow: /example/page/', 'Disallow: /example/page/disallowed.gif'], '/example/page/', true],
    [['Allow: /this/path/exactly$', 'Disallow: /'], '/this/path/exactly', true],
    [['Allow: /this/path/exactly$', 'Disallow: /'], '/this/path/exactly/not', false],
    [['Disallow: /this/*/exactly'], '/this/is/the/path/exactly/so', false],
    [['Disallow: /foo/bar/%E3%83%84'], '/foo/bar/%E3%83%84', false],
    [['Disallow: /foo/bar/\u30c4'], '/foo/bar/%E3%83%84', false],
    [['Disallow: /foo/bar/%62%61%7A'], '/foo/bar/baz', false],
    [['Disallow: /a%2fb'], '/a/b', true],
    [['Disallow: /a', 'Allow: /a'], '/a', true],
    [['Disallow:'], '/a', true],
    [['Disallow: /# all of it'], '/a', false],
    [['disallow : /'], '/a', false],
  ])('with %j decides on %s: %s', (lines, path, isAllowed) => {
    expect(allows(rules(...lines), path)).toBe(isAllowed);
  });

  it('speaks to us in the groups with our name, however it is written, and else in those for all', () => {
    const two = 'User-agent: Other\nUser-agent: pullQUOTE/0.1\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n';
    expect([allows(two, '/a'), allows(two, '/b')]).toEqual([false, true]);
    const again = `${two}User-agent: Pullquote\nDisallow: /c\nCrawl-delay: 2\n`;
    expect([allows(again, '/a'), allows(again, '/c'), readRobots(again, 'Pullquote').delay]).toEqual([false, false, 2]);
    const others =
      'User-agent: Other\nDisallow: /\nUser-agent: *\nSitemap: /map\nUser-agent: Third\nDisallow: /b\nCrawl-delay: soon';
    expect([allows(others, '/a'), allows(others, '/b'), readRobots(others, 'Pullquote').delay]).toEqual([
      true,
      false,
      null,
    ]);
    expect(allows('Disallow: /', '/a')).toBe(true);
    expect(allows('\ufeffUser-agent: *\r\nDisallow: /a\r', '/a')).toBe(false);
  });

  it('means by its stars what a regular expression would', () => {
    const piece = fc.constantFrom('a', 'b', 'ab', '/', '*', '**');
    const pattern = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join('')}`);
    const path = fc
      .array(fc.constantFrom('a', 'b', '/', 'aab'), { maxLength: 8 })
      .map((pieces) => `/${pieces.join('')}`);
    fc.assert(
      fc.property(pattern, fc.boolean(), path, (words, isWhole, at) => {
        const means = new RegExp(`^${words.replaceAll('*', '.*')}${isWhole ? '$' : ''}`);
        expect(allows(rules(`Disallow: ${words}${isWhole ? '$' : ''}`), at)).toBe(!means.test(at));
      }),
      runs(1_000),
    );
  });

  it('is read, and decides, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webPath(), (text, path) => {
        expect(typeof allows(`User-agent: *\nDisallow: ${text}`, path)).toBe('boolean');
      }),
      runs(300),
    );
  });

  it.each([
    ['many rules with many stars', rules('Disallow: /*a*a*a*a*b\n'.repeat(20_000))],
    ['one rule with all the stars', rules(`Disallow: /${'*a'.repeat(250_000)}`)],
    ['many names and many rules', `${'User-agent: *\n'.repeat(20_000)}${'Disallow: /x\n'.repeat(20_000)}`],
    ['names and rules in turn', 'User-agent: *\nDisallow: /x\n'.repeat(18_000)],
  ])('takes no long time, even with %s', (_, text) => {
    expect(text.length).toBeLessThan(600_000);
    const began = performance.now();
    const robots = readRobots(text, 'Pullquote');
    expect(robots.isAllowed(`/${'a'.repeat(5_000)}`)).toBe(true);
    // A tenth of that is usual. A matcher that goes back takes many times as long.
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
