import { isStopWord } from '../english/stopwords.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import { tokens } from '../text/tokens.ts';

/** The word with each two neighbouring letters exchanged. */
function* exchanged(word: string): Generator<string> {
  for (let i = 1; i < word.length; i += 1) {
    yield word.slice(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.slice(i + 1);
  }
}

/**
 * The question with the slips in its function words put right: "ni teh fire" asks for what is "in the fire". Only letters in
 * the wrong order are mended, and only where the coverage does not have the word; every offset stays.
 */
export function withFunctionWords(question: string, vocabulary: Vocabulary): string {
  return tokens(question).reduce((text, { word, start, end }) => {
    const isPlain = text.slice(start, end) === word;
    if (!isPlain || isStopWord(word) || vocabulary.knows(word)) return text;
    const meant = [...exchanged(word)].find(isStopWord);
    return meant === undefined ? text : text.slice(0, start) + meant + text.slice(end);
  }, question);
}
