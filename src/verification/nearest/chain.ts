import type { Concordance, WordRange } from '../../concordance/concordance.ts';
import type { PrintedPiece } from '../../concordance/tiling.ts';
import type { Claim } from '../claim/claim.ts';

/** A piece at one of its positions. */
export interface ChainLink {
  readonly piece: PrintedPiece;
  readonly parts: readonly WordRange[];
  /** It goes on right where the piece before it ends, with at most a caption between them. */
  readonly follows: boolean;
}

/**
 * Each piece at a position where it follows the one before it; where there is none, in a line that has all pieces; else at
 * its first.
 */
export function chained(pieces: readonly PrintedPiece[], concordance: Concordance): ChainLink[] {
  const all = pieces.map((piece) => ({
    piece,
    places: piece.positions.map((at) => concordance.parts(at, at + piece.to - piece.from)),
  }));
  const isIn = (line: WordRange['line'], parts: readonly WordRange[]): boolean =>
    parts.every((part) => part.line === line);
  const lines = all[0]?.places.flatMap(([part]) => part?.line ?? []) ?? [];
  const shared = lines.find((line) => all.every(({ places }) => places.some((parts) => isIn(line, parts))));
  const links: ChainLink[] = [];
  for (const { piece, places } of all) {
    const before = links.at(-1)?.parts.at(-1);
    const next = places.find(([first]) => before && first && isNext(before, first, concordance));
    const near = shared && places.find((parts) => isIn(shared, parts));
    const [first = []] = places;
    links.push({ piece, parts: next ?? near ?? first, follows: next !== undefined });
  }
  return links;
}

/** A paragraph ends and the next of the body begins: a caption may be printed between them. */
function isNext(before: WordRange, behind: WordRange, concordance: Concordance): boolean {
  const isWhole = before.to === before.line.to && behind.from === behind.line.from;
  return isWhole && concordance.bodyBetween(before, behind) === 0;
}

/** The pieces are the whole quotation, and one stretch of an article but for captions between its paragraphs. */
export function isOne(chain: readonly ChainLink[], { words }: Claim): boolean {
  const covered = chain.reduce((sum, { piece }) => sum + piece.to - piece.from, 0);
  return chain.length > 1 && covered === words.length && chain.slice(1).every(({ follows }) => follows);
}
