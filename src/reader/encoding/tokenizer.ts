import { z } from 'zod';
import { elementAt } from '../../text/element.ts';
import type { Span } from '../../text/span.ts';

/** A word piece: its id, and the characters it was made of, in UTF-16 code units of the text. */
export interface WordPiece extends Span {
  readonly id: number;
}

const schema = z.object({
  model: z.object({
    unk_token: z.string(),
    continuing_subword_prefix: z.string(),
    max_input_chars_per_word: z.int(),
    vocab: z.record(z.string(), z.int()),
  }),
});

/** Words whose pieces are remembered. */
const KEPT = 20_000;

const SPACE = /\s/u;
/** What BERT takes away. Characters that are newer than the runtime's tables are none of them, on every runtime. */
const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;
const MARK = /\p{Mn}/gu;
const PUNCTUATION = /[!-/:-@[-`{-~\p{P}]/u;
/** The blocks that BERT writes apart: CJK unified ideographs, their extensions A to E and the compatibility ones. */
const IDEOGRAPH =
  /[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b920}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;

/** A character of a word, as the vocabulary writes it, with where it stands. */
interface Letter extends Span {
  readonly char: string;
}

/** What becomes of one code point: nothing, a mark of the letter before it, a gap, a word of its own, or letters. */
function reading(char: string): {
  readonly kind: 'none' | 'mark' | 'gap' | 'alone' | 'letters';
  readonly chars: string;
} {
  if (char === ' ' || char === '\t' || char === '\n' || char === '\r') return { kind: 'gap', chars: '' };
  if (char === '\u0000' || char === '\ufffd' || CONTROL.test(char)) return { kind: 'none', chars: '' };
  if (SPACE.test(char)) return { kind: 'gap', chars: '' };
  if (IDEOGRAPH.test(char)) return { kind: 'alone', chars: char.normalize('NFD') };
  const chars = char.normalize('NFD').replace(MARK, '').toLowerCase();
  if (chars === '') return { kind: 'mark', chars: '' };
  return { kind: PUNCTUATION.test(chars) ? 'alone' : 'letters', chars };
}

/**
 * Cuts text into the lower-case word pieces of BERT (Devlin et al. 2019; WordPiece, greedy longest match first). Whatever
 * a person types is text: "[MASK]" is three pieces and never the token of that name.
 */
export class Tokenizer {
  readonly #vocabulary: ReadonlyMap<string, number>;
  readonly #unknown: number;
  readonly #prefix: string;
  /** In code points. */
  readonly #longestWord: number;
  readonly #longestPiece: number;
  readonly #known = new Map<string, readonly { readonly id: number; readonly length: number }[] | null>();

  /** @param json the content of a `tokenizer.json`. Throws where that is not as it should be. */
  constructor(json: string) {
    const { model } = schema.parse(JSON.parse(json));
    this.#vocabulary = new Map(Object.entries(model.vocab));
    this.#prefix = model.continuing_subword_prefix;
    this.#longestWord = model.max_input_chars_per_word;
    this.#longestPiece = [...this.#vocabulary.keys()].reduce((most, piece) => Math.max(most, [...piece].length), 0);
    this.#unknown = this.idOf(model.unk_token);
  }

  /** The id of a token that has a name, as "[CLS]". Throws `RangeError` where the vocabulary has none. */
  idOf(name: string): number {
    const id = this.#vocabulary.get(name);
    if (id === undefined) throw new RangeError(`the vocabulary has no ${name}`);
    return id;
  }

  /** Whether a lower-case word is a piece by itself, and no part of one. */
  has(word: string): boolean {
    return this.#vocabulary.has(word);
  }

  /** The first pieces of a text, at most `most`, in its order. */
  tokens(text: string, most = Number.POSITIVE_INFINITY): WordPiece[] {
    const found: WordPiece[] = [];
    let word: Letter[] = [];
    const close = (): void => {
      const [first, ...others] = word;
      if (first) found.push(...this.#pieces([first, ...others]));
      word = [];
    };
    let at = 0;
    for (const char of text) {
      const span = { start: at, end: at + char.length };
      at = span.end;
      const { kind, chars } = reading(char);
      const last = word.at(-1);
      if (kind === 'mark' && last) word[word.length - 1] = { ...last, end: span.end };
      if (kind === 'none' || kind === 'mark') continue;
      if (kind !== 'letters') close();
      if (kind !== 'gap') for (const each of chars) this.#extend(word, { char: each, ...span });
      if (kind === 'alone') close();
      if (found.length >= most) break;
    }
    close();
    return found.slice(0, most);
  }

  /** Adds a letter to a word. Of one that is too long to be known anyway only the ends matter. */
  #extend(word: Letter[], letter: Letter): void {
    if (word.length > this.#longestWord) word.pop();
    word.push(letter);
  }

  /** The pieces of one word, or the one unknown token. */
  #pieces(word: readonly [Letter, ...Letter[]]): WordPiece[] {
    const chars = word.map(({ char }) => char);
    const pieces = this.#lookUp(chars);
    if (!pieces) return [{ id: this.#unknown, start: word[0].start, end: elementAt(word, word.length - 1).end }];
    let at = 0;
    return pieces.map(({ id, length }) => {
      const first = elementAt(word, at);
      const last = elementAt(word, at + length - 1);
      at += length;
      return { id, start: first.start, end: last.end };
    });
  }

  #lookUp(chars: readonly string[]): readonly { readonly id: number; readonly length: number }[] | null {
    if (chars.length > this.#longestWord) return null;
    const key = chars.join('');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const pieces = this.#longestFirst(chars);
    if (this.#known.size >= KEPT) this.#known.clear();
    this.#known.set(key, pieces);
    return pieces;
  }

  /** The longest pieces from the left on; null where some of the word is in none. `length` is in code points. */
  #longestFirst(chars: readonly string[]): { id: number; length: number }[] | null {
    const word = chars.join('');
    // Where each character begins, and after them where the word ends.
    let end = 0;
    const places = [end];
    for (const char of chars) {
      end += char.length;
      places.push(end);
    }
    const pieces: { id: number; length: number }[] = [];
    for (let at = 0; at < chars.length; ) {
      let length = Math.min(chars.length - at, this.#longestPiece);
      let id: number | undefined;
      for (; length > 0; length -= 1) {
        const piece = word.slice(places[at], places[at + length]);
        id = this.#vocabulary.get(at === 0 ? piece : this.#prefix + piece);
        if (id !== undefined) break;
      }
      if (id === undefined) return null;
      pieces.push({ id, length });
      at += length;
    }
    return pieces;
  }
}
