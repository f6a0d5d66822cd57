import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/read/load.ts';
import { openLibrary } from '../../src/library/library.ts';
import { openSource } from '../../src/opensearch/coverage/source.ts';
import { makePipe } from '../support/pipe.ts';
import { temporaryFolder } from '../support/temporary.ts';

const STORY = 'The council voted on Monday to close the bridge until the spring of next year.';
const pipe = async (path: string): Promise<void> => makePipe(path);
const zeros = (path: string): Promise<void> => symlink('/dev/zero', path);
const isLinux = process.platform === 'linux';

/* Whatever stands where a file should: one line at once, and never a start that hangs. */

describe('a folder of articles', () => {
  it.each(['articles.json', 'synonyms.solr', 'dictionary.solr'])(
    'is refused in one line where its %s is no file',
    async (name) => {
      for (const stranger of [pipe, zeros, mkdir]) {
        const folder = await temporaryFolder({ 'a.txt': STORY });
        await stranger(join(folder, name));
        await expect(openLibrary(folder)).rejects.toThrow(`${name}: is not a file`);
      }
    },
  );

  it.skipIf(!isLinux)(
    'is refused in one line where its facts or words never end, though they say that they are empty',
    async () => {
      for (const name of ['synonyms.solr', 'dictionary.solr']) {
        const folder = await temporaryFolder({ 'a.txt': STORY });
        await symlink('/proc/self/pagemap', join(folder, name));
        await expect(openLibrary(folder)).rejects.toThrow(`${name}: is over 64 MB (it does not end)`);
      }
    },
  );

  it('serves the articles that are files, and names those that are none', async () => {
    const folder = await temporaryFolder({ 'a.txt': STORY });
    await pipe(join(folder, 'b.txt'));
    await zeros(join(folder, 'c.txt'));
    if (isLinux) await symlink('/proc/self/pagemap', join(folder, 'd.txt'));
    const { entries, refused } = await loadCorpus(folder);
    expect(entries.map(({ article }) => article.file)).toEqual(['a.txt']);
    expect(refused.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
      'b.txt is not a file',
      'c.txt is not a file',
      ...(isLinux ? ['d.txt is over 1 MB (it does not end)'] : []),
    ]);
  });

  it('names each link out of it and where it leads, and serves the article', async () => {
    const outside = await temporaryFolder({ 'elsewhere.txt': STORY, 'facts.json': '{"articles": []}' });
    const folder = await temporaryFolder({ 'a.txt': STORY });
    await symlink(join(outside, 'elsewhere.txt'), join(folder, 'b.txt'));
    await symlink(join(outside, 'facts.json'), join(folder, 'articles.json'));
    const { entries, warnings } = await loadCorpus(folder);
    expect(entries.map(({ article }) => article.file)).toEqual(['a.txt', 'b.txt']);
    expect(warnings).toContain(`b.txt is a link out of the folder, to ${join(outside, 'elsewhere.txt')}`);
    expect(warnings).toContain(`articles.json is a link out of the folder, to ${join(outside, 'facts.json')}`);
  });

  it('is served without a word where its links stay in it, as those that Kubernetes makes do', async () => {
    const folder = await temporaryFolder({ 'articles.json': '{"articles": [{"file": "a.txt"}]}' });
    await mkdir(join(folder, '..2026_11_30'));
    await writeFile(join(folder, '..2026_11_30', 'a.txt'), STORY);
    await symlink('..2026_11_30', join(folder, '..data'));
    await symlink('..data/a.txt', join(folder, 'a.txt'));
    const { entries, warnings } = await loadCorpus(folder);
    expect([entries.length, warnings]).toEqual([1, []]);
  });
});

describe('a file of articles', () => {
  it.each(['news.json', 'news.jsonl'])('is refused in one line where %s is no file', async (name) => {
    for (const stranger of [pipe, zeros, mkdir]) {
      const path = join(await temporaryFolder(), name);
      await stranger(path);
      // A folder may be called so, too.
      const fault = stranger === mkdir ? /no article in it/ : /: is not a file$/;
      await expect(loadCorpus(path)).rejects.toThrow(fault);
      if (stranger !== mkdir) await expect(openSource(path)).rejects.toThrow(fault);
    }
  });

  it.skipIf(!isLinux)('of lines is read no further than its size says', async () => {
    const path = join(await temporaryFolder(), 'news.jsonl');
    await symlink('/proc/self/pagemap', path);
    await expect(loadCorpus(path)).rejects.toThrow('no article in it');
  });
});
