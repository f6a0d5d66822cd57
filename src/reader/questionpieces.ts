import type { Tokenizer, WordPiece } from './encoding/tokenizer.ts';

/** A clause ends after one of these, where white space follows. */
const MARKS = new Set(',;:.?!\u2013\u2014');
/** A clause begins with one of these words. */
const OPENERS = new Set('and but because which while although so who when where whether if'.split(' '));
/** Longer than any of those words. */
const LONGEST_OPENER = 12;
/** Pieces of one question, at most; people do not ask longer ones, and time must stay bounded. */
const MOST_PIECES = 8;

/**
 * A question in pieces of at most `most` tokens: itself where it is short; else cut before a clause, or where there is
 * none between two words, or, in a word that is longer than a piece, where it must be. What is beyond the last piece is
 * left out.
 */
export function questionPieces(text: string, tokenizer: Tokenizer, most: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (pieces.length < MOST_PIECES) {
    const tokens = tokenizer.tokens(rest, most + 1);
    if (tokens.length <= most) return tokens.length > 0 || pieces.length === 0 ? [...pieces, rest] : pieces;
    const cut = cutOf(rest, tokens);
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return pieces;
}

/** Where to cut a text so that the last of these tokens, at least, is left for the next piece. */
function cutOf(text: string, tokens: readonly WordPiece[]): number {
  let [betweenWords, betweenTokens]: (number | null)[] = [null, null];
  for (let i = tokens.length - 1; i > 0; i -= 1) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    // Two tokens may be made of one character.
    if (!before || !token || token.start < before.end) continue;
    betweenTokens ??= token.start;
    if (!/\s/.test(text.slice(before.end, token.start))) continue;
    betweenWords ??= token.start;
    if (MARKS.has(text.charAt(before.end - 1)) || beginsClause(text, token.start)) return token.start;
  }
  return betweenWords ?? betweenTokens ?? text.length;
}

function beginsClause(text: string, at: number): boolean {
  const [word = ''] = text.slice(at, at + LONGEST_OPENER).split(/\s/);
  return OPENERS.has(word.toLowerCase());
}
