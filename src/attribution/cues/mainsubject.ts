import { phraseLeading } from '../people/described.ts';
import type { SpeakerCue } from './subject.ts';
import { leadingSubject } from './subject.ts';

const ADVERBIAL =
  /^(?:(?:The (?:next|following|same)|That|Late|Early)\s\p{Ll}+(?:\s\p{Ll}+)?(?=,)|\p{Lu}\p{Ll}{2,}ing(?=\s(?:the|an?|his|her|their|its|to|on|in|at|for|with|from|about|that|by)\s)|(?:\p{Lu}\p{Ll}+ed|Born|Known|Seen|Shown|Given)(?=\s(?:in|on|at|by|to|for|from|with|as|about|if|whether|when|why|how|that|what)\s)|In|On|At|During|After|Before|Meanwhile|However|Last|Earlier|Later|Also|Since|By|With|Speaking|Asked|According|Following|Despite|For|From|Upon|Under|Over|Through|Having|When|While|Though|Although|If|Because|Once|Until|Throughout|Within|Among|As|Then|Still|Apparently|Ahead|Elsewhere|Similarly|Likewise|Indeed|Amid|Unlike)\b[^,]{0,120},\s*/u;

const CONJUNCTION = /^(?:But|And|Yet|Now|So),?\s+(?<first>\p{L})/u;

/** The character that stands in place of quoted words; it is part of no word. */
export const BLANK = '\ufffc';
const BLANKS = new RegExp(`^[\\s,${BLANK}]+`);

/** Words without the short forms of names in brackets: "Planet Cars (PLCR) head Olga Doe". */
export const withoutShortForms = (words: string): string => words.replace(/\s\(\p{Lu}[\p{Lu}.&\d]{0,7}\)/gu, '');

/** The subject that a sentence begins with, an adverbial or quoted words before it left out. */
export function mainSubject(sentence: string, verbAndBehind = ''): SpeakerCue | null {
  const plain = withoutShortForms(sentence)
    .replace(BLANKS, '')
    .replace(/^["\u201c\u2018']/, '');
  const words = plain.replace(CONJUNCTION, (_, first: string) => first.toUpperCase()).replace(ADVERBIAL, '');
  return leadingSubject(words, verbAndBehind) ?? phraseLeading(words, verbAndBehind);
}
