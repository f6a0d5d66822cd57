import type { Span } from '../../text/span.ts';

/** Where something stands in a file; 1 for the first line, column and page. A column counts UTF-16 code units. */
export interface DraftPlace {
  readonly line: number;
  readonly column: number;
  readonly page?: number;
}

/** Words of a quotation that are looked for in the file. */
const LOOKED_FOR = 8;

/** The line and column of an offset. */
export function placeInText(text: string, offset: number): DraftPlace {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/**
 * Where a span of the printed text stands in its source, which has marks and tags between the words: the first place, or
 * the second where the same words stand before the span already, and so on. Where they cannot be found there, the line of
 * the printed text.
 */
export function placeLikeWords(source: string, printed: string, { start, end }: Span): DraftPlace {
  const words =
    printed
      .slice(start, end)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, LOOKED_FOR) ?? [];
  if (words.length === 0) return placeInText(printed, start);
  const inText = new RegExp(words.join('[^\\p{L}\\p{N}]+'), 'gu');
  const nth = [...printed.slice(0, start).matchAll(inText)].length;
  const inSource = new RegExp(words.join('(?:[^\\p{L}\\p{N}<&]|<[^<>]{0,300}>|&[#\\w]{1,10};){1,40}?'), 'gu');
  const found = [...source.matchAll(inSource)][nth];
  return found ? placeInText(source, found.index) : placeInText(printed, start);
}
