import type { Span } from '../text/span.ts';
import type { PointedWords } from './pointing.ts';

/** A question as it is read: corrected and in English, with the one before it where it leans on that. */
export interface AskedText {
  readonly text: string;
  /** '' for none. */
  readonly context: string;
  /** The parts of a long text that ask for something by themselves, as spans of it; none of a short one. */
  readonly parts: readonly Span[];
}

/** What a reader says of a sentence: `logit` 0 is even odds of answering, in the mixture it was trained on. */
export interface SentenceReading {
  /** Its index among the sentences of its passage. */
  readonly index: number;
  readonly logit: number;
  /** The same for the part of the question that it answers best; minus infinity where the question has none. */
  readonly partLogit: number;
  /** The words that answer, if the sentence does, as a span of it. */
  readonly pointed: PointedWords;
}

/** A passage as a reader takes it in. */
export interface PassageText {
  readonly headline: string;
  readonly sentences: readonly string[];
}

/** The passages of one coverage, numbered from 0. */
export interface PassageTexts {
  readonly count: number;
  /** What tells one passage's text from another's; equal for equal texts. */
  keyOf(passage: number): string;
  textOf(passage: number): PassageText;
}

/** A passage that was found, best first. */
export interface NearPassage {
  readonly passageId: number;
  /** Unitless, comparable within one search only. */
  readonly score: number;
}

/** How many passages of a coverage have been read, of how many. */
export interface ReadingProgress {
  readonly read: number;
  readonly all: number;
}

/**
 * What a reader knows of one coverage. It is read in the background; a passage that has not been read is left out of
 * every result, and so are all of them once the reader is lost: it never rejects for a fault of its own.
 */
export interface CoverageReader {
  /** Null once the reader is lost: nothing is read any more. */
  readonly progress: ReadingProgress | null;
  /** Settles when all that was kept has been taken in again, or the reader is lost. */
  restored(): Promise<void>;
  /** Settles when every passage has been read, or the reader is lost. */
  ready(): Promise<void>;
  /**
   * The passages nearest to a question, best first, at most `limit`.
   *
   * @param allowed whether a passage may answer; all may where it is null
   * @throws {ReaderBusyError} when too many questions wait already
   */
  nearest(
    asked: AskedText,
    limit: number,
    allowed: ((passage: number) => boolean) | null,
  ): Promise<readonly NearPassage[]>;
  /**
   * What the reader says of each sentence of some passages. A sentence without a word is left out.
   *
   * @throws {ReaderBusyError} when too many questions wait already
   */
  read(asked: AskedText, passages: readonly number[]): Promise<ReadonlyMap<number, readonly SentenceReading[]>>;
  /** Forgets the coverage; what was kept of it on disk stays. */
  close(): void;
}

/** The port to what reads: it gives sentences numbers and points at words, and never gives a word of its own. */
export interface Reader {
  /**
   * Takes a coverage in.
   *
   * @param folder where its vectors are kept; null keeps them in memory alone
   */
  open(texts: PassageTexts, folder: string | null): CoverageReader;
  /** Whether a folded word is one that it has seen often: no slip. */
  knows(word: string): boolean;
  /** Ends it. */
  close(): Promise<void>;
}

/** Too many questions wait to be read. */
export class ReaderBusyError extends Error {
  override readonly name = 'ReaderBusyError';
}
