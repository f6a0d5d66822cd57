import { isStopWord } from '../english/stopwords.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import { tokens } from '../text/tokens.ts';
import { isChatter } from './smalltalk.ts';

const isFunctionWord = (word: string): boolean => isStopWord(word) || isChatter(word);

/** The word with each two neighbouring letters exchanged, those at its end first: the first letter is seldom wrong. */
function* exchanged(word: string): Generator<string> {
  for (let i = word.length - 1; i > 0; i -= 1) {
    yield word.slice(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.slice(i + 1);
  }
}

/**
 * The question with the slips in its function words, and in the words of asking, put right: "ni teh fire" means "in the
 * fire". Only letters in the wrong order are mended, and only where the coverage does not have the word; offsets stay.
 */
export function withFunctionWords(question: string, vocabulary: Vocabulary): string {
  return tokens(question).reduce((text, { word, start, end }) => {
    const isPlain = text.slice(start, end) === word;
    if (!isPlain || isFunctionWord(word) || vocabulary.knows(word)) return text;
    const meant = [...exchanged(word)].find(isFunctionWord);
    return meant === undefined ? text : text.slice(0, start) + meant + text.slice(end);
  }, question);
}
