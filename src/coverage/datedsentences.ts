import type { Passage } from '../corpus/passage.ts';
import { SAY } from '../english/sayingverbs.ts';
import { slice } from '../text/span.ts';
import { Turns } from '../work/turns.ts';
import { type NamedDate, namedDates } from './datesintext.ts';
import type { ParagraphSentences, SentenceCache } from './paragraphsentences.ts';

/** A sentence that names a date, by its place; the date's offsets are into the article's text. */
export interface DatedSentence {
  readonly passage: number;
  /** Where the sentence begins, in UTF-16 code units of the article's text. */
  readonly start: number;
  readonly date: NamedDate;
}

/** The most statements of a timeline. */
const MOST_DATED = 60;
/** Statements kept while everything is read. */
const MOST_KEPT = 2_000;

/** The statements in the order of their dates; of too many, single days are kept before months and years, later ones first. */
export function narrowed<T extends { readonly date: NamedDate }>(statements: readonly T[]): T[] {
  const inOrder = [...statements].sort((a, b) => compare(a.date.from, b.date.from) || compare(a.date.to, b.date.to));
  if (inOrder.length <= MOST_DATED) return inOrder;
  return inOrder.filter(({ date }) => date.from === date.to).slice(-MOST_DATED);
}

/** What ends a sentence; a short line without it is a heading. */
const SENTENCE_END = /[.!?\u2026]["'\u2019\u201d\u00bb)\]]*\s*$/;
/** The most words of a line that is a heading. */
const HEADING_WORDS = 12;
/** "Doe said on ", "told the paper ": the day on which something was said, not the one that it is about. */
const REPORTED = new RegExp(`\\b(?:${SAY})\\b[^,;:"\u201c\u201d]{0,40}$`, 'i');
/** Code units before a date that tell so. */
const BEFORE = 60;

/**
 * The main date that a sentence names; none of a heading. A day comes before a month and a year, what is told of before
 * the day on which it was said, and else the first. Offsets are into the article's text.
 */
export function dateNamed({ paragraph, passage, sentences }: ParagraphSentences, index: number): NamedDate | null {
  const sentence = sentences[index];
  if (!sentence || paragraph.kind === 'headline' || isHeading(sentence.words, sentences.length)) return null;
  const dates = namedDates(sentence.words, passage.article.facts.published);
  const isReported = ({ start }: NamedDate): boolean =>
    REPORTED.test(sentence.words.slice(Math.max(0, start - BEFORE), start));
  const weight = (date: NamedDate): number => (isReported(date) ? 3 : 0) + breadth(date);
  const [main] = [...dates].sort((a, b) => weight(a) - weight(b) || a.start - b.start);
  return main ? { ...main, start: main.start + sentence.start, end: main.end + sentence.start } : null;
}

/** 0 for a day, 1 for a month, 2 for a year. */
function breadth({ from, to }: NamedDate): number {
  if (from === to) return 0;
  return from.slice(0, 7) === to.slice(0, 7) ? 1 : 2;
}

function isHeading(words: string, sentences: number): boolean {
  return sentences === 1 && !SENTENCE_END.test(words) && words.trim().split(/\s+/).length <= HEADING_WORDS;
}

/** Collects what a coverage dates most exactly, passage by passage. */
export class DatedCalendar {
  #found: DatedSentence[] = [];

  add(passage: Passage, sentenceCache: SentenceCache): void {
    const { article, paragraphs } = passage;
    // Few passages name a date, and reading one closely takes long.
    if (paragraphs.every((each) => namedDates(slice(article.text, each), article.facts.published).length === 0)) return;
    for (const reading of sentenceCache.read(passage)) {
      for (const [index, { start }] of reading.sentences.entries()) {
        const date = dateNamed(reading, index);
        if (date) this.#found.push({ passage: passage.id, start, date });
      }
    }
    // All of a large coverage would fill the memory.
    if (this.#found.length > MOST_KEPT) this.#found = narrowed(this.#found);
  }

  /** What was collected, as far as a timeline of all can show it. */
  sentences(): readonly DatedSentence[] {
    return narrowed(this.#found);
  }
}

/** What a coverage dates most exactly, read in turns, so that nobody waits for it. */
export async function datedSentences(
  passages: Iterable<Passage>,
  sentenceCache: SentenceCache,
): Promise<readonly DatedSentence[]> {
  const calendar = new DatedCalendar();
  const turns = new Turns();
  for (const passage of passages) {
    calendar.add(passage, sentenceCache);
    await turns.next();
  }
  return calendar.sentences();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
