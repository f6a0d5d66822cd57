import { SAY_IN_QUESTION } from '../english/sayingverbs.ts';
import { fold } from '../text/fold.ts';
import type { Lexicon } from './terms.ts';

/** "What did Doe say", "what has the mayor, Doe, said about it", with the one whose words are wanted. */
const WORDS_OF = new RegExp(
  `^\\W*(?:and |so |but )?(?:what|which words|anything)(?: exactly| else| all)? (?:did|does|do|has|have|had|was|is) (?<who>[^?,.;:"\\u201c]{2,60}?) (?:ever |also |just |publicly )?(?:${SAY_IN_QUESTION})(?![\\p{L}])`,
  'iu',
);
/** Words before a name that are no part of it. */
const BEFORE_NAME =
  /^(?:(?:the|late|slain|fallen|former|mr|mrs|ms|dr|officer|sgt|sergeant|cpl|corporal|detective|deputy|mayor|president|governor|senator|judge)\.? )+/i;

/**
 * The name of somebody whose own words a question asks for, as typed; null where it asks for nobody's, or for those of
 * somebody who is only described: "what did Doe say?", and not "what did the police say?".
 *
 * @param question in English
 */
export function askedSpeaker(question: string, { vocabulary }: Pick<Lexicon, 'vocabulary'>): string | null {
  const who = WORDS_OF.exec(question)?.groups?.who?.replace(BEFORE_NAME, '').trim();
  if (!who) return null;
  const words = fold(who).match(/[\p{L}\p{N}'\u2019-]+/gu) ?? [];
  return words.length > 0 && words.length <= 4 && words.every((word) => vocabulary.isName(word)) ? who : null;
}
