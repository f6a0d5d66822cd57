import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/adding/draft.ts';
import { type HeldArticles, plan, withWritten } from '../../src/adding/plan.ts';
import { unstated } from '../../src/corpus/read/facts.ts';
import { choose } from '../../src/terminal/choosing.ts';
import { isWanted } from '../../src/terminal/drafts.ts';
import { stated } from '../support/articles.ts';

const draft = (name: string): Draft => ({
  source: `${name}.txt`,
  text: `The ${name} has closed, the mayor said.`,
  facts: { ...unstated, outlet: stated('The Planet'), headline: stated(`The ${name} closes`) },
  notes: [],
});
const drafts = ['bridge', 'tower', 'fair'].map(draft);
const nothing: HeldArticles = { articles: [], described: new Set(), taken: new Set() };

/** Somebody who types these lines, one after the other, and then is gone. */
async function choosing(typed: readonly string[], of: readonly Draft[] = drafts) {
  const lines = [...typed];
  const asked: string[] = [];
  const said: string[] = [];
  const shown: string[] = [];
  let held = nothing;
  const { taken, left } = await choose(of, {
    plan: (one) => plan([one], held).flat()[0] ?? expect.unreachable(),
    take: (one) => {
      held = withWritten(held, one);
    },
    isWanted,
    show: async ({ entry }) => void shown.push(entry.article.id),
    showLines: () => void said.push('lines'),
    say: (line) => void said.push(line),
    ask: async (question) => {
      asked.push(question);
      return lines.shift() ?? null;
    },
  });
  const ids = (all: typeof taken): string[] => all.map(({ entry }) => entry.article.id);
  return { taken: ids(taken), left: ids(left), facts: taken.map((one) => one.draft.facts), asked, said, shown };
}

const [bridge, tower, fair] = [
  'the-planet-the-bridge-closes',
  'the-planet-the-tower-closes',
  'the-planet-the-fair-closes',
];

describe('choosing among articles', () => {
  it('asks about each in its turn, and takes and leaves as is said', async () => {
    const { taken, left, asked } = await choosing(['y', 'n', 'YES']);
    expect([taken, left]).toEqual([[bridge, fair], [tower]]);
    expect(asked[0]).toBe('Take it (1 of 3)? [y,n,c,l,a,q,?] ');
  });

  it('takes all of the rest, or leaves all of it, at once', async () => {
    expect(await choosing(['n', 'a'])).toMatchObject({ taken: [tower, fair], left: [bridge] });
    expect(await choosing(['y', 'q'])).toMatchObject({ taken: [bridge], left: [tower, fair], shown: [bridge, tower] });
  });

  it('leaves what nothing was said about when the input ends', async () => {
    expect(await choosing(['y'])).toMatchObject({ taken: [bridge], left: [tower, fair] });
  });

  it('says what can be typed, and never takes an empty line for a yes', async () => {
    const { said, taken, asked } = await choosing(['', '?', 'l', 'n', 'q']);
    expect([said.length, said[2], taken]).toEqual([3, 'lines', []]);
    expect(said[0]).toContain('q  leave this one and all that come after it');
    expect(asked).toHaveLength(5);
  });

  it('takes an article with its facts corrected, and asks again for a day that is none', async () => {
    const { taken, facts, said, asked, shown } = await choosing([
      'c',
      'The Star',
      '',
      '3/4/23',
      '2023-04-03',
      'y',
      'q',
    ]);
    expect(asked.slice(1, 4)).toEqual([
      '  outlet [The Planet]: ',
      '  headline [The bridge closes]: ',
      '  date [not stated]: ',
    ]);
    expect(said.at(-1)).toBe('  date: "3/4/23" names no day for certain: use YYYY-MM-DD');
    const evidence = 'said by whoever added it';
    expect(facts[0]).toMatchObject({
      outlet: { value: 'The Star', certainty: 'stated', evidence },
      headline: { value: 'The bridge closes' },
      published: { value: '2023-04-03', certainty: 'stated', evidence },
    });
    expect([taken, shown.slice(0, 2)]).toEqual([
      ['the-star-the-bridge-closes'],
      [bridge, 'the-star-the-bridge-closes'],
    ]);
  });

  it('takes a fact away for a dash', async () => {
    const { facts } = await choosing(['c', '-', '', '', 'y', 'q']);
    expect(facts[0]?.outlet).toEqual({ value: null, certainty: 'unknown' });
  });

  it('asks nothing about what is there already, once the same text is taken', async () => {
    const twice = [draft('bridge'), { ...draft('bridge'), source: 'again.txt' }];
    expect((await choosing(['y'], twice)).asked).toHaveLength(1);
    expect((await choosing(['n', 'y'], twice)).asked).toHaveLength(2);
  });
});
