import type { Passage } from '../corpus/passage.ts';
import type { Term } from '../text/analyzer.ts';
import { isTitle } from '../text/names.ts';

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
const LINK = /^[\s,\u2013\u2014-]*$/;
const APPOSED = /^\s*,\s+(?:the|an?|his|her|their)\s+$/i;
const DETERMINED = /(?:^|\s)(?:the|an?|his|her|their|whose|[\p{L}]+['\u2019]s?)\s+(?:[\p{L}-]+\s+)?$/iu;

/** A part of what was learnt that is written down. */
interface Saved {
  readonly names: readonly (readonly [word: string, names: readonly (readonly [name: string, count: number])[]])[];
  readonly bearers: readonly (readonly [surname: string, given: readonly string[]])[];
  readonly nouns: readonly string[];
}

/**
 * Words of the coverage that keep company with a name ("the gunman — John Doe —", "John Doe, a gang member"), learned
 * from the passages, not listed: they help a question that uses the one to find sentences that use the other.
 */
export class Company {
  readonly #names = new Map<string, Map<string, number>>();
  /** For each last name the given names that it stands behind, titles left out. */
  readonly #bearers = new Map<string, Set<string>>();
  /** Words that the coverage uses as nouns: "the gunman". */
  readonly #nouns = new Set<string>();

  /** Learns from one passage: a list of terms for each of its paragraphs, with offsets into the paragraph's slice. */
  add(passage: Passage, own: readonly (readonly Term[])[]): void {
    own.forEach((terms, i) => {
      const paragraph = passage.paragraphs[i];
      if (paragraph) this.#learn(passage.article.text.slice(paragraph.start, paragraph.end), terms);
    });
  }

  #learn(text: string, terms: readonly Term[]): void {
    const isCapital = ({ start }: Term): boolean => text.charAt(start) !== text.charAt(start).toLowerCase();
    const between = (a: Term | undefined, b: Term | undefined): string => text.slice(a?.end ?? 0, b?.start ?? 0);
    terms.forEach((term, first) => {
      if (!term.stop && !isCapital(term) && DETERMINED.test(text.slice(Math.max(0, term.start - 40), term.start))) {
        this.#nouns.add(term.stem);
      }
      const before = terms[first - 1];
      if (term.stop || !isCapital(term) || (before && isCapital(before) && between(before, term) === ' ')) return;
      let last = first;
      for (
        let next = terms[last + 1];
        next && isCapital(next) && between(terms[last], next) === ' ';
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
    const bearers = this.#bearers.get(surname);
    return bearers?.has(first) === true && [...bearers].every((one) => one.startsWith(first) || first.startsWith(one));
  }

  #count(word: string, name: string): void {
    const names = this.#names.get(word) ?? new Map<string, number>();
    this.#names.set(word, names.set(name, (names.get(name) ?? 0) + 1));
  }

  /** All that was learnt, in values for JSON. */
  *save(): Generator<Saved> {
    const names = [...this.#names].map(([word, found]) => [word, [...found]] as const);
    const bearers = [...this.#bearers].map(([surname, given]) => [surname, [...given]] as const);
    const nouns = [...this.#nouns];
    for (let i = 0; i < Math.max(names.length, bearers.length, nouns.length); i += PIECE) {
      const piece = <T>(all: readonly T[]): T[] => all.slice(i, i + PIECE);
      yield { names: piece(names), bearers: piece(bearers), nouns: piece(nouns) };
    }
  }

  /** Takes in one value of `save`. */
  take({ names, bearers, nouns }: Saved): void {
    for (const [word, found] of names) this.#names.set(word, new Map(found));
    for (const [surname, given] of bearers) this.#bearers.set(surname, new Set(given));
    for (const noun of nouns) this.#nouns.add(noun);
  }

  /** The names that a word for a person stands beside, the most frequent first; none for other words. */
  of(stem: string): Companion[] {
    const names = this.#nouns.has(stem) ? this.#names.get(stem) : undefined;
    const all = [...(names?.values() ?? [])].reduce((sum, count) => sum + count, 0);
    return [...(names ?? [])]
      .map(([name, count]) => ({ stem: name, share: count / all }))
      .filter(({ share }) => share >= LEAST_SHARE)
      .sort((a, b) => b.share - a.share);
  }
}
