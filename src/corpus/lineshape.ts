import { fold } from '../text/fold.ts';

const TERMINAL = /[.!?\u2026]["'\u2018\u2019\u201c\u201d\u00bb)\]\s]*$/u;
const INITIALS = /(?:^|[\s\u2018\u2019'"(])(?:\p{Lu}\.){1,}["'\u2018\u2019\u201c\u201d)\]\s]*$/u;
const QUESTION = /\?["'\u2018\u2019\u201c\u201d)\]\s]*$/u;
const GOES_ON = /[,;:\u2013\u2014-]\s*$/u;
const SMALL_WORDS = new Set(
  'a an the and or but nor of in on at to for from by with as is vs v via per into over after de la le'.split(' '),
);

/** The words of a line, split at white space. */
export const wordsOf = (line: string): string[] => line.split(/\s+/).filter((word) => word !== '');

/** Whether the line ends as a sentence does. Initials at its end ("the L.A. D.A.") end a sentence only in running text. */
export function endsSentence(line: string): boolean {
  if (!TERMINAL.test(line)) return false;
  return !(INITIALS.test(line) && isAllCaps(line));
}

/** Whether the line breaks off in a way that asks for more: a comma, a colon, a dash. */
export const goesOn = (line: string): boolean => GOES_ON.test(line);

export const endsWithQuestion = (line: string): boolean => QUESTION.test(line);

/** Whether nearly all letters of a line of at least two words are capitals. */
export function isAllCaps(line: string): boolean {
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  const capitals = line.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 6 && capitals / letters >= 0.9 && wordsOf(line).length >= 2;
}

/** Whether every word that matters begins with a capital or a digit. */
export function isTitleCase(line: string): boolean {
  const words = wordsOf(line).map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''));
  const telling = words.filter((word, i) => word !== '' && (i === 0 || !SMALL_WORDS.has(word.toLowerCase())));
  return telling.length > 0 && telling.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** Two lines with one key say the same to the letter, but for case, accents, quotation marks, dashes and spaces. */
export const lineKey = (line: string): string => fold(line).replace(/\s+/g, ' ').trim();
