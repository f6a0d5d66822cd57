import type { Span } from '../../text/span.ts';
import type { Work } from '../../work/work.ts';

/** Where something stands in a file; 1 for the first line, column and page. A column counts UTF-16 code units. */
export interface DraftPlace {
  readonly line: number;
  readonly column: number;
  readonly page?: number;
}

/** Tells the places of spans that come in the order of the text. */
export type PlaceFinder = (spans: readonly Span[]) => Work<DraftPlace[]>;

/** Code units of a span, and of what is printed before it, by whose words it is looked for in the file. */
const LOOKED_FOR = 80;
const BEFORE = 40;
/** Searches that may fail in one file: each may read all that is left of it. */
const MOST_MISSES = 40;
/** What may stand between two words in the file: marks, letters that are no plain ones, tags, character references. */
const GAP = '(?:[^A-Za-z0-9<&]|<[^<>]{0,300}>|&[#\\w]{1,10};){1,40}?';
/** Lines whose ends are looked for between two stops of the work. */
const STRIDE = 10_000;

/** The lines and columns of spans of a text, which come in its order. */
export function* placesInText(text: string, spans: readonly Pick<Span, 'start'>[]): Work<DraftPlace[]> {
  const places: DraftPlace[] = [];
  let [line, begins] = [1, 0];
  let end = text.indexOf('\n');
  for (const { start } of spans) {
    while (end >= 0 && end < start) {
      begins = end + 1;
      line += 1;
      end = text.indexOf('\n', begins);
      if (line % STRIDE === 0) yield;
    }
    places.push({ line, column: start - begins + 1 });
  }
  return places;
}

/**
 * Where spans of a printed text stand in its source, which has marks and tags between the words. One that cannot be found
 * there, since its letters are written otherwise, has the place of the last one that was found.
 *
 * @param from where in the source what is printed begins
 */
export function* placesLikeWords(
  source: string,
  from: number,
  printed: string,
  spans: readonly Span[],
): Work<DraftPlace[]> {
  const starts: { start: number }[] = [];
  let [last, next, misses] = [from, from, 0];
  for (const span of spans) {
    const own = wordsIn(printed.slice(span.start, Math.min(span.end, span.start + LOOKED_FOR)));
    const before = wordsIn(printed.slice(Math.max(0, span.start - BEFORE), span.start)).slice(1);
    for (const context of before.length > 0 ? [before, []] : [[]]) {
      if (own.length === 0 || misses >= MOST_MISSES) break;
      const found = foundAfter(next, context, own, source);
      if (found) {
        [last, next] = found;
        break;
      }
      misses += 1;
    }
    starts.push({ start: last });
    yield;
  }
  return yield* placesInText(source, starts);
}

const wordsIn = (text: string): string[] => text.match(/[A-Za-z0-9]+/g) ?? [];

/** Where these words begin, and end, in the source; null where they do not stand there. */
function foundAfter(
  at: number,
  before: readonly string[],
  words: readonly string[],
  source: string,
): [start: number, end: number] | null {
  const own = `(${words.join(GAP)})(?![A-Za-z0-9])`;
  const pattern = new RegExp(`(?<![A-Za-z0-9])${[...before, own].join(GAP)}`, 'dg');
  pattern.lastIndex = at;
  return pattern.exec(source)?.indices?.[1] ?? null;
}
