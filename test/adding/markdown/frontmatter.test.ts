import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsIn, splitFrontMatter } from '../../../src/adding/markdown/frontmatter.ts';
import { text } from '../../support/strings.ts';

const facts = (yaml: string) => {
  const read = factsIn(yaml);
  if ('fault' in read) throw new Error(read.fault);
  return read;
};

describe('front matter', () => {
  it('is split off, and nothing else of the text', () => {
    expect(splitFrontMatter('---\na: b\n---\nBody\n')).toEqual({ yaml: 'a: b\n', body: 'Body\n' });
    expect(splitFrontMatter('\ufeff---yaml\r\na: b\r\n...\r\n\r\nBody')).toEqual({
      yaml: 'a: b\r\n',
      body: '\r\nBody',
    });
    expect(splitFrontMatter('---\n---\nBody')).toEqual({ yaml: '', body: 'Body' });
  });

  it('is none where the text only begins with a rule, or has none', () => {
    for (const body of [
      'Body\n---\nMore',
      '---\nBody without an end',
      '',
      '----\nBody\n----\n',
      'a\n---\nb: c\n---\n',
    ]) {
      const split = splitFrontMatter(body);
      if (body.startsWith('----')) expect(split).toHaveProperty('fault');
      else expect(split).toEqual({ yaml: null, body });
    }
  });

  it.each([
    ['---js\n{ title: process.exit(1) }\n---\nBody', 'has front matter in "js": only YAML is read, and nothing is run'],
    ['--- javascript\nx\n---\n', 'has front matter in "javascript": only YAML is read, and nothing is run'],
    ['---coffee\nx\n---\n', 'has front matter in "coffee": only YAML is read, and nothing is run'],
    ['+++\ntitle = "x"\n+++\n', 'has front matter between +++: only YAML, between ---, is read'],
  ])('of another kind is refused by name: %j', (document, fault) => {
    expect(splitFrontMatter(document)).toEqual({ fault });
  });

  it('keeps every letter of any text behind it', () => {
    fc.assert(
      fc.property(text, (body) => {
        expect(splitFrontMatter(`---\ntitle: x\n---\n${body}`)).toEqual({ yaml: 'title: x\n', body });
      }),
    );
  });
});

describe('the facts of front matter', () => {
  it('are what stands there, as words', () => {
    const { facts: found, notes } = facts('title: 007\noutlet: "null"\nauthor: ~\ndate: June 5, 2023\nother: {a: [b]}');
    expect(found.headline).toEqual({ value: '007', certainty: 'stated', evidence: 'title: 007' });
    expect(found.outlet.value).toBe(null);
    expect(found.author.value).toBe(null);
    expect(found.published).toEqual({ value: '2023-06-05', certainty: 'stated', evidence: 'date: June 5, 2023' });
    expect(notes).toEqual([]);
  });

  it('have no day that can be read in two ways, and no address that is none; both are said', () => {
    const { facts: found, notes } = facts('date: 06/07/2022\nurl: javascript:alert(1)');
    expect([found.published.value, found.url.value]).toEqual([null, null]);
    expect(notes).toEqual([
      '"date: 06/07/2022" names no day for certain: use YYYY-MM-DD',
      '"url: javascript:alert(1)" is no address of the web',
    ]);
  });

  it.each([
    ['a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]', /aliases/],
    ['a: [', /is not YAML/],
    ['a: 1\na: 2', /is not YAML/],
    ['- a\n- b', /without fields/],
    ['just words', /without fields/],
    [`a: ${'x'.repeat(70_000)}`, /over 64 KB/],
    [`a: ${'['.repeat(30_000)}`, /nests over 20 deep/],
    ['title: Bridge\nauthor: "Ann', /is not YAML \(.* at line 2, column \d+\)$/],
  ])('are refused in one line where they are malformed or a bomb (%#)', (yaml, fault) => {
    const read = factsIn(yaml);
    expect(read).toEqual({ fault: expect.stringMatching(fault) });
    expect('fault' in read && read.fault).not.toContain('\n');
  });

  it('run nothing, whatever type they claim', () => {
    const read = factsIn(
      'title: !!js/function "function () { throw new Error() }"\nsource: !<tag:yaml.org,2002:js/regexp> /x/',
    );
    expect(read).toMatchObject({ facts: { headline: { value: 'function () { throw new Error() }' } } });
  });
});
