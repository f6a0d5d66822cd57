const OPENING = '[{';
const CLOSING = ']}';
const INDICATORS = '-?:';
const isBlank = (character: string | undefined): boolean =>
  character === undefined || character === ' ' || character === '\t';

/**
 * How deep YAML may nest, at the most, by its columns and brackets, one for each of its lists and maps that lies in another.
 * Brackets and dashes that are words count too. Takes time with the length of the text, unlike reading it, whose time and
 * whose use of the stack grow with the depth.
 */
export function depthOf(yaml: string): number {
  /** The columns at which what has not ended yet begins, each within the one before. */
  const open: number[] = [];
  let brackets = 0;
  let deepest = 0;
  for (const line of yaml.split(/\r\n|\n|\r/)) {
    let at = 0;
    const nestsAt = (column: number): void => {
      while ((open.at(-1) ?? -1) >= column) open.pop();
      open.push(column);
    };
    for (; at < line.length; at += 1) {
      if (isBlank(line[at])) continue;
      nestsAt(at);
      // After a dash, another list may begin in the same line.
      if (!INDICATORS.includes(line.charAt(at)) || !isBlank(line[at + 1])) break;
    }
    deepest = Math.max(deepest, open.length + brackets);
    for (; at < line.length; at += 1) {
      if (OPENING.includes(line.charAt(at))) brackets += 1;
      else if (CLOSING.includes(line.charAt(at))) brackets = Math.max(0, brackets - 1);
      deepest = Math.max(deepest, open.length + brackets);
    }
  }
  return deepest;
}
