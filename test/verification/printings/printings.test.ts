import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../../src/library/library.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const said = '“The north wall of the old harbour will be rebuilt before winter,” Mayor Ann Marlowe said.';
/** As much as an article has around a quotation. */
const around =
  'The harbour has been closed since a storm tore nine boats from their moorings, and nobody knows when it opens. '.repeat(
    6,
  );
const otherwise = said.replace('before winter', 'before summer');

/** A library of articles of these outlets, days and words. */
async function libraryOf(
  ...articles: readonly (readonly [outlet: string, day: string | null, words: string, relays?: string])[]
) {
  const folder = await temporaryFolder({});
  const facts = articles.map(([outlet, day, , relays], i) => ({
    file: `${i}.txt`,
    id: `article-${i}`,
    outlet: { value: outlet, certainty: 'stated' },
    published: day === null ? { value: null, certainty: 'unknown' } : { value: day, certainty: 'stated' },
    ...(relays && { relays: [relays] }),
  }));
  await Promise.all(articles.map(([, , words], i) => writeFile(join(folder, `${i}.txt`), `${around}\n\n${words}\n`)));
  await writeFile(join(folder, 'articles.json'), JSON.stringify({ articles: facts }));
  return openLibrary(folder);
}

async function history(library: Awaited<ReturnType<typeof libraryOf>>, text: string) {
  const typed = { text, outlet: null, speaker: null };
  return library.printings(typed, await library.verify(typed));
}

const typed = 'The north wall of the old harbour will be rebuilt before winter';

describe('who printed a quotation', () => {
  test('is told in the order of publication, whichever is read first, with who was the first', async () => {
    const library = await libraryOf(
      ['Bay Post', '2024-05-03', said],
      ['Coast Daily', '2024-05-01', said],
      ['Pier News', null, said],
    );
    const { printings, first } = await history(library, typed);
    expect(printings.map(({ id }) => id)).toEqual(['article-1', 'article-0', 'article-2']);
    expect(first).toBeNull();
    const dated = await libraryOf(['Bay Post', '2024-05-03', said], ['Coast Daily', '2024-05-01', said]);
    expect((await history(dated, typed)).first?.article.facts.outlet.value).toBe('Coast Daily');
  });

  test('has the articles that print it in other words, with what differs, each a slice of its article', async () => {
    const library = await libraryOf(['Bay Post', '2024-05-03', otherwise], ['Coast Daily', '2024-05-01', said]);
    const { printings } = await history(library, typed);
    expect(printings.map(({ id, alterations }) => [id, alterations.map(({ found }) => found)])).toEqual([
      ['article-1', []],
      ['article-0', ['summer']],
    ]);
    for (const { article, start, end, quote } of printings) expect(article.text.slice(start, end)).toBe(quote);
    const [, { alterations } = { alterations: [] }] = printings;
    expect(alterations.map(({ start, end }) => typed.slice(start, end))).toEqual(['winter']);
  });

  test('has all of them where what was typed is printed nowhere to the letter', async () => {
    const library = await libraryOf(['Bay Post', '2024-05-03', otherwise], ['Coast Daily', '2024-05-01', said]);
    const { printings } = await history(library, typed.replace('north', 'south'));
    expect(printings.map(({ id, alterations }) => [id, alterations.map(({ found }) => found)])).toEqual([
      ['article-1', ['north']],
      ['article-0', ['north', 'summer']],
    ]);
  });

  test('tells whose report an article passes on', async () => {
    const library = await libraryOf(
      ['Bay Post', '2024-05-03', `${said} The Coast Daily first reported this.`, 'Coast Daily'],
      ['Coast Daily', '2024-05-01', said],
    );
    const { printings } = await history(library, typed);
    expect(printings.map(({ relays }) => relays)).toEqual([[], ['Coast Daily']]);
  });

  test('leaves out an article that prints much of it otherwise', async () => {
    const other = said.replace('will be rebuilt before winter', 'was painted in autumn');
    const library = await libraryOf(['Bay Post', '2024-05-03', other], ['Coast Daily', '2024-05-01', said]);
    expect((await history(library, typed)).printings.map(({ id }) => id)).toEqual(['article-1']);
  });

  test('is not told of words that stand nowhere', async () => {
    const library = await libraryOf(['Bay Post', '2024-05-03', said]);
    expect(await history(library, 'Nobody has ever said any of these words here')).toEqual({
      printings: [],
      first: null,
    });
  });
});
