import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '../src/answers/answer.ts';
import { SEEDS } from './data.ts';
import { evened } from './wording.ts';

/** The longest excerpt that counts, in characters. */
export const LONGEST = 600;

/** Words that are said to stand in a file. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** An excerpt as a reader gets it, with the other places that say the same. */
export interface Shown extends Place {
  readonly alsoIn: readonly Place[];
}

/** The texts of the articles by file, read from the disk and not through the program that is measured. */
export type Texts = ReadonlyMap<string, string>;

/** Reads the articles that come with the program. */
export async function readTexts(): Promise<Texts> {
  const files = (await readdir(SEEDS)).filter((name) => name.endsWith('.txt')).sort();
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(SEEDS, file), 'utf8')] as const)),
  );
}

/** The excerpts of an answer, best first. */
export function shownBy({ quotes }: Answer): Shown[] {
  const place = ({
    article,
    start,
    end,
    quote,
  }: Answer['quotes'][number] | (Omit<Place, 'file'> & { article: { file: string } })): Place => ({
    file: article.file,
    start,
    end,
    quote,
  });
  return quotes.map((quote) => ({ ...place(quote), alsoIn: quote.alsoIn.map(place) }));
}

/** Whether a place says what its file says there, to the letter. */
export const isVerbatim = ({ file, start, end, quote }: Place, texts: Texts): boolean =>
  quote.length > 0 && texts.get(file)?.slice(start, end) === quote;

/** Whether a place is verbatim, not too long, and has the words of a file in it, typography apart. */
export const holds = (place: Place, file: string, words: string, texts: Texts): boolean =>
  place.file === file &&
  place.quote.length <= LONGEST &&
  isVerbatim(place, texts) &&
  evened(place.quote).includes(evened(words));
