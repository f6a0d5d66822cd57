import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { editionHash } from '../../src/corpus/fingerprint.ts';
import { keepEdition, ledgerOf, noteLook } from '../../src/store/editions.ts';
import { heldIn } from '../../src/store/keep.ts';
import { stated } from '../support/articles.ts';
import { story } from '../support/pages.ts';
import { program } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';

const run = (...args: readonly string[]): Promise<{ code: number; output: string; errors: string }> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? '', CORPUS: '', READER: 'off' };
    execFile(process.execPath, [program('src/bin/changes.ts'), ...args], { env }, (error, output, errors) =>
      resolve({ code: Number(error?.code ?? 0), output, errors }),
    );
  });

const text = story.join('\n\n');
const later = text.replace('five months', 'seven months').replace('no choice', 'little choice');

/** A folder with an article that has changed and then was gone, and one that has not. */
async function changed(): Promise<string> {
  const entry = {
    file: 'bridge.txt',
    id: 'bridge',
    url: stated('https://planet.example/bridge'),
    headline: stated('Bridge to close'),
  };
  const folder = await temporaryFolder({
    'bridge.txt': text,
    'fair.txt': 'The fair opens on Sunday.',
    'articles.json': JSON.stringify({ articles: [entry, { file: 'fair.txt', id: 'fair' }] }),
  });
  const bridge = async () => {
    const [article] = (await heldIn(folder)).articles.filter(({ id }) => id === 'bridge');
    if (!article) throw new Error('no article');
    return article;
  };
  const first = await bridge();
  const known = await ledgerOf(folder, first);
  const seen = known.editions.map((one) => ({
    ...one,
    firstSeen: '2024-01-01T08:00:00Z',
    lastSeen: '2024-01-05T08:00:00Z',
  }));
  await keepEdition(
    folder,
    first,
    { text: later, facts: {}, seen: '2024-01-06T08:00:00Z' },
    { ...known, editions: seen },
  );
  const unreadable = { since: '2024-02-01T08:00:00Z', why: 'answers 410' };
  await noteLook(folder, await bridge(), { ...(await ledgerOf(folder, await bridge())), unreadable });
  return folder;
}

describe('npm run changes', () => {
  it('lists the articles that have changed, or cannot be read any more', async () => {
    expect(await run('--corpus', await changed())).toEqual({
      code: 0,
      output:
        'bridge  Bridge to close\n    changed on 2024-01-06\n    not readable at its address since 2024-02-01: answers 410\n',
      errors: '',
    });
    expect((await run()).output).toBe('No article is known to have changed at its address.\n');
  });

  it('shows what has changed, word by word and quotation by quotation, with the days of both editions', async () => {
    const { output } = await run('--corpus', await changed(), 'bridge');
    expect(output).toBe(
      [
        'Bridge to close',
        '2 editions; not readable at its address since 2024-02-01: answers 410',
        '',
        'seen 2024-01-01 to 2024-01-05, then 2024-01-06',
        '    … We have [-no-] {+little+} choice,” Lane said. “The bridge …',
        '    … The work may take [-five-] {+seven+} months and may cost two …',
        '    quotation altered: “We have no choice,”, now “We have little choice,”',
        '',
      ].join('\n'),
    );
  });

  it('prints JSON with the hash of each edition', async () => {
    const { output } = await run('--corpus', await changed(), '--json');
    expect(JSON.parse(output)).toMatchObject({
      articleId: 'bridge',
      unreadable: { why: 'answers 410' },
      editions: [
        { sha256: editionHash(text), lastSeen: '2024-01-05T08:00:00Z' },
        { sha256: editionHash(later), firstSeen: '2024-01-06T08:00:00Z' },
      ],
      changes: [
        {
          words: [
            { gone: ['no'], added: ['little'] },
            { gone: ['five'], added: ['seven'] },
          ],
        },
      ],
    });
  });

  it('says in one line what it cannot do', async () => {
    expect(await run('--corpus', await changed(), 'moon')).toMatchObject({
      code: 1,
      errors: 'pullquote: moon: no article is called so\n',
    });
    expect((await run('--corpus', 'news.jsonl')).errors).toBe(
      'pullquote: news.jsonl: editions are kept of the articles in a folder, not in a file\n',
    );
  });
});
