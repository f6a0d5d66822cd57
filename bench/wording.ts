/** The text with typographic variants of quotes, dashes and spaces made one; letters and case stay as they are. */
export function evened(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, '-')
    .trim();
}

/** The text without any white space. */
export const bare = (text: string): string => text.replace(/\s+/g, '');

/** The text in small letters without accents, as names are compared. */
export function unaccented(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase();
}

/** The beginning of a text, for a list. */
export const beginning = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;

/** The text as words are compared: typography, white space and case apart. */
export const folded = (text: string): string => evened(text.normalize('NFKC')).toLowerCase();

/** The words of a text, folded: runs of letters and digits. */
export const wordsIn = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
