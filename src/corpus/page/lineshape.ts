import { fold } from '../../text/fold.ts';

const TERMINAL = /[.!?\u2026]["'\u2018\u2019\u201c\u201d\u00bb)\]\s]*$/u;
const QUESTION = /\?["'\u2018\u2019\u201c\u201d)\]\s]*$/u;
const INITIALS = /(?:^|[\s\u2018\u2019'"(])(?:\p{Lu}\.)+["'\u2018\u2019\u201c\u201d)\]\s]*$/u;
const BREAKS_OFF = /[,;:\u2013\u2014-]$/u;
const OPENS = /^["'\u2018\u201c([]*[\p{Lu}\p{N}]/u;
const ENOUGH_LETTERS = 6;
const MOSTLY = 0.9;
/** Capitals are judged by the head of a line: a line in capitals is in capitals from its start. */
const JUDGED = 100;
/** No rule asks for as many words as stand in so many characters. */
const COUNTED = 600;
/** What ends a line, its quotation marks and brackets among it, is not longer, in code units. */
const ENDING = 40;
const SMALL_WORDS = new Set(
  'a an the and or but nor of in on at to for from by with as is vs v via per into over after de la le'.split(' '),
);

/** What a line looks like, whatever it says. */
export interface LineShape {
  /** Its words, counted at white space; in a very long line, those at its start. */
  readonly count: number;
  /** It ends as a sentence does. */
  readonly finished: boolean;
  /** It ends in a comma, a colon or a dash and asks for more. */
  readonly breaksOff: boolean;
  /** Nearly all its letters are capitals. */
  readonly capitals: boolean;
  /** It begins with a capital or a digit. */
  readonly opens: boolean;
}

/** The words of a line, split at white space. */
export const wordsOf = (line: string): string[] => line.match(/\S+/g) ?? [];

/** Whether the line ends as a sentence does. */
export const endsSentence = (line: string): boolean => TERMINAL.test(line.slice(-ENDING));

/** Whether the line ends as a question does. */
export const endsWithQuestion = (line: string): boolean => QUESTION.test(line.slice(-ENDING));

function inCapitals(line: string): boolean {
  let letters = 0;
  let capitals = 0;
  for (const character of line.slice(0, JUDGED)) {
    const lower = character.toLowerCase();
    if (lower === character.toUpperCase()) continue;
    letters += 1;
    if (lower !== character) capitals += 1;
  }
  return letters >= ENOUGH_LETTERS && capitals / letters >= MOSTLY;
}

/** The shape of a line without white space at its ends. */
export function shapeOf(line: string): LineShape {
  const capitals = inCapitals(line);
  return {
    count: wordsOf(line.slice(0, COUNTED)).length,
    // In capitals "THE L.A. D.A." ends with an abbreviation, as headings do, and not with a sentence.
    finished: endsSentence(line) && !(capitals && INITIALS.test(line.slice(-ENDING))),
    breaksOff: BREAKS_OFF.test(line),
    capitals,
    opens: OPENS.test(line),
  };
}

/** Whether every word that matters begins with a capital or a digit. */
export function isTitleCase(line: string): boolean {
  const words = wordsOf(line).map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''));
  const telling = words.filter((word, i) => word !== '' && (i === 0 || !SMALL_WORDS.has(word.toLowerCase())));
  return telling.length > 0 && telling.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** Two lines with one key say the same to the letter, but for case, accents, quotation marks, dashes and spaces. */
export const lineKey = (line: string): string => fold(line).replace(/\s+/g, ' ').trim();
