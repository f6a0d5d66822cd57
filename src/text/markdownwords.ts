/**
 * Words as CommonMark that shows them to the letter: everything that could be markup is escaped. They may stand at the
 * beginning of a line, and hold no line break.
 *
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export const markdownWords = (words: string): string =>
  words
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
