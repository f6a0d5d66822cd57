import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, watch } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCorpus } from '../../src/corpus/read/load.ts';
import { vectorFolder } from '../../src/reader/vectors/vectorfolder.ts';
import { newsPage, story } from '../support/pages.ts';
import { program } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';

function start(name: 'add' | 'remove', args: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [program(`src/${name}.ts`), ...args], {
    env: { PATH: process.env.PATH ?? '', CORPUS: '' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Runs the program to its end, without a terminal. */
async function run(name: 'add' | 'remove', ...args: readonly string[]) {
  const child = start(name, args);
  const said = { code: null as number | null, output: '', errors: '' };
  child.stdin.end();
  child.stdout.on('data', (chunk) => {
    said.output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.errors += chunk;
  });
  said.code = await new Promise((resolve) => {
    child.once('close', resolve);
  });
  return said;
}

const head =
  '<meta property="og:site_name" content="The Planet"><meta property="article:published_time" content="2023-11-06T10:00:00Z">';
const files = {
  'page.html': newsPage(head),
  'syndicated.md': `---\nsource: The Star\ntitle: Old bridge shuts\n---\n${story.join('\n\n')}\n\nThe Star has more.`,
  'notes.txt': '\u0000',
};
const listed = async (folder: string): Promise<string[]> => (await readdir(folder)).sort();

describe('npm run add', () => {
  it('shows what it understood, writes, and has nothing to do at a second run', async () => {
    const [from, folder] = [await temporaryFolder(files), await temporaryFolder()];
    const first = await run('add', '--yes', '--corpus', folder, from);
    expect(first.output).toContain(
      [
        `the-planet-bridge-to-close-until-spring  from ${from}/page.html`,
        '    new',
        '    outlet    The Planet (stated: og:site_name: The Planet)',
        '    headline  Bridge to close until spring (stated)',
        '    date      2023-11-06 (stated: article:published_time: 2023-11-06T10:00:00Z)',
        '    author    not stated',
        '    address   not stated',
        '    text      5 paragraphs: 1 headline, 4 body; 495 characters',
        '    quotable  2 passages; 2 quotations, 2 with a speaker',
        '    begins    The council voted on Monday to close the old bridge until the spring of next yea\u2026',
        '              \u201cWe have no choice,\u201d Lane said. \u201cThe bridge is not safe, and it has not been saf\u2026',
        '    ends      The work may take five months and may cost two million dollars, which the county\u2026',
        '    speaking  Ann Lane',
        '    near      prints the same text as the-star-old-bridge-shuts',
      ].join('\n'),
    );
    expect(first.output).toMatch(/\nAdded 2 articles to \S+\.\n$/);
    expect(first.errors).toBe(`refused: ${from}/notes.txt: is not text (it holds NUL bytes)\n`);
    expect(first.code).toBe(1);
    const before = await listed(folder);
    expect(before).toEqual([
      'articles.json',
      'the-planet-bridge-to-close-until-spring.txt',
      'the-star-old-bridge-shuts.txt',
    ]);
    const sheet = await readFile(join(folder, 'articles.json'), 'utf8');
    const { entries, warnings } = await loadCorpus(folder);
    expect([entries.length, warnings]).toEqual([2, []]);

    const second = await run('add', '--yes', '--corpus', folder, join(from, 'page.html'));
    expect(second).toMatchObject({ code: 0, errors: '' });
    expect(second.output).toMatch(/\n {4}already there\nNothing to add\.\n$/);
    expect(await listed(folder)).toEqual(before);
    expect(await readFile(join(folder, 'articles.json'), 'utf8')).toBe(sheet);
  });

  it('writes nothing where there is no terminal to ask at and no --yes, and says so', async () => {
    const folder = await temporaryFolder();
    const { code, output, errors } = await run(
      'add',
      '--corpus',
      folder,
      join(await temporaryFolder(files), 'page.html'),
    );
    expect(code).toBe(1);
    expect(output).toContain('The Planet (stated');
    expect(errors).toBe('Nothing was written: there is no terminal to ask at. --yes writes without asking.\n');
    expect(await listed(folder)).toEqual([]);
  });

  it('takes what is named, leaves what is named, and corrects what is taken, as a script says', async () => {
    const [from, folder] = [await temporaryFolder(files), await temporaryFolder()];
    const [page, star] = ['the-planet-bridge-to-close-until-spring', 'the-star-old-bridge-shuts'];
    const shown = await run('add', '--dry-run', '--corpus', folder, join(from, 'page.html'));
    expect(shown).toMatchObject({ code: 0, errors: '' });
    expect(shown.output).toMatch(/\nNothing was written: 1 article would be added to \S+\.\n$/);
    const left = await run('add', '--yes', '--leave', star, '--corpus', folder, join(from, 'page.html'), from);
    expect(left.errors).toContain(`left: ${star}, from ${from}/syndicated.md\n`);
    expect(await listed(folder)).toEqual(['articles.json', `${page}.txt`]);

    const corrections = ['--outlet', 'The Sun', '--date', '2023-11-07', '--headline', 'It shuts'];
    const source = join(from, 'syndicated.md');
    const only = await run('add', '--yes', '--only', source, ...corrections, '--corpus', folder, source);
    expect(only).toMatchObject({ code: 0, errors: '' });
    const { entries } = await loadCorpus(folder);
    const { facts } = entries.find(({ article }) => article.id === 'the-sun-it-shuts')?.article ?? expect.unreachable();
    expect([facts.outlet.value, facts.headline.value, facts.published.value]).toEqual([
      'The Sun',
      'It shuts',
      '2023-11-07',
    ]);
  });

  it('writes nothing for options that fit nothing here', async () => {
    const [from, folder] = [await temporaryFolder(files), await temporaryFolder()];
    const said = await Promise.all(
      [
        ['--headline', 'It shuts'],
        ['--only', 'the-moon'],
        ['--date', '3/4/23'],
      ].map((options) => run('add', '--yes', ...options, '--corpus', folder, from)),
    );
    expect(said.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(said.map(({ errors }) => errors.split('\n')[0])).toEqual([
      '--headline is for one article, and here are 2: choose one with --only',
      'no article here is called the-moon',
      '--date: "3/4/23" names no day for certain: use YYYY-MM-DD',
    ]);
    expect(await listed(folder)).toEqual([]);
  });

  it('does its work when nobody reads its output any more', async () => {
    const folder = await temporaryFolder();
    const child = start('add', ['--yes', '--corpus', folder, join(await temporaryFolder(files), 'page.html')]);
    child.stdout.destroy();
    child.stderr.destroy();
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(await listed(folder)).toEqual(['articles.json', 'the-planet-bridge-to-close-until-spring.txt']);
  });

  it('says in a line or two what it does not do', async () => {
    const folder = await temporaryFolder({ 'articles.json': '{ broken' });
    const [rows, none, option, broken, inside] = await Promise.all([
      run('add', '--corpus', 'news.jsonl', 'a.txt'),
      run('add'),
      run('add', '--bogus'),
      run('add', '--yes', '--corpus', folder, 'README.md'),
      run('add', '--yes', '--corpus', folder.concat('-new'), 'http://127.0.0.1:9/', 'http://me:secret@planet.example/'),
    ]);
    expect(rows.errors).toMatch(
      /^news\.jsonl: articles are added to a folder.*\nTo go on from its articles: npm run add .*\n$/,
    );
    expect(none.errors).toMatch(/^no article is named\n\nusage: npm run add/);
    expect(option.errors).toMatch(/^Unknown option '--bogus'/);
    expect(broken.errors).toMatch(/^\S+articles\.json: not JSON .*\n$/);
    expect(inside.errors).toMatch(/refused: http:\/\/127\.0\.0\.1:9\/: is at port 9/);
    expect(inside.errors).toContain('holds a user name or a password');
    expect(inside.errors).not.toContain('secret');
    for (const { code } of [rows, none, option, broken, inside]) expect(code).toBe(1);
  });
});

describe('npm run remove', () => {
  const corpus = {
    'bridge.txt': story.join('\n'),
    'mayor.txt': 'The mayor has quit, she said.',
    'articles.json': JSON.stringify({ articles: [{ file: 'bridge.txt', id: 'planet-bridge' }, { file: 'mayor.txt' }] }),
  };

  it('takes out an article by its id, its file and its facts', async () => {
    const folder = await temporaryFolder(corpus);
    const vectors = vectorFolder(folder, null);
    await mkdir(vectors);
    await writeFile(join(vectors, 'what was made of its words.vectors'), '');
    const { code, output, errors } = await run('remove', '--yes', '--corpus', folder, 'planet-bridge');
    expect([code, errors]).toEqual([0, '']);
    expect(output).toMatch(/^planet-bridge bridge\.txt\nRemoved 1 article /);
    expect(await listed(folder)).toEqual([basename(vectors), 'articles.json', 'mayor.txt']);
    expect(await listed(vectors)).toEqual([]);
    expect(await readFile(join(folder, 'articles.json'), 'utf8')).not.toContain('bridge');
  });

  it('removes nothing without --yes where there is no terminal, nor when one of the ids is none', async () => {
    const folder = await temporaryFolder(corpus);
    const unasked = await run('remove', '--corpus', folder, 'planet-bridge');
    expect(unasked).toMatchObject({
      code: 1,
      errors: 'Nothing was removed: there is no terminal to ask at. --yes removes without asking.\n',
    });
    const unknown = await run('remove', '--yes', '--corpus', folder, 'mayor', 'planet-brigde');
    expect(unknown).toMatchObject({
      code: 1,
      errors: 'planet-brigde: no article is called so; near it: planet-bridge\nNothing was removed.\n',
    });
    expect(await listed(folder)).toEqual(['articles.json', 'bridge.txt', 'mayor.txt']);
  });
});

describe('killed at any moment', () => {
  /** Whether everything in the folder is whole: the old or the new. */
  async function expectWhole(folder: string, texts: ReadonlySet<string>): Promise<number> {
    const names = (await listed(folder)).filter((name) => !name.startsWith('.'));
    for (const name of names.filter((one) => one.endsWith('.txt'))) {
      expect(texts.has(await readFile(join(folder, name), 'utf8')), name).toBe(true);
    }
    const sheet = names.includes('articles.json')
      ? await readFile(join(folder, 'articles.json'), 'utf8')
      : '{"articles":[]}';
    return JSON.parse(sheet).articles.length;
  }

  it('adding leaves whole files only, and the next run completes it', async () => {
    const texts = Array.from({ length: 12 }, (_, i) => `Article ${i}.\n\n${story.join('\n\n').repeat(20)}`);
    const from = await temporaryFolder();
    await writeFile(join(from, 'rows.json'), JSON.stringify(texts.map((body, i) => ({ title: `Article ${i}`, body }))));
    const folder = await temporaryFolder();
    // Killed when so many names are seen in the folder: at the first file, and about the time of the facts.
    for (const moment of [1, 13]) {
      const child = start('add', ['--yes', '--corpus', folder, from]);
      const watcher = watch(folder, () => {
        if (readdirSync(folder).length >= moment) child.kill('SIGKILL');
      });
      await once(child, 'close');
      watcher.close();
      await expectWhole(folder, new Set(texts));
    }
    const { code } = await run('add', '--yes', '--corpus', folder, from);
    expect(code).toBe(0);
    expect(await expectWhole(folder, new Set(texts))).toBe(12);
    const { entries, warnings } = await loadCorpus(folder);
    expect(warnings).toEqual([]);
    expect(new Set(entries.map(({ article }) => article.facts.headline.value)).size).toBe(12);
    expect((await listed(folder)).filter((name) => name.startsWith('.') && !name.endsWith('.tmp'))).toEqual([]);
  });
});
