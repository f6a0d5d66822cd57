import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dictionary } from '../../src/question/translate.ts';
import { parseDictionary, translate } from '../../src/question/translate.ts';
import { makeCoverage } from '../coverage/coverage.ts';

const { vocabulary } = makeCoverage([
  'The council voted on Monday to close the old bridge, and Mayor Rita Puente said that the widow of Joe Roe agreed.',
]).lexicon;

describe('a dictionary', () => {
  it('has the English for a word or two, without regard to accents and case', () => {
    const dictionary = parseDictionary('cu\u00e1ndo, Wann => when\npor que => why');
    expect(['cuando', 'wann', 'por que'].map(dictionary.english)).toEqual(['when', 'when', 'why']);
    expect(dictionary.english('que')).toBeUndefined();
    expect(dictionary.english('constructor')).toBeUndefined();
  });

  it('keeps the first entry of a word and passes comments and other lines over', () => {
    const dictionary = parseDictionary('# a comment\r\nson => is # Spanish\nson => his\nnothing\n=> what\n');
    expect(dictionary.english('son')).toBe('is');
    expect(dictionary.english('nothing')).toBeUndefined();
  });
});

describe('a question of another language', () => {
  const dictionary = parseDictionary(
    'cuando => when\nfue => was\nel => the\npuente => bridge\npor que => why\nque => what\nviuda => widow\ndijo => said',
  );
  const english = (question: string): string => translate(question, dictionary, vocabulary);

  it('is put into English word by word', () => {
    expect(english('\u00bfCu\u00e1ndo fue el accidente?')).toBe('when was the accidente');
  });

  it('has two words taken together where the dictionary has them together', () => {
    expect(english('\u00bfPor qu\u00e9 fue?')).toBe('why was');
  });

  it('is understood where an article or a preposition is elided', () => {
    const french = parseDictionary('quand => when\nouvriers => workers\nincendie => fire\nmorts => died');
    expect(translate("Quand les d\u2019ouvriers morts l'incendie", french, vocabulary)).toBe(
      'when les workers died the fire',
    );
  });

  it('keeps names of the coverage and words that nobody knows', () => {
    expect(english('\u00bfQu\u00e9 dijo la viuda de Rita Puente?')).toMatch(/^what said la widow de Rita Puente$/);
  });

  it.each(['When was the bridge closed?', 'What did Rita Puente say?', 'bridge', '', '?!', 'Puente viuda'])(
    'is not what an English one is, which stays as it is: %s',
    (question) => {
      expect(english(question)).toBe(question);
    },
  );
});

describe('the dictionary that comes with the program', () => {
  let shipped: Dictionary;
  beforeAll(async () => {
    shipped = parseDictionary(await readFile(new URL('../../language/dictionary.solr', import.meta.url), 'utf8'));
  });

  it.each([
    ['Spanish', '\u00bfCu\u00e1ndo dijo la viuda que muri\u00f3?', ['when', 'said', 'widow', 'die']],
    ['French', 'Quand est-ce que la veuve a dit qui est mort ?', ['when', 'widow', 'said', 'who']],
    ['German', 'Wann hat die Witwe gesagt, wer gestorben ist?', ['when', 'widow', 'said', 'who']],
    ['Portuguese', 'Quando a vi\u00fava disse quem morreu?', ['when', 'widow', 'said', 'who']],
  ])('knows the words of asking in %s', (_, question, words) => {
    const english = translate(question, shipped, vocabulary);
    for (const word of words) expect(english).toContain(word);
  });

  it.each([
    ['Spanish', '\u00bfCu\u00e1ntos a\u00f1os ten\u00eda el alcalde?', 'age'],
    ['French', 'Quel \u00e2ge avait le maire quand il est mort ?', 'age'],
    ['German', 'Wie alt war der B\u00fcrgermeister?', 'how old'],
    ['Portuguese', 'Quantos anos tinha o prefeito?', 'age'],
  ])('asks for an age as %s does', (_, question, words) => {
    expect(translate(question, shipped, vocabulary)).toContain(words);
  });

  it.each(['When did the widow say who died?', 'Who was the last officer to die in the motel?', 'old bridge'])(
    'leaves English alone: %s',
    (question) => {
      expect(translate(question, shipped, vocabulary)).toBe(question);
    },
  );
});
