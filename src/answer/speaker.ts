import type { Entry } from '../corpus/corpus.ts';
import type { Paragraph } from '../corpus/paragraphs.ts';
import { isQuotable } from '../corpus/passage.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { contains, slice } from '../text/span.ts';
import { BLANK, cueBefore, cueBehind } from './cue.ts';
import type { Memory, Voice } from './memory.ts';
import { again, emptyMemory, isRepeated, remember, saidIn, turnsToAnother, voiceOf, withoutPlace } from './memory.ts';
import { isNewsroom } from './newsrooms.ts';
import { People } from './people.ts';
import type { Quotation } from './quotation.ts';
import { quotations } from './quotation.ts';
import { PARTICIPLE, SAY } from './speech.ts';
import type { Cue } from './subject.ts';

/** A quotation of an article with its speaker; null where no rule fixes one. */
export interface Attributed {
  readonly quotation: Quotation;
  readonly speaker: Voice | null;
}

/**
 * So few quoted words may be no sentence of anybody: they are a label where they lean on the word behind them ("soft on
 * crime" policies), and else belong to a verb of saying that stands not far in front of them.
 */
const FEW_WORDS = 4;
/** How many words may stand between that verb and so many quoted words. */
const reachOf = (words: number): number => 3 * Math.max(2, words);
/** A sentence that does nothing but name the speaker of the one before: "Doe asked." */
const TAG = new RegExp(`^\\s*[^.:]{0,80}\\b(?:${SAY})\\b(?!\\s+(?:that|it|he|she|they)\\b)[^.:]{0,60}[.,]\\s*$`);
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

/** Who spoke last in a paragraph, and where those words end, with the words that name the speaker. */
interface Turn {
  readonly voice: Voice;
  readonly end: number;
}

function attributeParagraph(text: string, paragraph: Paragraph, people: People, memory: Memory): Attributed[] {
  const quoted = quotations(text, paragraph);
  const parts = sentences(text, paragraph);
  const frame = parts.filter(
    (part) => !quoted.some(({ marked }) => marked.start <= part.start && part.start < marked.end),
  );
  const wholly = quoted.length === 1 && quoted.every(({ marked }) => contains(marked, paragraph));
  /** Whether no sentence of the article's own stands between a turn and an offset. */
  const isNext = (turn: Turn, offset: number): boolean =>
    !frame.some(({ start, end }) => turn.end <= start && end <= offset);
  let current = null as Turn | null;
  let read = 0;
  const found: Attributed[] = [];
  for (const quotation of quoted) {
    const { marked } = quotation;
    for (; (frame[read]?.end ?? Number.POSITIVE_INFINITY) <= marked.start; read += 1) {
      const part = frame[read];
      if (part) remember(slice(text, part), people, memory);
    }
    const sentence = parts.find((part) => part.start <= marked.start && marked.start < part.end) ?? paragraph;
    const before = blanked(text, sentence.start, marked.start, quoted);
    const behind = behindOf(text, paragraph, parts, quotation, quoted);
    const label = isLabel(text, quotation, paragraph);
    const cue = label ? null : cueFor(text, quotation, before, slice(text, behind));
    const opens = marked.start === sentence.start || AFTER_STOP.test(text.slice(paragraph.start, marked.start));
    const goesOn: boolean = current !== null && opens && isNext(current, marked.start);
    const speaker: Voice | null = label
      ? null
      : cue
        ? cue.kind === 'pronoun' && turnsToAnother(before, people, memory)
          ? null
          : voiceOf(cue, people, memory)
        : current && isSplit(text, quotation)
          ? current.voice
          : isRepeated(text, quotation, memory)
            ? again(text, quotation, memory)
            : wholly
              ? continued(memory)
              : current && goesOn && isSentence(text, quotation)
                ? current.voice
                : null;
    memory.said.set(saidIn(text, quotation), speaker);
    if (speaker) current = { voice: speaker, end: behind.end };
    found.push({ quotation, speaker });
  }
  for (const part of frame.slice(read)) remember(slice(text, part), people, memory);
  if (current) memory.subject = people.isPerson(current.voice.name) ? withoutPlace(current.voice) : null;
  memory.announced = quoted.length === 0 && ANNOUNCING.test(slice(text, frame.at(-1) ?? paragraph));
  if (!wholly) memory.last = current && isNext(current, paragraph.end) ? current.voice : null;
  return found;
}

/** Behind a full stop that ends no abbreviation, though no sentence may seem to end there: “…,” said Doe. “20 of them …” */
const AFTER_STOP = /\p{L}{3}\.\s+$/u;

/** Who goes on speaking in a paragraph that is one quotation, with no word about its speaker. */
function continued({ last, announced, subject }: Memory): Voice | null {
  const before = last ?? (announced ? subject : null);
  return before && { ...before, certainty: 'inferred' };
}

/** Whether a quotation goes on behind a comma and the words that name its speaker: “The bridge,” she said, “is not safe.” */
const isSplit = (text: string, { marked }: Quotation): boolean =>
  /["\u201d\u2019'][^.!?"\u201d\n]{1,80},\s*$/.test(text.slice(Math.max(0, marked.start - 90), marked.start));

const isSentence = (text: string, { start }: Quotation): boolean =>
  /^\P{L}*[\p{Lu}\d(]/u.test(text.slice(start, start + 12));

const countWords = (words: string): number => words.trim().split(/\s+/).length;

function isLabel(text: string, { start, end, marked }: Quotation, within: Span): boolean {
  const words = text.slice(start, end);
  const behind = text.slice(marked.end, Math.min(marked.end + 20, within.end));
  const leans =
    /^(?:-\p{L}|\s+\p{L})/u.test(behind) &&
    !/^\s+(?:and|but|or|when|if|while|after|as|in|on|at|to|because)\b/.test(behind);
  return countWords(words) <= FEW_WORDS && !/[.,!?]$/.test(words) && leans;
}

/**
 * The words behind a quotation that may name its speaker: the rest of its sentence, and behind a question or an
 * exclamation a sentence that does nothing else (`“Why?” Doe asked.`).
 */
function behindOf(
  text: string,
  paragraph: Span,
  parts: readonly Span[],
  { marked }: Quotation,
  all: readonly Quotation[],
): Span {
  const next = all.find((other) => other.marked.start >= marked.end)?.marked.start ?? paragraph.end;
  const within = (part: Span): Span => ({ start: marked.end, end: Math.min(part.end, next) });
  const own = within(parts.find((part) => part.start < marked.end && marked.end <= part.end) ?? paragraph);
  const following = parts.find((part) => part.start >= marked.end);
  const isOver = /^\s*$/.test(slice(text, own)) && /[?!]["\u201d\u2019']$/.test(text.slice(0, marked.end));
  return following && isOver && TAG.test(slice(text, within(following))) ? within(following) : own;
}

function cueFor(text: string, { start, end, marked }: Quotation, before: string, behind: string): Cue | null {
  const words = slice(text, { start, end });
  // Where everything is in capitals, no word is known for a name.
  if (!/\p{Ll}/u.test(before + behind)) return null;
  const leadsOn = /[,!?\u2026\u2014-]['"\u2019\u201d]*$/.test(text.slice(start, marked.end)) || /^\s*,/.test(behind);
  const count = countWords(words);
  const isBrief = count <= FEW_WORDS && !/[.,!?]$/.test(words);
  const behindIt = leadsOn ? cueBehind(behind) : null;
  // Words inside a sentence that a newsroom only reports are those of whoever says them in it.
  if (behindIt && !(PASSING_ON.test(behind) && isPassedOn(behindIt, before))) return behindIt;
  const found = cueBefore(before, isBrief ? reachOf(count) : undefined);
  return found && INSERTED_REPORT.test(before) && isNewsroom(found.words) ? null : found;
}

/** "according to the Planet", "the Planet reports". */
const PASSING_ON = /^[\s,]*(?:according to\b|report(?:s|ed)\b|(?:\S+\s+){1,5}report(?:s|ed)\b)/;
/** "It was closed, the Planet reports, for …". */
const INSERTED_REPORT = /\p{Ll}, [^,]{1,60}\breport(?:s|ed),?\s?$/u;

/** Whether a newsroom passes on what stands in a sentence of its own making. */
const isPassedOn = ({ words }: Cue, before: string): boolean => /\p{L}/u.test(before) && isNewsroom(words);

/** The text between the offsets with quotations blanked out: their verbs are not the frame's. */
function blanked(text: string, start: number, end: number, all: readonly Quotation[]): string {
  let words = text.slice(start, end);
  for (const { marked } of all) {
    const [from, to] = [Math.max(marked.start, start) - start, Math.min(marked.end, end) - start];
    if (from < to) words = words.slice(0, from) + BLANK.repeat(to - from) + words.slice(to);
  }
  return words;
}
