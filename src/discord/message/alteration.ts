import type { WordAlteration } from '../../verification/verification.ts';
import type { MessageWords } from '../words/words.ts';
import { nameText } from './attribution.ts';

/** What was typed against what is printed. @param typed the text into which the offsets count */
export function alterationText({ start, end, found }: WordAlteration, typed: string, words: MessageWords): string {
  const own = nameText(typed.slice(start, end));
  if (start === end) return words.droppedWords(nameText(found));
  return found === '' ? words.addedWords(own) : words.changedWords(own, nameText(found));
}
