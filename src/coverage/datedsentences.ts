import type { Passage } from '../corpus/passage.ts';
import { slice } from '../text/span.ts';
import { Turns } from '../work/turns.ts';
import { type NamedDate, namedDates } from './datesintext.ts';
import type { Reading, SentenceCache } from './paragraphsentences.ts';

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

/** Of too many the single days before months and years, and the latest of these; in the order of their dates. */
export function narrowed<T extends { readonly date: NamedDate }>(statements: readonly T[]): T[] {
  const inOrder = [...statements].sort((a, b) => compare(a.date.from, b.date.from) || compare(a.date.to, b.date.to));
  if (inOrder.length <= MOST_DATED) return inOrder;
  return inOrder.filter(({ date }) => date.from === date.to).slice(-MOST_DATED);
}

/** The dates that a sentence names, each once; offsets are into the article's text. */
export function datesNamed({ paragraph, passage, sentences }: Reading, index: number): NamedDate[] {
  const sentence = sentences[index];
  if (!sentence || paragraph.kind === 'headline') return [];
  const dates = namedDates(sentence.words, passage.article.facts.published);
  const distinct = dates.filter(
    (date, i) => dates.findIndex(({ from, to }) => from === date.from && to === date.to) === i,
  );
  return distinct.map((date) => ({ ...date, start: date.start + sentence.start, end: date.end + sentence.start }));
}

/** Collects what a coverage dates most exactly, passage by passage. */
export class Calendar {
  #found: DatedSentence[] = [];

  add(passage: Passage, sentenceCache: SentenceCache): void {
    const { article, paragraphs } = passage;
    // Few passages name a date, and reading one closely takes long.
    if (paragraphs.every((each) => namedDates(slice(article.text, each), article.facts.published).length === 0)) return;
    for (const reading of sentenceCache.read(passage)) {
      for (const [index, { start }] of reading.sentences.entries()) {
        this.#found.push(...datesNamed(reading, index).map((date) => ({ passage: passage.id, start, date })));
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
  const calendar = new Calendar();
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
