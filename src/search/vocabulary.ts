import type { Passage } from '../corpus/passage.ts';
import type { Term } from '../english/analyzer.ts';
import { distance } from '../text/distance.ts';
import { NumberList } from '../text/numbers.ts';
import type { Span } from '../text/span.ts';
import { StringTable } from '../text/stringtable.ts';
import type { ParagraphTerms } from './document.ts';

/** A known word near an unknown one. */
export interface SpellingSuggestion {
  readonly word: string;
  readonly stem: string;
  /** Edits between the two, 1 or 2. */
  readonly edits: number;
}

/** Shorter words have too many neighbours for a guess. */
const SHORTEST_GUESS = 4;
/** A word is taken for a name when at least this share of its uses is capitalised. */
const NAME_SHARE = 0.8;

/** Entries of one value that is written down. */
const PIECE = 2_000;

/** Whether a letter of a short word stands for another, "role" and "rule": those are two words. */
const isOtherShortWord = (word: string, other: string): boolean =>
  word.length === SHORTEST_GUESS &&
  word.length === other.length &&
  [...word].sort().join('') !== [...other].sort().join('');

/** How a word is printed; at the beginning of a sentence any word has a capital, which tells nothing. */
type Shape = 'capital' | 'small' | 'initial';

const BEGINNING = /(?:[.!?:\u2026]["'\u2019\u201d)\]]*\s+|\n)["'\u2018\u201c([]*$/;
/** Code units before a word that tell whether it begins a sentence. */
const GLANCE = 6;

/** How a word is printed in the paragraph that begins at `from`. A name of several words is one wherever it stands. */
function shapeOf(text: string, from: number, { start, end }: Span): Shape {
  const letter = text.charAt(start);
  if (letter === letter.toLowerCase()) return 'small';
  const before = `${start - from < GLANCE ? '\n' : ''}${text.slice(Math.max(from, start - GLANCE), start)}`;
  return BEGINNING.test(before) && !/^ \p{Lu}/u.test(text.slice(end, end + 3)) ? 'initial' : 'capital';
}

const peerKey = (word: string, length: number): string => `${word.charAt(0)}${length}`;

/** A part of a vocabulary that is written down. */
interface Saved {
  readonly passages: number;
  readonly stems: readonly (readonly [stem: string, passages: number])[];
  readonly words: readonly (readonly [word: string, stem: string, count: number, capitals: number, smalls: number])[];
}

/** Counts one more of number `n`. */
const countOne = (counts: NumberList, n: number): void => counts.set(n, counts.at(n) + 1);

/**
 * What the coverage's words are and how rare each is. Filled passage by passage; read where a question is understood. All of it
 * stands in arrays of numbers: an archive of millions of passages has hundreds of thousands of words.
 */
export class Vocabulary {
  #passages = 0;
  readonly #stems = new StringTable();
  /** In how many passages stem `n` occurs. */
  readonly #frequencies = new NumberList();
  readonly #words = new StringTable();
  /** The stem of word `n`, how often it is printed, and inside sentences how often with a capital and how often without. */
  readonly #stemOf = new NumberList();
  readonly #counts = new NumberList();
  readonly #capitals = new NumberList();
  readonly #smalls = new NumberList();
  /** The last word with a first letter and a length, and for each word the one before it; each plus one, 0 for none. */
  readonly #lastPeer = new Map<string, number>();
  readonly #peerBefore = new NumberList();

  /** Counts the words of one passage, which are given paragraph by paragraph. */
  add({ article }: Passage, own: readonly ParagraphTerms[]): void {
    this.#passages += 1;
    const seen = new Set<string>();
    for (const { paragraph, terms } of own) {
      const offset = paragraph.start;
      for (const term of terms) {
        this.#use(term, shapeOf(article.text, offset, { start: offset + term.start, end: offset + term.end }));
        if (!term.stop) seen.add(term.stem);
      }
    }
    for (const stem of seen) countOne(this.#frequencies, this.#stem(stem));
  }

  #use({ word, stem }: Term, shape: Shape): void {
    const n = this.#word(word, stem);
    countOne(this.#counts, n);
    if (shape === 'capital') countOne(this.#capitals, n);
    if (shape === 'small') countOne(this.#smalls, n);
  }

  #stem(stem: string): number {
    const n = this.#stems.add(stem);
    if (n === this.#frequencies.size) this.#frequencies.push(0);
    return n;
  }

  /** The number of a word, which keeps the stem that it came with first. */
  #word(word: string, stem: string): number {
    const known = this.#words.find(word);
    if (known >= 0) return known;
    const n = this.#words.add(word);
    for (const counts of [this.#counts, this.#capitals, this.#smalls]) counts.push(0);
    this.#stemOf.push(this.#stem(stem));
    const key = peerKey(word, word.length);
    this.#peerBefore.push(this.#lastPeer.get(key) ?? 0);
    this.#lastPeer.set(key, n + 1);
    return n;
  }

  /** All that was learnt, in values for JSON. */
  *save(): Generator<Saved> {
    const { size: stems } = this.#stems;
    const { size: words } = this.#words;
    for (let i = 0; i < Math.max(words, stems, 1); i += PIECE) {
      const numbers = (size: number): number[] =>
        Array.from({ length: Math.max(0, Math.min(PIECE, size - i)) }, (_, n) => i + n);
      yield {
        passages: this.#passages,
        stems: numbers(stems).map((n) => [this.#stems.at(n), this.#frequencies.at(n)]),
        words: numbers(words).map((n) => [
          this.#words.at(n),
          this.#stems.at(this.#stemOf.at(n)),
          this.#counts.at(n),
          this.#capitals.at(n),
          this.#smalls.at(n),
        ]),
      };
    }
  }

  /** Takes in one value of `save`. */
  take({ passages, stems, words }: Saved): void {
    this.#passages = passages;
    for (const [stem, count] of stems) this.#frequencies.set(this.#stem(stem), count);
    for (const [word, stem, count, capitals, smalls] of words) {
      const n = this.#word(word, stem);
      this.#counts.set(n, count);
      this.#capitals.set(n, capitals);
      this.#smalls.set(n, smalls);
    }
  }

  /** How many passages there are. */
  get passages(): number {
    return this.#passages;
  }

  /** In how many passages the stem occurs. */
  frequency(stem: string): number {
    return this.#frequencies.at(this.#stems.find(stem));
  }

  /** How rare a stem is, unitless, 0 or more: the inverse document frequency of Robertson and Spärck Jones, as BM25 has it. */
  rarity(stem: string): number {
    const n = this.frequency(stem);
    return Math.log(1 + (this.#passages - n + 0.5) / (n + 0.5));
  }

  /** Whether the coverage prints the word nearly always with a capital, where a sentence does not begin. */
  isName(word: string): boolean {
    const n = this.#words.find(word);
    const capitals = this.#capitals.at(n);
    return capitals > 0 && capitals >= NAME_SHARE * (capitals + this.#smalls.at(n));
  }

  /** Whether the coverage prints the word without a capital somewhere inside a sentence. */
  printsSmall(word: string): boolean {
    return this.#smalls.at(this.#words.find(word)) > 0;
  }

  /** Whether the coverage prints the word itself, whatever its stem. */
  knows(word: string): boolean {
    return this.#words.find(word) >= 0;
  }

  /** The known words nearest to an unknown one, the most frequent first; none for short words and numbers. */
  near(word: string): readonly SpellingSuggestion[] {
    if (word.length < SHORTEST_GUESS || /\p{N}/u.test(word)) return [];
    const limit = word.length < 8 ? 1 : 2;
    const found: (SpellingSuggestion & { count: number })[] = [];
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      if (length < SHORTEST_GUESS) continue;
      for (let peer = this.#lastPeer.get(peerKey(word, length)) ?? 0; peer > 0; peer = this.#peerBefore.at(peer - 1)) {
        const n = peer - 1;
        const stem = this.#stemOf.at(n);
        if (this.#frequencies.at(stem) === 0) continue;
        const candidate = this.#words.at(n);
        const edits = distance(word, candidate, limit);
        if (edits > limit || (isOtherShortWord(word, candidate) && !this.isName(candidate))) continue;
        found.push({ word: candidate, stem: this.#stems.at(stem), edits, count: this.#counts.at(n) });
      }
    }
    found.sort((a, b) => a.edits - b.edits || b.count - a.count || (a.word < b.word ? -1 : 1));
    return found.map(({ word: near, stem, edits }) => ({ word: near, stem, edits }));
  }
}
