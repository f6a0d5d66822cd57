/** Letters as people see them: a line may break after any where no space is near. */
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * A text in lines that are at most so wide: broken at white space, which is left out there, and inside a word only where
 * it is wider than a line.
 *
 * @param widthOf the width of some words, in the unit of `most`
 */
export function linesOf(text: string, most: number, widthOf: (words: string) => number): string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/).flatMap((paragraph) => broken(paragraph.trim(), most, widthOf));
}

function broken(paragraph: string, most: number, widthOf: (words: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= most) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = piecesOf(word, most, widthOf);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

/** A word in pieces that are at most so wide; a single letter that is wider stands alone. */
function piecesOf(word: string, most: number, widthOf: (words: string) => number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && widthOf(piece + segment) > most) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
