import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../src/corpus/corpuserror.ts';
import { loadCorpus } from '../../../src/corpus/read/load.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const STORY = 'The council voted on Monday to close the bridge until the spring of next year.';
const unknown = { value: null, certainty: 'unknown' };
const sheet = (...articles: readonly object[]): string => JSON.stringify({ articles });
const fault = async (path: string): Promise<string> => {
  const error: unknown = await loadCorpus(path).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CorpusError);
  const { message } = error as CorpusError;
  expect(message).not.toContain('\n');
  return message;
};

describe('a folder of articles', () => {
  it('is loaded in the order of the file names, each text to the letter', async () => {
    const text = `\ufeff${STORY}\r\n\r\n Gasc\u00f3n\u00a0\u2018said\u2019 so. \ud83c\udf09 `;
    const folder = await temporaryFolder({ 'b.txt': STORY, 'a.txt': text, 'notes.md': 'No article.', '.c.txt': STORY });
    const { entries, refused } = await loadCorpus(folder);
    expect(entries.map(({ article }) => [article.id, article.file, article.text])).toEqual([
      ['a', 'a.txt', text],
      ['b', 'b.txt', STORY],
    ]);
    expect(refused).toEqual([]);
  });

  it('gets its facts and ids from articles.json; what is not there is not stated', async () => {
    const outlet = { value: 'The Planet', certainty: 'inferred', evidence: 'told The Planet' };
    const published = { value: '2023-11-05', about: 'on or after', certainty: 'inferred' };
    const entry = { file: 'a.txt', id: 'planet-bridge', outlet, published, relays: ['The Star'] };
    const { entries, warnings } = await loadCorpus(
      await temporaryFolder({ 'a.txt': STORY, 'articles.json': sheet(entry) }),
    );
    expect(warnings).toEqual([]);
    expect(entries[0]?.article).toEqual({
      id: 'planet-bridge',
      file: 'a.txt',
      text: STORY,
      facts: {
        outlet,
        headline: unknown,
        dek: unknown,
        author: unknown,
        contributors: unknown,
        published,
        url: unknown,
        relays: ['The Star'],
      },
    });
  });

  it('is told to be in another language, from a folder as from a file of rows', async () => {
    const german =
      'Der Rat hat am Montag beschlossen, die alte Brücke zu schließen, und das ist nicht das Ende: Die Kosten werden von dem Land und der Stadt getragen.';
    const folder = await temporaryFolder({
      'a.txt': STORY,
      'b.txt': german,
      'articles.json': sheet({ file: 'a.txt' }, { file: 'b.txt' }),
      'rows.json': JSON.stringify([{ body: STORY }, { body: german }]),
      'rows.jsonl': [STORY, german].map((body) => JSON.stringify({ body })).join('\n'),
    });
    for (const path of [folder, join(folder, 'rows.json'), join(folder, 'rows.jsonl')]) {
      const { warnings } = await loadCorpus(path);
      expect(warnings).toEqual(['not in English, for which the program is made: 1 of 2 (German)']);
    }
  });

  it('is served without articles.json, with one warning', async () => {
    const { entries, warnings } = await loadCorpus(await temporaryFolder({ 'a.txt': STORY, 'b.txt': STORY }));
    expect(entries.map(({ article }) => article.facts.outlet)).toEqual([unknown, unknown]);
    expect(warnings).toHaveLength(1);
  });

  it('warns of an entry without its file and of a file without an entry, and serves the rest', async () => {
    const folder = await temporaryFolder({
      'a.txt': STORY,
      'b.txt': STORY,
      'articles.json': sheet({ file: 'a.txt' }, { file: 'gone.txt' }),
    });
    const { entries, warnings } = await loadCorpus(folder);
    expect(entries.map(({ article }) => article.file)).toEqual(['a.txt', 'b.txt']);
    expect(warnings).toEqual([expect.stringContaining('gone.txt'), expect.stringContaining('b.txt')]);
  });

  it('warns of a field that it does not know, such as a misspelt one', async () => {
    const folder = await temporaryFolder({
      'a.txt': STORY,
      'articles.json': sheet({ file: 'a.txt', outlte: unknown }),
    });
    expect((await loadCorpus(folder)).warnings).toEqual([expect.stringMatching(/a\.txt.*outlte/)]);
  });

  it('never gives a file an id that articles.json gives another', async () => {
    const folder = await temporaryFolder({
      'a.txt': STORY,
      'b.txt': STORY,
      'articles.json': sheet({ file: 'a.txt', id: 'b' }),
    });
    expect((await loadCorpus(folder)).entries.map(({ article }) => article.id)).toEqual(['b', 'b-2']);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['is empty', '', 'is empty'],
    ['is white space only', ' \n\u00a0\r\n', 'is empty'],
    ['is not UTF-8', Uint8Array.from([0x47, 0x61, 0x73, 0x63, 0xf3, 0x6e]), 'is not UTF-8'],
    ['is UTF-16', Buffer.from(`\ufeff${STORY}`, 'utf16le'), 'is not UTF-8'],
    ['holds NUL bytes', Buffer.from(STORY, 'utf16le'), 'NUL'],
    ['has too many lines', 'It is.\n'.repeat(100_002), 'has over 100,000 lines'],
    ['is over 1 MB', `${STORY}\n`.repeat(14_000), 'is over 1 MB'],
  ])('refuses by name an article that %s, and serves the others', async (_, content, reason) => {
    const { entries, refused } = await loadCorpus(await temporaryFolder({ 'a.txt': content, 'b.txt': STORY }));
    expect(entries.map(({ article }) => article.file)).toEqual(['b.txt']);
    expect(refused).toEqual([{ file: 'a.txt', reason: expect.stringContaining(reason) }]);
  });

  it('is a fault in one line when it is missing, empty, or has no article that can be served', async () => {
    const empty = await temporaryFolder();
    expect(await fault(join(empty, 'gone'))).toMatch(/gone: no such folder$/);
    expect(await fault(empty)).toMatch(/: no article in it$/);
    expect(await fault(await temporaryFolder({ 'a.txt': '' }))).toMatch(/no article can be served: a\.txt is empty$/);
  });

  it.each([
    ['is not JSON', '{"articles": [}', /articles\.json: not JSON/],
    ['is not UTF-8', Uint8Array.from([0xff]), /articles\.json: not UTF-8/],
    ['is no object', '[]', /articles\.json: /],
    ['has an entry without a file', sheet({ id: 'a' }), /articles\.json: articles\[0\]\.file: /],
    [
      'has a certainty that is none',
      sheet({ file: 'a.txt', outlet: { value: 'X', certainty: 'sure' } }),
      /articles\[0\]\.outlet\.certainty: /,
    ],
    [
      'gives a value to what is unknown',
      sheet({ file: 'a.txt', outlet: { value: 'X', certainty: 'unknown' } }),
      /articles\[0\]\.outlet: /,
    ],
    [
      'states no value',
      sheet({ file: 'a.txt', outlet: { value: null, certainty: 'stated' } }),
      /articles\[0\]\.outlet: /,
    ],
    [
      'has a day that is none',
      sheet({ file: 'a.txt', published: { value: '2022-02-30', certainty: 'stated' } }),
      /articles\[0\]\.published\.value: /,
    ],
    [
      'has an address that is no link',
      sheet({ file: 'a.txt', url: { value: 'javascript:alert(1)', certainty: 'stated' } }),
      /articles\[0\]\.url\.value: /,
    ],
    [
      'has two entries for a file',
      sheet({ file: 'a.txt' }, { file: 'a.txt' }),
      /articles\.json: two entries for a\.txt$/,
    ],
    [
      'has an id twice',
      sheet({ file: 'a.txt', id: 'x' }, { file: 'b.txt', id: 'x' }),
      /articles\.json: two articles with the id x$/,
    ],
  ])('is a fault in one line when its articles.json %s', async (_, json, message) => {
    expect(await fault(await temporaryFolder({ 'a.txt': STORY, 'articles.json': json }))).toMatch(message);
  });
});

describe('a file of articles', () => {
  const row = {
    title: 'Bridge to close',
    source: 'The Planet',
    author: 'Ann Other',
    published_at: '2023-11-05 08:45:59.000000000Z',
    url: 'https://example.org/bridge',
    body: STORY,
    category: 'local',
  };

  it('is loaded in its order; what it states are facts, and its title is no part of the text', async () => {
    const folder = await temporaryFolder({ 'news.json': JSON.stringify([row, { body: `${STORY} So it did.` }]) });
    const { entries } = await loadCorpus(join(folder, 'news.json'));
    const [first, second] = entries.map(({ article }) => article);
    expect(first).toMatchObject({
      file: 'news.json',
      text: STORY,
      facts: {
        outlet: { value: 'The Planet', certainty: 'stated' },
        headline: { value: 'Bridge to close', certainty: 'stated' },
        author: { value: 'Ann Other', certainty: 'stated' },
        published: { value: '2023-11-05', certainty: 'stated' },
        url: { value: 'https://example.org/bridge', certainty: 'stated' },
      },
    });
    expect(second?.facts).toMatchObject({ outlet: unknown, headline: unknown, published: unknown });
    expect(new Set(entries.map(({ article }) => article.id)).size).toBe(2);
  });

  it('may have one article a line, with blank lines between', async () => {
    const folder = await temporaryFolder({
      'news.jsonl': `${JSON.stringify(row)}\n\n${JSON.stringify({ body: STORY })}\n`,
    });
    const { entries } = await loadCorpus(join(folder, 'news.jsonl'));
    expect(entries.map(({ article }) => article.text)).toEqual([STORY, STORY]);
  });

  it('gives an article the same id wherever it stands, and two articles of one address two ids', async () => {
    const other = { ...row, url: 'https://example.org/other' };
    const folder = await temporaryFolder({
      'a.json': JSON.stringify([row, other]),
      'b.json': JSON.stringify([other, row, { ...row, body: `${STORY} Corrected.` }]),
    });
    const ids = async (name: string): Promise<string[]> =>
      (await loadCorpus(join(folder, name))).entries.map(({ article }) => article.id);
    const [bridge, second] = await ids('a.json');
    expect(await ids('b.json')).toEqual([second, bridge, `${bridge}-2`]);
  });

  it('refuses by position what is malformed, and serves the rest', async () => {
    const rows = [{ title: 'No body' }, row, 7, { body: '' }, { body: 'x'.repeat(6_000_000) }];
    const folder = await temporaryFolder({
      'news.json': JSON.stringify(rows),
      'news.jsonl': `${JSON.stringify(row)}\n{"body": \n`,
    });
    const { entries, refused } = await loadCorpus(join(folder, 'news.json'));
    expect(entries).toHaveLength(1);
    expect(refused.map(({ file }) => file)).toEqual([1, 3, 4, 5].map((n) => `news.json, article ${n}`));
    expect((await loadCorpus(join(folder, 'news.jsonl'))).refused).toEqual([
      { file: 'news.jsonl, line 2', reason: 'is not JSON' },
    ]);
  });

  it('keeps no address that is no link, and no day that is none', async () => {
    const folder = await temporaryFolder({
      'news.json': JSON.stringify([{ ...row, url: 'javascript:alert(1)', published_at: 'yesterday' }]),
    });
    const { entries } = await loadCorpus(join(folder, 'news.json'));
    expect(entries[0]?.article.facts).toMatchObject({ url: unknown, published: unknown });
  });

  it('is a fault in one line when it is missing, not JSON, no array, empty, or of another kind', async () => {
    const folder = await temporaryFolder({ 'bad.json': '[', 'object.json': '{}', 'empty.json': '[]', 'a.csv': 'x' });
    expect(await fault(join(folder, 'gone.json'))).toMatch(/gone\.json: no such file$/);
    expect(await fault(join(folder, 'bad.json'))).toMatch(/bad\.json: not JSON/);
    expect(await fault(join(folder, 'object.json'))).toMatch(/object\.json: not an array of articles$/);
    expect(await fault(join(folder, 'empty.json'))).toMatch(/empty\.json: no article in it$/);
    expect(await fault(join(folder, 'a.csv'))).toMatch(/a\.csv: neither a folder/);
  });
});

describe('the fingerprint', () => {
  it('has 8 characters of base 36, and changes with any text and any fact', async () => {
    const of = async (files: Record<string, string>): Promise<string> =>
      (await loadCorpus(await temporaryFolder(files))).fingerprint;
    const known = sheet({ file: 'a.txt', outlet: { value: 'The Planet', certainty: 'stated' } });
    const prints = await Promise.all([
      of({ 'a.txt': STORY }),
      of({ 'a.txt': `${STORY} ` }),
      of({ 'b.txt': STORY }),
      of({ 'a.txt': STORY, 'articles.json': known }),
      of({ 'a.txt': STORY, 'b.txt': STORY }),
    ]);
    expect(new Set(prints).size).toBe(prints.length);
    for (const print of prints) expect(print).toMatch(/^[0-9a-z]{8}$/);
    expect(await of({ 'a.txt': STORY })).toBe(prints[0]);
  });
});
