import type { Entry } from '../corpus/corpus.ts';
import type { Paragraph } from '../corpus/paragraphs.ts';
import { isQuotable } from '../corpus/passage.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { contains, slice } from '../text/span.ts';
import type { Cue } from './cue.ts';
import { cueBefore, cueBehind } from './cue.ts';
import type { Memory, Voice } from './memory.ts';
import { again, emptyMemory, isRepeated, remember, saidIn, turnsToAnother, voiceOf, withoutPlace } from './memory.ts';
import { People } from './people.ts';
import type { Quotation } from './quotation.ts';
import { quotations } from './quotation.ts';
import { PARTICIPLE, SAY } from './speech.ts';

/** A quotation of an article with its speaker; null where no rule fixes one. */
export interface Attributed {
  readonly quotation: Quotation;
  readonly speaker: Voice | null;
}

/** A few quoted words that lean on the word behind them are a label ("soft on crime" policies), nobody's sentence. */
const LABEL_WORDS = 4;
const ANNOUNCING = new RegExp(`\\b(?:took to|statement|${SAY}|${PARTICIPLE})\\b`);

/** The quotations of one article in text order, each with its speaker where the text fixes one. */
export function attribute({ article, paragraphs }: Entry): Attributed[] {
  const { text } = article;
  const own = paragraphs.filter(isQuotable);
  const people = new People(text, own);
  const memory = emptyMemory();
  return own.flatMap((paragraph) => {
    const isBody = paragraph.kind === 'body';
    return attributeParagraph(
      text,
      paragraph,
      people,
      isBody ? memory : { ...memory, last: null, subject: null, announced: false },
    );
  });
}

function attributeParagraph(text: string, paragraph: Paragraph, people: People, memory: Memory): Attributed[] {
  const quoted = quotations(text, paragraph);
  const parts = sentences(text, paragraph);
  const frame = parts.filter(
    (part) => !quoted.some(({ marked }) => marked.start <= part.start && part.start < marked.end),
  );
  const wholly = quoted.length === 1 && quoted.every(({ marked }) => contains(marked, paragraph));
  let current: Voice | null = null;
  let read = 0;
  const found: Attributed[] = [];
  for (const quotation of quoted) {
    for (; (frame[read]?.end ?? Number.POSITIVE_INFINITY) <= quotation.marked.start; read += 1) {
      const part = frame[read];
      if (part) remember(slice(text, part), people, memory);
    }
    const sentence = parts.find((part) => part.start <= quotation.marked.start && quotation.marked.start < part.end);
    const before = blanked(text, (sentence ?? paragraph).start, quotation.marked.start, quoted);
    const label = isLabel(text, quotation, paragraph);
    const cue = label ? null : cueFor(text, paragraph, parts, quotation, quoted, before);
    const speaker: Voice | null = label
      ? null
      : cue
        ? cue.kind === 'pronoun' && turnsToAnother(before, memory)
          ? null
          : voiceOf(cue, people, memory)
        : isRepeated(text, quotation, memory)
          ? again(text, quotation, memory)
          : continued(text, paragraph, quotation, wholly, current, memory);
    memory.said.set(saidIn(text, quotation), speaker);
    current = speaker ?? current;
    found.push({ quotation, speaker });
  }
  for (const part of frame.slice(read)) remember(slice(text, part), people, memory);
  if (current) memory.subject = people.isPerson(current.name) ? withoutPlace(current) : null;
  memory.announced = quoted.length === 0 && ANNOUNCING.test(slice(text, frame.at(-1) ?? paragraph));
  memory.last = wholly ? memory.last : current;
  return found;
}

/** Who goes on speaking, where a quotation has no words about its speaker. */
function continued(
  text: string,
  paragraph: Paragraph,
  quotation: Quotation,
  wholly: boolean,
  current: Voice | null,
  memory: Memory,
): Voice | null {
  if (current && isSplit(text, quotation)) return current;
  if (!isSentence(text, quotation, paragraph)) return null;
  if (!wholly) return current;
  const before = memory.last ?? (memory.announced ? memory.subject : null);
  return before && { ...before, certainty: 'inferred' };
}

/** Whether a quotation goes on behind a comma and the words that name its speaker: “The bridge,” she said, “is not safe.” */
const isSplit = (text: string, { marked }: Quotation): boolean =>
  /["\u201d\u2019'][^.!?"\u201d\n]{1,80},\s*$/.test(text.slice(Math.max(0, marked.start - 90), marked.start));

const isSentence = (text: string, { start, marked }: Quotation, within: Span): boolean =>
  /^\P{L}*[\p{Lu}\d(]/u.test(text.slice(start, start + 12)) &&
  (marked.start === within.start || /[.!?:,\u2019\u201d"'\u2014]\s*$/.test(text.slice(within.start, marked.start)));

function isLabel(text: string, { start, end, marked }: Quotation, within: Span): boolean {
  const words = text.slice(start, end);
  const behind = text.slice(marked.end, Math.min(marked.end + 20, within.end));
  const isShort = words.trim().split(/\s+/).length <= LABEL_WORDS;
  const leans =
    /^(?:-\p{L}|\s+\p{L})/u.test(behind) &&
    !/^\s+(?:and|but|or|when|if|while|after|as|in|on|at|to|because)\b/.test(behind);
  return isShort && !/[.,!?]$/.test(words) && leans;
}

function cueFor(
  text: string,
  paragraph: Span,
  parts: readonly Span[],
  quotation: Quotation,
  all: readonly Quotation[],
  before: string,
): Cue | null {
  const { marked } = quotation;
  const next = all.find((other) => other.marked.start >= marked.end);
  const ending = parts.find((part) => part.start < marked.end && marked.end <= part.end) ?? paragraph;
  const behind = text.slice(marked.end, Math.min(ending.end, next?.marked.start ?? paragraph.end, paragraph.end));
  const leadsOn =
    /[,!?\u2026\u2014-]['"\u2019\u201d]*$/.test(text.slice(quotation.start, marked.end)) || /^\s*,/.test(behind);
  return (leadsOn ? cueBehind(behind) : null) ?? cueBefore(before);
}

/** The text between the offsets with quotations blanked out: their verbs are not the frame's. */
function blanked(text: string, start: number, end: number, all: readonly Quotation[]): string {
  let words = text.slice(start, end);
  for (const { marked } of all) {
    const [from, to] = [Math.max(marked.start, start) - start, Math.min(marked.end, end) - start];
    if (from < to) words = words.slice(0, from) + '_'.repeat(to - from) + words.slice(to);
  }
  return words;
}
