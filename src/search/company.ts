import type { Passage } from '../corpus/passage.ts';
import type { Term } from '../english/analyzer.ts';
import { isTitle } from '../english/names.ts';
import { StringTable } from '../text/stringtable.ts';
import { Initials } from './initials.ts';

/** A name that the coverage puts beside a word for a person. */
export interface Companion {
  readonly stem: string;
  /** The share of the word's names that are this one, above 0 to 1. */
  readonly share: number;
}

/** A word that stands beside many names means none of them. */
const LEAST_SHARE = 0.34;
/** How many words in front of a name, or behind it, may describe its bearer. */
const REACH = 4;
/** Entries of one value that is written down. */
const PIECE = 2_000;
/** What stands behind a last name and is none. */
const GENERATION = /^(?:jr|sr|i{2,3}|iv)$/;
const LINK = /^[\s,\u2013\u2014-]*$/;
const APPOSED = /^\s*,\s+(?:the|an?|his|her|their)\s+$/i;
const DETERMINED = /(?:^|\s)(?:the|an?|his|her|their|whose|[\p{L}]+['\u2019]s?)\s+(?:[\p{L}-]+\s+)?$/iu;

/** A part of what was learnt that is written down: only what can make a difference to an answer. */
interface Saved {
  /** Nouns with the names that make up enough of their company, and how often they stand beside any other. */
  readonly nouns: readonly (readonly [
    noun: string,
    names: readonly (readonly [name: string, count: number])[],
    others: number,
  ])[];
  /** Last names that mean one person by themselves, with a given name that stands before them. */
  readonly bearers: readonly (readonly [surname: string, given: string])[];
  /** Initials with a name that they stand for, and how often. */
  readonly initials: readonly (readonly [acronym: string, name: string, count: number])[];
}

/**
 * Words of the coverage that keep company with a name ("the gunman — John Doe —", "John Doe, a gang member"), learned
 * from the passages, not listed: they help a question that uses the one to find sentences that use the other.
 */
export class Company {
  readonly #names = new Map<string, Map<string, number>>();
  /** Names that are shortened to their initials. */
  readonly initials = new Initials();
  /** For each last name the given names that it stands behind, titles left out. */
  readonly #bearers = new Map<string, Set<string>>();
  /** Words that the coverage uses as nouns: "the gunman". */
  readonly #nouns = new Set<string>();
  /** How often a noun that was taken from what was written down stands beside names that were not. */
  readonly #others = new Map<string, number>();
  /** Last names with their given names, as they were written down. */
  readonly #only = new StringTable();

  /** Learns from one passage: a list of terms for each of its paragraphs, with offsets into the paragraph's slice. */
  add(passage: Passage, own: readonly (readonly Term[])[]): void {
    const paragraphs = passage.paragraphs.map(({ start, end }, i) => ({
      text: passage.article.text.slice(start, end),
      terms: own[i] ?? [],
    }));
    for (const { text, terms } of paragraphs) this.#learn(text, terms);
    this.initials.add(paragraphs);
  }

  #learn(text: string, terms: readonly Term[]): void {
    const isCapital = ({ start }: Term): boolean => text.charAt(start) !== text.charAt(start).toLowerCase();
    const between = (a: Term | undefined, b: Term | undefined): string => text.slice(a?.end ?? 0, b?.start ?? 0);
    /** Whether two words are of one name: "Jane Doe", "Jane Q. Doe". */
    const areJoined = (a: Term | undefined, b: Term): boolean =>
      between(a, b) === ' ' || (a?.word.length === 1 && between(a, b) === '. ');
    terms.forEach((term, first) => {
      if (!term.stop && !isCapital(term) && DETERMINED.test(text.slice(Math.max(0, term.start - 40), term.start))) {
        this.#nouns.add(term.stem);
      }
      const before = terms[first - 1];
      if (term.stop || !isCapital(term) || (before && isCapital(before) && areJoined(before, term))) return;
      let last = first;
      for (
        let next = terms[last + 1];
        next && isCapital(next) && areJoined(terms[last], next) && !GENERATION.test(next.word);
        next = terms[last + 1]
      )
        last += 1;
      const surname = terms[last];
      if (!surname || last === first) return;
      const bearers = this.#bearers.get(surname.stem) ?? new Set<string>();
      this.#bearers.set(surname.stem, bearers);
      const given = terms
        .slice(first, last)
        .findLast(({ word }, i, run) => !isTitle(word) && (i === 0 || isTitle(run[i - 1]?.word ?? '')));
      if (given) bearers.add(given.stem);
      for (let j = first - 1; j >= Math.max(0, first - REACH); j -= 1) {
        const word = terms[j];
        if (!word || word.stop || isCapital(word) || !LINK.test(between(word, terms[j + 1]))) break;
        this.#count(word.stem, surname.stem);
      }
      const head = terms[last + 1];
      if (!head || !APPOSED.test(between(surname, terms[last + 2])) || !head.stop) return;
      for (let j = last + 2; j < Math.min(terms.length, last + 2 + REACH); j += 1) {
        const word = terms[j];
        if (!word || word.stop || (j > last + 2 && between(terms[j - 1], word).trim() !== '')) break;
        if (!isCapital(word)) this.#count(word.stem, surname.stem);
      }
    });
  }

  /** Whether a last name stands behind no given name but this one (or a shorter form of it), so that it means the person by itself. */
  isOnlyBearer(first: string, surname: string): boolean {
    if (this.#only.find(pair(first, surname)) >= 0) return true;
    const bearers = this.#bearers.get(surname);
    return bearers?.has(first) === true && areOne(first, bearers);
  }

  #count(word: string, name: string): void {
    const names = this.#names.get(word) ?? new Map<string, number>();
    this.#names.set(word, names.set(name, (names.get(name) ?? 0) + 1));
  }

  /** What was learnt and can make a difference, in values for JSON. */
  *save(): Generator<Saved> {
    const nouns = [...this.#nouns].flatMap((noun) => {
      const names = this.of(noun).map(({ stem }) => [stem, this.#names.get(noun)?.get(stem) ?? 0] as const);
      const others = this.#all(noun) - names.reduce((sum, [, count]) => sum + count, 0);
      return names.length > 0 ? [[noun, names, others] as const] : [];
    });
    const learnt = [...this.#bearers].flatMap(([surname, given]) =>
      [...given].flatMap((first) => (areOne(first, given) ? [[surname, first] as const] : [])),
    );
    const bearers = [...[...this.#only].map(unpaired), ...learnt];
    const initials = [...this.initials.save()];
    for (let i = 0; i < Math.max(nouns.length, bearers.length, initials.length); i += PIECE) {
      const piece = <T>(all: readonly T[]): readonly T[] => all.slice(i, i + PIECE);
      yield { nouns: piece(nouns), bearers: piece(bearers), initials: piece(initials) };
    }
  }

  /** Takes in one value of `save`. */
  take({ nouns, bearers, initials }: Saved): void {
    for (const [noun, names, others] of nouns) {
      this.#nouns.add(noun);
      this.#names.set(noun, new Map(names));
      this.#others.set(noun, others);
    }
    for (const [surname, given] of bearers) this.#only.add(pair(given, surname));
    for (const one of initials) this.initials.take(one);
  }

  /** How often the word stands beside any name. */
  #all(word: string): number {
    const names = this.#names.get(word)?.values() ?? [];
    return [...names].reduce((sum, count) => sum + count, this.#others.get(word) ?? 0);
  }

  /** The names that a word for a person stands beside, the most frequent first; none for other words. */
  of(stem: string): Companion[] {
    const names = this.#nouns.has(stem) ? this.#names.get(stem) : undefined;
    const all = this.#all(stem);
    return [...(names ?? [])]
      .map(([name, count]) => ({ stem: name, share: count / all }))
      .filter(({ share }) => share >= LEAST_SHARE)
      .sort((a, b) => b.share - a.share);
  }
}

/** Whether all given names are this one, or shorter or longer forms of it. */
function areOne(first: string, given: ReadonlySet<string>): boolean {
  for (const one of given) if (!one.startsWith(first) && !first.startsWith(one)) return false;
  return true;
}

const pair = (given: string, surname: string): string => `${surname} ${given}`;

function unpaired(joined: string): readonly [surname: string, given: string] {
  const [surname = '', given = ''] = joined.split(' ');
  return [surname, given];
}
