import { analyze } from './analyzer.ts';

/** One or more stems that stand together, stop words left out. */
export type Phrase = readonly string[];

/** What a phrase may also be called. Read-only once made. */
export interface Synonyms {
  /** The longest phrase that has an entry, in stems. */
  readonly longest: number;
  /** The other names of a phrase, itself not among them; empty when it has none. */
  of(phrase: Phrase): readonly Phrase[];
}

/** A line of a synonyms file that cannot be understood. `line` counts from 1. */
export class SynonymsError extends Error {
  override readonly name = 'SynonymsError';
  readonly line: number;
  constructor(line: number, fault: string) {
    super(`line ${line}: ${fault}`);
    this.line = line;
  }
}

const phraseOf = (words: string): Phrase => analyze(words).flatMap(({ stem, stop }) => (stop ? [] : [stem]));
const phrasesOf = (list: string): Phrase[] => list.split(',').map(phraseOf);
const key = (phrase: Phrase): string => phrase.join(' ');

/**
 * Reads a synonyms file in Solr's format: `a, b` stand for one another, `a => b` only from left to right, `#` begins a
 * comment. Throws `SynonymsError` at the first line that is neither.
 */
export function parseSynonyms(file: string): Synonyms {
  const entries = new Map<string, Map<string, Phrase>>();
  let longest = 1;
  const add = (from: Phrase, to: Phrase): void => {
    if (key(from) === key(to)) return;
    longest = Math.max(longest, from.length);
    const names = entries.get(key(from)) ?? new Map<string, Phrase>();
    entries.set(key(from), names.set(key(to), to));
  };
  file.split(/\r?\n/).forEach((text, i) => {
    const line = text.replace(/#.*/, '').trim();
    if (!line) return;
    const sides = line.split('=>');
    const [left = [], right] = sides.map(phrasesOf);
    if (sides.length > 2) throw new SynonymsError(i + 1, 'more than one "=>"');
    if ([...left, ...(right ?? [])].some((phrase) => phrase.length === 0)) {
      throw new SynonymsError(i + 1, 'an empty phrase, or one of stop words only');
    }
    if (!right && left.length < 2) throw new SynonymsError(i + 1, 'a phrase without another beside it');
    for (const from of left) for (const to of right ?? left) add(from, to);
  });
  return { longest, of: (phrase) => [...(entries.get(key(phrase))?.values() ?? [])] };
}
