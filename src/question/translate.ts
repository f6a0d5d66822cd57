import { isStopWord } from '../english/stopwords.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import { fold } from '../text/fold.ts';
import { tokens } from '../text/tokens.ts';

/** Foreign words with the English words to search with, as read from a dictionary file. */
export interface Dictionary {
  /** The English for one foreign word or for two together, folded; undefined when there is none. */
  english(words: string): string | undefined;
}

/** What French and Italian put before a vowel without a space: "l'incendie", "d'ouvriers". */
const ELIDED = /^(?:(?<article>l|dell|nell|all)|[cdjmnst]|qu)['\u2019](?=\p{L})/iu;

/** Fewer foreign words than this could be names or chance. */
const FEWEST = 2;

/** Reads a dictionary file: lines of `word, word => english`, `#` begins a comment. The first entry of a word counts. */
export function parseDictionary(file: string): Dictionary {
  const entries = new Map<string, string>();
  for (const line of file.split(/\r?\n/)) {
    const [left, right] = line.replace(/#.*/, '').split('=>');
    if (!left || !right) continue;
    for (const word of left.split(',')) {
      const key = fold(word.trim());
      if (!entries.has(key)) entries.set(key, right.trim());
    }
  }
  return { english: (words) => entries.get(words) };
}

/**
 * A question of another language word by word in English, names and unknown words as they are; the question itself when
 * its function words are English ones.
 */
export function translate(question: string, dictionary: Dictionary, vocabulary: Vocabulary): string {
  const words = tokens(question).map((token) => {
    const elided = ELIDED.exec(question.slice(token.start, token.end));
    const start = token.start + (elided?.[0].length ?? 0);
    const word = elided ? fold(question.slice(start, token.end)) : token.word;
    if (elided && dictionary.english(word) === undefined) return { ...token, article: '' };
    return { ...token, start, word, article: elided?.groups?.article ? 'the ' : '' };
  });
  const foreign = words.filter(
    ({ word }) => dictionary.english(word) !== undefined && !isStopWord(word) && !vocabulary.knows(word),
  );
  const english = words.filter(({ word }) => isStopWord(word) && dictionary.english(word) === undefined);
  if (foreign.length < FEWEST || foreign.length <= english.length) return question;
  const translated: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const [word, next] = [words[i], words[i + 1]];
    if (!word) continue;
    const pair = next && dictionary.english(`${word.word} ${next.word}`);
    const isName = /^\p{Lu}/u.test(question.slice(word.start)) && vocabulary.isName(word.word);
    translated.push(
      word.article +
        (pair ?? (isName ? undefined : dictionary.english(word.word)) ?? question.slice(word.start, word.end)),
    );
    if (pair !== undefined) i += 1;
  }
  return translated.join(' ');
}
