import { describe, expect, it, vi } from 'vitest';
import { Concordance } from '../../src/concordance/concordance.ts';
import { occurrences, tile } from '../../src/concordance/tiling.ts';
import { wordings } from '../../src/concordance/wording.ts';
import { Turns } from '../../src/work/turns.ts';
import { makeCorpus } from '../support/articles.ts';

const first = 'The bridge over the river will close on Monday.\n\nThe ferry will run again, the council said.';
const second = 'Nobody knows when the bridge over the river will open again, the council said.';
const concordance = new Concordance(makeCorpus(first, second).entries, 'told');
await concordance.ready();

const numbered = (text: string): Int32Array => Int32Array.from(wordings(text), ({ key }) => concordance.numberOf(key));
const said = (from: number, to: number): string =>
  concordance
    .parts(from, to)
    .map(({ line, start, end }) => line.article.text.slice(start, end))
    .join(' | ');

describe('the places of some words', () => {
  it('are all of them, over paragraphs, but not over articles', async () => {
    expect((await occurrences(numbered('THE BRIDGE over the river'), concordance, new Turns())).length).toBe(2);
    const [over] = await occurrences(numbered('on Monday the ferry'), concordance, new Turns());
    expect(said(over ?? 0, (over ?? 0) + 4)).toBe('on Monday | The ferry');
    expect(await occurrences(numbered('the council said nobody knows'), concordance, new Turns())).toEqual([]);
    expect(await occurrences(numbered('the tunnel'), concordance, new Turns())).toEqual([]);
    expect(await occurrences(numbered(''), concordance, new Turns())).toEqual([]);
  });
});

describe('words that come again and again', () => {
  it('are looked for in turns', async () => {
    const again = new Concordance(makeCorpus('ha '.repeat(30_000)).entries, 'told');
    await again.ready();
    const turns = new Turns();
    const next = vi.spyOn(turns, 'next');
    const typed = new Int32Array(1_000).fill(again.numberOf('ha'));
    expect((await occurrences(typed, again, turns)).length).toBe(29_001);
    expect(next.mock.calls.length).toBeGreaterThan(50);
  });
});

describe('the pieces of a quotation', () => {
  it('are the longest that stand somewhere, with the words between them left out', async () => {
    const typed = numbered('when the bridge over the river will close on Monday and the ferry will run again');
    expect(
      (await tile(typed, concordance, new Turns())).map(({ from, to, positions: [at = 0] }) =>
        said(at, at + to - from),
      ),
    ).toEqual(['when the bridge over the river will', 'The ferry will run again']);
  });

  it('know all their positions', async () => {
    const [piece] = await tile(numbered('the bridge over the river will'), concordance, new Turns());
    expect(piece?.positions.length).toBe(2);
  });

  it('have four words at least', async () => {
    expect(await tile(numbered('the bridge over'), concordance, new Turns())).toEqual([]);
    expect(await tile(numbered('the bridge over a tunnel, the council'), concordance, new Turns())).toEqual([]);
  });
});
