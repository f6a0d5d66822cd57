import type { Passage } from '../corpus/passage.ts';
import type { Term } from '../text/analyzer.ts';
import { distance } from '../text/distance.ts';

/** A known word near an unknown one. */
export interface Suggestion {
  readonly word: string;
  readonly stem: string;
  /** Edits between the two, 1 or 2. */
  readonly edits: number;
}

interface Use {
  readonly stem: string;
  count: number;
  capitals: number;
}

/** Shorter words have too many neighbours for a guess. */
const SHORTEST_GUESS = 4;
/** A word is taken for a name when at least this share of its uses is capitalised. */
const NAME_SHARE = 0.8;

/** Entries of one value that is written down. */
const PIECE = 5_000;

const peerKey = (word: string, length: number): string => `${word.charAt(0)}${length}`;

/** A part of a vocabulary that is written down. */
interface Saved {
  readonly passages: number;
  readonly stems: readonly (readonly [stem: string, passages: number])[];
  readonly words: readonly (readonly [word: string, stem: string, count: number, capitals: number])[];
}

/** What the coverage's words are and how rare each is. Filled passage by passage; read by question and silence. */
export class Vocabulary {
  #passages = 0;
  readonly #frequencies = new Map<string, number>();
  readonly #words = new Map<string, Use>();
  /** The words by first letter and length. */
  readonly #peers = new Map<string, string[]>();

  /** Counts the words of one passage: a list of terms for each of its paragraphs, with offsets into `passage` slices. */
  add(passage: Passage, own: readonly (readonly Term[])[]): void {
    this.#passages += 1;
    const seen = new Set<string>();
    own.forEach((terms, i) => {
      const offset = passage.paragraphs[i]?.start ?? 0;
      for (const term of terms) {
        const initial = passage.article.text.charAt(offset + term.start);
        this.#use(term, initial !== initial.toLowerCase());
        if (!term.stop) seen.add(term.stem);
      }
    });
    for (const stem of seen) this.#frequencies.set(stem, this.frequency(stem) + 1);
  }

  #use({ word, stem }: Term, capital: boolean): void {
    const use = this.#words.get(word) ?? this.#meet(word, { stem, count: 0, capitals: 0 });
    use.count += 1;
    if (capital) use.capitals += 1;
  }

  #meet(word: string, use: Use): Use {
    this.#words.set(word, use);
    const key = peerKey(word, word.length);
    const peers = this.#peers.get(key);
    if (peers) peers.push(word);
    else this.#peers.set(key, [word]);
    return use;
  }

  /** All that was learnt, in values for JSON. */
  *save(): Generator<Saved> {
    const words = [...this.#words].map(([word, { stem, count, capitals }]) => [word, stem, count, capitals] as const);
    const stems = [...this.#frequencies];
    for (let i = 0; i < Math.max(words.length, stems.length, 1); i += PIECE) {
      yield { passages: this.#passages, stems: stems.slice(i, i + PIECE), words: words.slice(i, i + PIECE) };
    }
  }

  /** Takes in one value of `save`. */
  take({ passages, stems, words }: Saved): void {
    this.#passages = passages;
    for (const [stem, count] of stems) this.#frequencies.set(stem, count);
    for (const [word, stem, count, capitals] of words) this.#meet(word, { stem, count, capitals });
  }

  /** How many passages there are. */
  get passages(): number {
    return this.#passages;
  }

  /** In how many passages the stem occurs. */
  frequency(stem: string): number {
    return this.#frequencies.get(stem) ?? 0;
  }

  /** How rare a stem is, unitless, 0 or more: the inverse document frequency of Robertson and Spärck Jones, as BM25 has it. */
  rarity(stem: string): number {
    const n = this.frequency(stem);
    return Math.log(1 + (this.#passages - n + 0.5) / (n + 0.5));
  }

  /** Whether the coverage prints the word nearly always with a capital. */
  isName(word: string): boolean {
    const use = this.#words.get(word);
    return use !== undefined && use.capitals >= NAME_SHARE * use.count;
  }

  /** Whether the coverage prints the word itself, whatever its stem. */
  knows(word: string): boolean {
    return this.#words.has(word);
  }

  /** The known words nearest to an unknown one, the most frequent first; none for short words and numbers. */
  near(word: string): readonly Suggestion[] {
    if (word.length < SHORTEST_GUESS || /\p{N}/u.test(word)) return [];
    const limit = word.length < 8 ? 1 : 2;
    const found: (Suggestion & { count: number })[] = [];
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      for (const candidate of this.#peers.get(peerKey(word, length)) ?? []) {
        const use = this.#words.get(candidate);
        if (!use || length < SHORTEST_GUESS || this.frequency(use.stem) === 0) continue;
        const edits = distance(word, candidate, limit);
        if (edits <= limit) found.push({ word: candidate, stem: use.stem, edits, count: use.count });
      }
    }
    found.sort((a, b) => a.edits - b.edits || b.count - a.count || (a.word < b.word ? -1 : 1));
    return found.map(({ word: near, stem, edits }) => ({ word: near, stem, edits }));
  }
}
