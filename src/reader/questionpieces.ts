import type { Packing } from './packing.ts';

/** Where a long question may be cut: after a mark, or before a word that begins a clause. */
const CLAUSE =
  /(?<=[,;:.?!\u2013\u2014])\s+|\s+(?=(?:and|but|because|which|while|although|so|who|when|where|whether|if)\s)/i;
/** Pieces of one question, at most; people do not ask longer ones, and time must stay bounded. */
const MOST_PIECES = 8;

/** A question in pieces of at most `most` tokens: itself where it is short, else cut at its clauses, or where it must be. */
export function questionPieces(text: string, packing: Packing, most: number): string[] {
  const fits = (words: string): boolean => packing.count(words, most + 1) <= most;
  if (fits(text)) return [text];
  const pieces: string[] = [];
  const units = text.split(CLAUSE).flatMap((clause) => (fits(clause) ? [clause] : clause.split(/\s+/)));
  for (const unit of units) {
    const longer = `${pieces.at(-1) ?? ''} ${unit}`.trim();
    if (pieces.length > 0 && fits(longer)) pieces[pieces.length - 1] = longer;
    else pieces.push(unit);
  }
  return pieces.slice(0, MOST_PIECES);
}
