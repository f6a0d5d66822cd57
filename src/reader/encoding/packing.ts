import type { Span } from '../../text/span.ts';
import type { ReaderConstants } from './constants.ts';
import type { Tokenizer, WordPiece } from './tokenizer.ts';

/** A question as the network reads it. */
export interface PackedQuestion {
  readonly ids: readonly number[];
  /** The tokens that are compared, from..to: its own, and the separator after them; what follows are the masks. */
  readonly from: number;
  readonly to: number;
  /** For each token that is compared where it stands in the question; null for those that are not of it. */
  readonly places: readonly (Span | null)[];
}

/** A part of a passage as the network reads it: its headline and as many whole sentences as fit. */
export interface PackedWindow {
  readonly ids: readonly number[];
  /** For each token the index of its sentence in the passage, or -1. */
  readonly owners: readonly number[];
  /** For each token of a sentence where it stands in it, in UTF-16 code units; zeroes for the others. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Puts questions and passages into tokens, as the reader was trained to read them. */
export class TokenPacking {
  readonly #tokenizer: Tokenizer;
  readonly #constants: ReaderConstants;
  readonly #question: readonly number[];
  readonly #passage: readonly number[];
  readonly #separator: number;
  readonly #masks: readonly number[];

  constructor(tokenizer: Tokenizer, constants: ReaderConstants) {
    const start = tokenizer.idOf('[CLS]');
    const prefix = (text: string): number[] => [start, ...tokenizer.tokens(text).map(({ id }) => id)];
    this.#tokenizer = tokenizer;
    this.#constants = constants;
    this.#question = prefix(constants.prefix.question);
    this.#passage = prefix(constants.prefix.passage);
    this.#separator = tokenizer.idOf('[SEP]');
    this.#masks = Array.from({ length: constants.masks }, () => tokenizer.idOf('[MASK]'));
  }

  /** A question after the one before it. Where both are too long, the beginning of the earlier one is cut. */
  question(text: string, context: string): PackedQuestion {
    const { question: most } = this.#constants.limits;
    const own = this.#tokenizer.tokens(text, most);
    const room = most - own.length;
    const earlier = context === '' || room === 0 ? [] : this.#tokenizer.tokens(context).slice(-room);
    const body = [...earlier, ...own].map(({ id }) => id);
    const from = this.#question.length;
    return {
      ids: [...this.#question, ...body, this.#separator, ...this.#masks],
      from,
      to: from + body.length + 1,
      places: [...earlier.map(() => null), ...own, null],
    };
  }

  /** A passage in windows. A sentence without a single token is in none; a long one is read up to its limit. */
  passage(headline: string, sentences: readonly string[]): PackedWindow[] {
    const { limits } = this.#constants;
    const head = this.#tokenizer.tokens(headline, limits.headline).map(({ id }) => id);
    const opening = [...this.#passage, ...head, ...(head.length > 0 ? [this.#separator] : [])];
    const windows: PackedWindow[] = [];
    let open: { readonly owner: number; readonly tokens: readonly WordPiece[] }[] = [];
    let length = opening.length + 1;
    const close = (): void => {
      if (open.length > 0) windows.push(this.#window(opening, open));
      open = [];
      length = opening.length + 1;
    };
    sentences.forEach((sentence, owner) => {
      const tokens = this.#tokenizer.tokens(sentence, limits.sentence);
      if (tokens.length === 0) return;
      if (length + tokens.length > limits.passage) close();
      open.push({ owner, tokens });
      length += tokens.length;
    });
    close();
    return windows;
  }

  #window(
    opening: readonly number[],
    sentences: readonly { readonly owner: number; readonly tokens: readonly WordPiece[] }[],
  ): PackedWindow {
    const placed = sentences.flatMap(({ owner, tokens }) => tokens.map((token) => ({ ...token, owner })));
    const around = <T>(value: T, inner: T[]): T[] => [...opening.map(() => value), ...inner, value];
    return {
      ids: [...opening, ...placed.map(({ id }) => id), this.#separator],
      owners: around(
        -1,
        placed.map(({ owner }) => owner),
      ),
      starts: around(
        0,
        placed.map(({ start }) => start),
      ),
      ends: around(
        0,
        placed.map(({ end }) => end),
      ),
    };
  }
}
