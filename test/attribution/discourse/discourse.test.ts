import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/attribution/attribute.ts';
import { makeCorpus } from '../../support/articles.ts';

const STORY = 'The council voted on Monday to close the old bridge until the spring of next year.';
const SAFE = '\u201cThe bridge is not safe,\u201d';

/** The speakers of the quotations of an article with these paragraphs after an opening one. */
const heard = (...paragraphs: readonly string[]) =>
  makeCorpus([STORY, ...paragraphs].join('\n')).entries.flatMap((entry) =>
    attribute(entry).map(({ speaker }) => speaker),
  );
const last = (...paragraphs: readonly string[]) => heard(...paragraphs).at(-1)?.name ?? null;

describe('a pronoun behind a sentence means its subject', () => {
  const INTRODUCED = 'Joe Roe and Ann Poe came in.';
  it.each([
    ['Roe said it was late.', 'he', 'Joe Roe'],
    ['Roe said it was late. He left.', 'he', 'Joe Roe'],
    ['Roe said it was late. He left.', 'she', null],
    ['Roe said it was late. They left.', 'he', 'Joe Roe'],
    ['Roe said it was late.', 'they', null],
    ['Roe said it was late because Poe said so.', 'he', null],
    ['Roe said it was late while Poe was asked.', 'he', null],
    ['Roe said it was late when Roe said so.', 'he', 'Joe Roe'],
    ['Roe said it was late. The mayor of the town slept.', 'he', 'Joe Roe'],
    ['Roe said it was late. The widow of a guard left.', 'he', null],
    ['Roe said it was late. The singer, an old one, openly admitted it.', 'he', 'Joe Roe'],
    ['Roe said it was late. The singer of the town openly admitted it.', 'he', 'singer of the town'],
    ['Roe said it was late. The bridge was closed.', 'he', 'Joe Roe'],
  ])('%s “…,” %s said: %s', (sentences, pronoun, name) => {
    expect(last(INTRODUCED, 'Poe said nothing.', sentences, `${SAFE} ${pronoun} said.`)).toBe(name);
  });

  it('is that of whom the words in front of the quotation turn to', () => {
    const before = ['Joe Roe and Ann Poe came in.', 'Poe said nothing.', 'Roe said it was late.'];
    expect(last(...before, `As he left, he called it \u201ca danger to everybody in the city.\u201d`)).toBe('Joe Roe');
    expect(last(...before, `As Poe left, she called it \u201ca danger to everybody in the city.\u201d`)).not.toBe(
      'Joe Roe',
    );
  });
});

describe('what speaks is the one who issued it', () => {
  it.each([
    ['The statement said', 'Roe\u2019s office'],
    ['The press release said', 'Roe\u2019s office'],
    ['The lawsuit said', 'The lawsuit'],
  ])('where a body of somebody did: %s', (words, name) => {
    const found = last(
      'Joe Roe came in.',
      'Roe\u2019s office sent a statement.',
      `${words}, ${SAFE.replace(',', '.')}`,
    );
    expect(found).toBe(name);
  });

  it('is the document itself where nobody is known to have', () => {
    expect(last('The statement said, \u201cThe bridge is not safe.\u201d')).toBe('The statement');
  });
});

describe('no name', () => {
  it.each([['All About You'], ['Why We Left'], ['Bridge Is Closed'], ['COMPANY SAYS'], ['Bridges And Roads']])(
    'is a headline or a title: %s',
    (name) => {
      expect(last(`${SAFE} ${name} said.`)).toBeNull();
    },
  );

  it.each(['Olga Whyte', 'Ann Thatcher', 'Noah Fromm', 'J.D. Roe'])('is not told by how it begins: %s', (name) => {
    expect(last(`${SAFE} ${name} said.`)).toBe(name);
  });
});

describe('words that stand in quotation marks before', () => {
  const eight = '\u201cNobody should ever have crossed that old bridge,\u201d';
  const seven = '\u201cNobody should have crossed that old bridge,\u201d';
  const again = (words: string) => words.replace(',\u201d', '.\u201d');

  it.each([
    [eight, 'Joe Roe'],
    [seven, null],
  ])('are of whoever said them, where they are eight or more: %s', (words, name) => {
    expect(last(`${words} Joe Roe said.`, 'Nothing happened in the town for a long time.', again(words))).toBe(name);
  });

  it('are inferred to be', () => {
    const found = heard(`${eight} Joe Roe said.`, 'Nothing happened in the town for a long time.', again(eight));
    expect(found.map((speaker) => speaker?.certainty)).toEqual(['stated', 'inferred']);
  });

  it('are found in the middle of more words, as whole words only', () => {
    const more = '\u201cWell, nobody should ever have crossed that old bridge at all,\u201d Joe Roe said.';
    const none = '\u201cWell, nobody should ever have crossed that old bridges at all,\u201d Joe Roe said.';
    const filler = 'Nothing happened in the town for a long time.';
    expect([last(more, filler, again(eight)), last(none, filler, again(eight))]).toEqual(['Joe Roe', null]);
  });
});

describe('the dead', () => {
  it('say nothing, so that a relative is meant, or nobody', () => {
    const killed = 'Joe Roe was killed on the bridge.';
    expect(last(killed, `${SAFE} Joe Roe said.`)).toBeNull();
    const [roe] = heard(killed, 'Ann, the widow of Joe Roe, came in.', `${SAFE} Roe said.`);
    expect(roe).toMatchObject({ name: 'Roe', role: 'widow of Joe Roe', certainty: 'inferred' });
  });
});

describe('a description', () => {
  it('is a speaker as long as it is no longer than a name may be', () => {
    const long = 'a spokesman for the county council of the towns on the harbor and of the old villages behind it';
    expect(last(`${SAFE} a spokesman for the council said.`)).toBe('spokesman for the council');
    expect(last(`${SAFE} ${long} said.`)?.length ?? 0).toBeLessThanOrEqual(60);
  });
});
