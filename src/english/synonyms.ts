import { analyze } from './analyzer.ts';
import { isParticle } from './particle.ts';

/** One or more stems that stand together, stop words left out. */
export type Phrase = readonly string[];

/** A name of something: a phrase, and the particle that belongs to it, "out" in "throw out". */
export interface SynonymName {
  readonly phrase: Phrase;
  readonly particle?: string;
}

/** What a phrase may also be called. Read-only once made. */
export interface Synonyms {
  /** The longest phrase that has an entry, in stems. */
  readonly longest: number;
  /** The other names of a thing, itself not among them; empty when it has none. */
  of(name: SynonymName): readonly SynonymName[];
}

/** No phrase has another name. */
export const NO_SYNONYMS: Synonyms = { longest: 1, of: () => [] };

/** A line of a synonyms file that cannot be understood. `line` counts from 1. */
export class SynonymsError extends Error {
  override readonly name = 'SynonymsError';
  readonly line: number;
  constructor(line: number, fault: string) {
    super(`line ${line}: ${fault}`);
    this.line = line;
  }
}

function nameOf(words: string): SynonymName {
  const terms = analyze(words);
  const phrase = terms.flatMap(({ stem, stop }) => (stop ? [] : [stem]));
  const last = terms.at(-1)?.word ?? '';
  return isParticle(last) ? { phrase, particle: last } : { phrase };
}
const namesOf = (list: string): SynonymName[] => list.split(',').map(nameOf);
const key = ({ phrase, particle = '' }: SynonymName): string => `${phrase.join(' ')}+${particle}`;

/**
 * Reads a synonyms file in Solr's format: `a, b` stand for one another, `a => b` only from left to right, `#` begins a
 * comment. Throws `SynonymsError` at the first line that is neither.
 */
export function parseSynonyms(file: string): Synonyms {
  const entries = new Map<string, Map<string, SynonymName>>();
  let longest = 1;
  const add = (from: SynonymName, to: SynonymName): void => {
    if (key(from) === key(to)) return;
    longest = Math.max(longest, from.phrase.length);
    const names = entries.get(key(from)) ?? new Map<string, SynonymName>();
    entries.set(key(from), names.set(key(to), to));
  };
  file.split(/\r?\n/).forEach((text, i) => {
    const line = text.replace(/#.*/, '').trim();
    if (!line) return;
    const sides = line.split('=>');
    const [left = [], right] = sides.map(namesOf);
    if (sides.length > 2) throw new SynonymsError(i + 1, 'more than one "=>"');
    if ([...left, ...(right ?? [])].some(({ phrase }) => phrase.length === 0)) {
      throw new SynonymsError(i + 1, 'an empty phrase, or one of stop words only');
    }
    if (!right && left.length < 2) throw new SynonymsError(i + 1, 'a phrase without another beside it');
    for (const from of left) for (const to of right ?? left) add(from, to);
  });
  return { longest, of: (name) => [...(entries.get(key(name))?.values() ?? [])] };
}
