import { describe, expect, it } from 'vitest';
import { apart, plainly } from '../../src/verification/nearest/sameword.ts';
import { verify } from '../../src/verification/verify.ts';
import { makeCoverage } from '../coverage/coverage.ts';

const ARTICLE = `About 25 percent of the ferries will not run. Twelve thousand people came to the harbor on Monday.

\u201cWe have an imperfect system,\u201d said Olga Doe. The plan is simple. The system failed two officers.

He did it for them, and not for us. The repair cost $1.5 million last year. The hall cost the state 2 million euros, or so.`;
const coverage = makeCoverage([ARTICLE]);

describe('a short quotation with one word changed is altered, and shows what is printed', () => {
  it.each([
    ['We have a perfect system', 'an imperfect'],
    ['25% of the ferries', 'percent'],
    ['the ferries won\u2019t run', 'will not'],
    ['12,000 people came', 'Twelve thousand'],
    ['people came to the harbour', 'harbor'],
    ['Thirteen thousand people came', 'Twelve'],
    ['The plan is complex', 'simple'],
    ['The system failed no officers', 'two'],
    ['He did it for me', 'them'],
    ['The repair cost 1.5 million dollars last year', '$1.5 million'],
    ['The repair cost $1,500,000 last year', '1.5 million'],
    ['The repair cost one and a half million dollars', '$1.5 million'],
    ['The repair cost $1.5m last year', 'million'],
    ['\u20ac2 million, or so', '2 million euros'],
    ['the state 2m pounds, or so', 'million euros'],
    ['About 25 per cent of the ferries', 'percent'],
  ])('%s', async (text, found) => {
    const { verdict, alterations } = await verify({ text }, coverage);
    expect([verdict, alterations.map((one) => one.found)]).toEqual(['altered', [found]]);
  });

  it.each(['We built a perfect machine', 'The moon is complex', 'He ate it for me'])(
    'but not with more of it changed: %s',
    async (text) => {
      expect((await verify({ text }, coverage)).verdict).toBe('absent');
    },
  );
});

describe('wordings written plainly', () => {
  it.each([
    ["won't can't isn't", 'will not can not is not'],
    ['twelve thousand five hundred', '12500'],
    ['1.5 million', '1500000'],
    ['twenty five', '25'],
    ['one and a half million', '1500000'],
    ['$ 1.5 million', '1500000 $'],
    ['us $ 1.5 m', '1500000 $'],
    ['1.5 million dollars', '1500000 $'],
    ['two billion pounds', '2000000000 \u00a3'],
    ['25 per cent', '25 %'],
    ['i m here', 'i m here'],
    ['five twenty', '5 20'],
    ['a hundred percent', 'a hundred %'],
    ['constructor', 'constructor'],
  ])('%s is %s', (typed, plain) => {
    expect(plainly(typed.split(' ')).join(' ')).toBe(plain);
  });

  it('are as many words apart as differ between their common ends', () => {
    expect(apart(['an', 'old', 'bridge'], ['a', 'new', 'bridge'])).toBe(1);
    expect(apart([], ['not'])).toBe(1);
    expect(apart(['12000'], ['twelve', 'thousand'])).toBe(0);
  });
});

const WRAPPED = `The bridge over the river was built in 1921 by the fishermen of
the town, and [the engineer](https://planet.example/doe) has looked after it since the
war. The bridge is
not safe, she said. The bridge will stay open,
but only if the region
pays for it.`;
const wrapped = makeCoverage([WRAPPED]);

describe('text that is broken into lines, with links in it', () => {
  it('is found over the breaks, without where a link leads', async () => {
    const text = 'built in 1921 by the fishermen of the town, and the engineer has looked after it since the war.';
    expect((await verify({ text }, wrapped)).verdict).toBe('found');
    const linked = 'and [the engineer](https://other.example/) has looked after it';
    expect((await verify({ text: linked }, wrapped)).verdict).toBe('found');
  });

  it('hides nothing at the end of a line', async () => {
    const { verdict, omitted } = await verify({ text: 'The bridge is \u2026' }, wrapped);
    expect([verdict, omitted[0]?.quote]).toEqual(['shortened', 'not safe']);
  });

  it('says how the sentence goes on in the next line', async () => {
    const { goesOn } = await verify({ text: 'The bridge will stay open' }, wrapped);
    expect(goesOn).toBe('but only if the region pays for it.');
  });

  it('does not go on over a blank line', async () => {
    const { goesOn } = await verify(
      { text: 'The bridge will stay open' },
      makeCoverage([WRAPPED.replace('open,\n', 'open,\n\n')]),
    );
    expect(goesOn).toBeNull();
  });

  it('keeps what stands in round brackets behind a bracket but leads nowhere', async () => {
    const { verdict } = await verify(
      { text: 'The tower is [very] safe' },
      makeCoverage(['The tower is [very](not) safe.']),
    );
    expect(verdict).not.toBe('found');
  });
});
