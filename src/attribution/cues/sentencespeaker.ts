import { CAPITALS, splitTitle } from '../../english/names.ts';
import { isNewsroom } from '../../english/newsrooms.ts';
import { JUDGE, SAY } from '../../english/sayingverbs.ts';
import { cueAtEnd } from './cuebehind.ts';
import { mainSubject } from './mainsubject.ts';
import type { SpeakerCue } from './subject.ts';

/** Whom a sentence is about, and whether it says that they say something. */
export interface SentenceSubject {
  readonly cue: SpeakerCue | null;
  readonly speaks: boolean;
}

/** Whoever is said to say a sentence, at its end or inside it; else its subject. */
export function sentenceSubject(sentence: string): SentenceSubject {
  const inserted = INSERTED.exec(sentence)?.groups?.who;
  const said = inserted === undefined ? cueAtEnd(sentence) : insertedCue(inserted);
  if (said && !(said.kind === 'name' && isNewsroom(said.words))) return { cue: said, speaks: true };
  const cue = mainSubject(sentence);
  return { cue, speaks: cue !== null && saysIn(sentence, cue) };
}

const insertedCue = (who: string): SpeakerCue =>
  /^s?he$/.test(who) ? { kind: 'pronoun', words: who } : { kind: 'name', words: splitTitle(who).name };
/** "Doe, she said on Monday, is late", "It is late, Roe said on Monday, but": the sentence is theirs, whoever it is about. */
const INSERTED = new RegExp(`[\\p{L}\\d],\\s(?<who>he|she|${CAPITALS})\\s(?:${SAY})(?![\\p{L}])[^.]*,\\s`, 'u');

/** Whether the verb right after a subject is one of saying. */
const saysIn = (sentence: string, { words }: SpeakerCue): boolean => {
  const at = sentence.toLowerCase().indexOf(words.toLowerCase());
  return at >= 0 && OWN_VERB.test(sentence.slice(at + words.length, at + words.length + 300));
};
const OWN_VERB = new RegExp(
  `^(?:,[^,]{1,200},|\\s\\([^)]{1,60}\\))?\\s+(?:(?:has|had|also|then|later|\\p{Ll}+ly)\\s+){0,2}(?:${SAY}|${JUDGE})(?![\\p{L}])`,
  'u',
);
