import { describe, expect, it, test } from 'vitest';
import { cueBefore } from '../../src/attribution/cues/cuebefore.ts';
import { cueBehind } from '../../src/attribution/cues/cuebehind.ts';
import { BLANK, mainSubject } from '../../src/attribution/cues/mainsubject.ts';

const nameBefore = (words: string, reach?: number): string | null => cueBefore(words, reach)?.words ?? null;
const nameBehind = (words: string): string | null => cueBehind(words)?.words ?? null;

const BEFORE: [string, string | null][] = [
  ['Joe Roe left on Monday while Olga Doe said ', 'Olga Doe'],
  ['Joe Roe left, Olga Doe said ', 'Olga Doe'],
  ['Joe Roe left and Olga Doe said ', 'Olga Doe'],
  ['Joe Roe left when Ann Poe came and Olga Doe said ', 'Olga Doe'],
  ['Joe Roe and Olga Doe said ', 'Joe Roe and Olga Doe'],
  ['The officers killed last week by rebels said ', 'officers'],
  ['Olga Doe, the chief engineer, said ', 'Olga Doe'],
  ['Olga Doe said the bridge was called ', 'Olga Doe'],
  ['Olga Doe said the bridge was widely called ', 'Olga Doe'],
  ['It is open, with Olga Doe calling it ', 'Olga Doe'],
  ['It is open, with Olga Doe in it, calling it ', 'it'],
  ['Being late, says Doe, is as bad: ', 'Doe'],
  ['Being late says Doe, is as bad: ', null],
  ['Olga Doe left the bridge, and said ', 'Olga Doe'],
  ['Olga Doe left the bridge and quickly said ', 'Olga Doe'],
  ['Olga Doe left the bridge, quickly said ', 'Olga Doe'],
  ['Olga Doe left the bridge quickly said ', null],
  ['Olga Doe and the old bridge said ', null],
  ['However, Olga Doe left the bridge, and said ', 'Olga Doe'],
];

const BEHIND: [string, string | null][] = [
  [', Olga Doe said.', 'Olga Doe'],
  [' the bridge fell, Olga Doe said.', null],
  [', said Olga Doe.', 'Olga Doe'],
  [', according to Olga Doe.', 'Olga Doe'],
  [', according to the chief engineer Olga Doe.', 'Olga Doe'],
  [' as he told Ann Poe, said Olga Doe', null],
];

const SENTENCES: [string, string | null][] = [
  ['On Monday, Olga Doe stood', 'Olga Doe'],
  ['On Monday, On Tuesday, Olga Doe stood', null],
  ['\u201cOlga Doe stood', 'Olga Doe'],
  ['Olga Doe stood \u201cthere\u201d', 'Olga Doe'],
  [`${BLANK}, Olga Doe stood`, 'Olga Doe'],
  ['The harbor on Monday, Olga Doe stood', null],
];

describe('who speaks', () => {
  test.each(BEFORE)('before a quotation: %s', (words, name) => {
    expect(nameBefore(words)).toBe(name);
  });

  test.each(BEHIND)('behind a quotation: %s', (words, name) => {
    expect(nameBehind(words)).toBe(name);
  });

  test.each(SENTENCES)('at the head of a sentence: %s', (words, name) => {
    expect(mainSubject(words)?.words ?? null).toBe(name);
  });

  it('does not change with the blanks and line breaks between the words', () => {
    // A name, and "according to", are one word to the rules.
    const wide = (words: string) => words.replace(/(?<!\p{Lu}\p{Ll}*|according) | (?!\p{Lu}|to)/gu, ' \n');
    const narrow = (words: string | undefined) => words?.replaceAll(' \n', ' ') ?? null;
    expect(BEFORE.map(([words]) => narrow(cueBefore(wide(words))?.words))).toEqual(BEFORE.map(([, name]) => name));
    expect(BEHIND.map(([words]) => narrow(cueBehind(wide(words))?.words))).toEqual(BEHIND.map(([, name]) => name));
    const heads = SENTENCES.map(([words]) => narrow(mainSubject(wide(words))?.words));
    expect(heads).toEqual(SENTENCES.map(([, name]) => name));
  });

  it('is nobody else than the one whom a clause in front of the verb is about', () => {
    expect(nameBefore('Joe Roe thinks that Olga Doe, who left, said ')).toBe('Olga Doe');
    expect(nameBefore('Joe Roe thinks Olga Doe, who left, said ')).toBe('Olga Doe');
    expect(nameBefore('Joe Roe thinks Olga Doe, whose bridge fell, openly said ')).toBe('Olga Doe');
  });

  it.each(['has been', 'was being', 'will be', 'was', 'were', 'is', 'are', 'was not', 'gets called, got'])(
    'is nobody where something %s called so',
    (verb) => {
      expect(nameBefore(`Olga Doe ${verb} called `)).toBeNull();
      expect(nameBefore(`Olga Doe ${verb} widely called `)).toBeNull();
    },
  );

  it.each(
    'In On At During After Before Meanwhile However Last Earlier Later Also Since By With Speaking Asked According Following Despite For From Upon Under Over Through Having When While Though Although If Because Once Until Throughout Within Among As Then Still Apparently Ahead Elsewhere Similarly Likewise Indeed Amid Unlike'.split(
      ' ',
    ),
  )('stands behind what the sentence opens with: %s', (word) => {
    expect(mainSubject(`${word} the harbor, Olga Doe stood`)).toMatchObject({ words: 'Olga Doe' });
  });

  it.each(['Now', 'But', 'And', 'Yet', 'So'])('stands right behind a word that joins the sentence: %s', (word) => {
    expect(mainSubject(`${word} Olga Doe, despite her age, stood`)).toMatchObject({ words: 'Olga Doe' });
    expect(mainSubject(`${word} from Monday, Olga Doe stood`)).toMatchObject({ words: 'Olga Doe' });
    expect(mainSubject(`${word} former President Olga Doe stood`)).toMatchObject({ words: 'Olga Doe' });
  });

  it.each(['Born in the old town', 'Asked about it', 'Pressed by reporters'])(
    'stands behind a participle of its own: %s',
    (words) => {
      expect(mainSubject(`${words}, Olga Doe stood`)).toMatchObject({ words: 'Olga Doe' });
    },
  );

  it('may be as many words in front of the quotation as is allowed', () => {
    const words = 'Olga Doe praised that the bridge was ';
    expect([nameBefore(words, 4), nameBefore(words, 3)]).toEqual(['Olga Doe', null]);
    expect([nameBefore('Olga Doe said ', 0), nameBefore('Olga Doe said \n', 0)]).toEqual(['Olga Doe', 'Olga Doe']);
  });
});
