import type { Entry } from '../corpus/corpus.ts';
import type { Paragraph } from '../corpus/paragraphs.ts';
import { isQuotable } from '../corpus/passage.ts';
import { isNewsroom } from '../english/newsrooms.ts';
import { PARTICIPLE, SAY } from '../english/sayingverbs.ts';
import { readSentences } from '../english/sentences.ts';
import type { Span } from '../text/span.ts';
import { contains, slice } from '../text/span.ts';
import { atOnce, type Work } from '../work/work.ts';
import { People } from './articlenames.ts';
import { cueBefore, cueBehind } from './cue.ts';
import type { Memory, Voice } from './discourse.ts';
import {
  again,
  emptyMemory,
  isRepeated,
  remember,
  saidIn,
  turnsToAnother,
  voiceOf,
  withoutPlace,
} from './discourse.ts';
import { LONGEST_QUOTATION, type Quotation, readQuotations } from './quotation.ts';
import { Setting } from './setting.ts';
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
/** Code units in which the marks at the end of a quotation stand. */
const ENDING = 40;
const ANNOUNCING = new RegExp(`\\b(?:took to|statement|${SAY}|${PARTICIPLE})\\b`);

/** Quotations of one article whose speakers are looked for: no newspaper prints more, and each takes time of its own. */
const MOST_QUOTATIONS = 2_000;
/** Code units of a sentence without quotations that are looked at. */
const REACH = 2_000;
/** Between two stops of the work: quotations or sentences that are looked at, and quotations that are passed over. */
const STRIDE = { heard: 4, passed: 10_000 };

/** The quotations of one article in text order, each with its speaker where the text fixes one. */
export const attribute = (entry: Entry): Attributed[] => atOnce(readSpeakers(entry));

/** The work of `attribute`. */
export function* readSpeakers({ article, paragraphs }: Entry): Work<Attributed[]> {
  const { text } = article;
  const own = paragraphs.filter(isQuotable);
  const all: (readonly Quotation[])[] = [];
  for (const paragraph of own) all.push(yield* readQuotations(text, paragraph));
  const last = all.findLastIndex((quoted) => quoted.length > 0);
  if (last < 0) return [];
  const people = yield* People.in(text, own);
  const memory = emptyMemory();
  const found: Attributed[] = [];
  for (const [i, paragraph] of own.slice(0, last + 1).entries()) {
    const quoted = all[i] ?? [];
    const heard = quoted.slice(0, Math.max(0, MOST_QUOTATIONS - found.length));
    const isBody = paragraph.kind === 'body';
    const before = isBody ? memory : { ...memory, last: null, subject: null, announced: false };
    if (found.length < MOST_QUOTATIONS)
      found.push(...(yield* attributeParagraph(text, paragraph, heard, people, before)));
    for (const quotation of quoted.slice(heard.length)) {
      found.push({ quotation, speaker: null });
      if (found.length % STRIDE.passed === 0) yield;
    }
  }
  return found;
}

/** Who spoke last in a paragraph, and where those words end, with the words that name the speaker. */
interface Turn {
  readonly voice: Voice;
  readonly end: number;
}

function* attributeParagraph(
  text: string,
  paragraph: Paragraph,
  quoted: readonly Quotation[],
  people: People,
  memory: Memory,
): Work<Attributed[]> {
  const setting = new Setting(text, paragraph, quoted, yield* readSentences(text, paragraph));
  const { frame } = setting;
  const wholly = quoted.length === 1 && quoted.every(({ marked }) => contains(marked, paragraph));
  let current = null as Turn | null;
  const found: Attributed[] = [];
  let read = 0;
  /** Takes in the sentences of the article's own up to an offset. */
  function* readOn(end: number): Work<void> {
    for (let part = frame[read]; part && part.end <= end; part = frame[read]) {
      remember(text.slice(part.start, Math.min(part.end, part.start + REACH)), people, memory);
      read += 1;
      if (read % STRIDE.heard === 0) yield;
    }
  }
  for (const [n, quotation] of quoted.entries()) {
    if (n % STRIDE.heard === 0) yield;
    const { marked } = quotation;
    yield* readOn(marked.start);
    const before = setting.before(n);
    const behind = setting.behind(n);
    const label = isLabel(text, quotation, paragraph);
    const cue = label ? null : cueFor(text, quotation, before, slice(text, behind));
    const goesOn: boolean = current !== null && setting.opens(n) && setting.isWithoutFrame(current.end, marked.start);
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
  yield* readOn(paragraph.end);
  if (current) memory.subject = people.isPerson(current.voice.name) ? withoutPlace(current.voice) : null;
  memory.announced = quoted.length === 0 && ANNOUNCING.test(slice(text, frame.at(-1) ?? paragraph).slice(-REACH));
  if (!wholly) memory.last = current && setting.isWithoutFrame(current.end, paragraph.end) ? current.voice : null;
  return found;
}

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

/** Quoted words, of a quotation that is never closed those at its start. */
const wordsOf = (text: string, { start, end }: Quotation): string =>
  text.slice(start, Math.min(end, start + LONGEST_QUOTATION));

function isLabel(text: string, quotation: Quotation, within: Span): boolean {
  const { end, marked } = quotation;
  const behind = text.slice(marked.end, Math.min(marked.end + 20, within.end));
  const leans =
    /^(?:-\p{L}|\s+\p{L})/u.test(behind) &&
    !/^\s+(?:and|but|or|when|if|while|after|as|in|on|at|to|because)\b/.test(behind);
  return leans && !/[.,!?]/.test(text.charAt(end - 1)) && countWords(wordsOf(text, quotation)) <= FEW_WORDS;
}

function cueFor(text: string, quotation: Quotation, before: string, behind: string): Cue | null {
  const { start, end, marked } = quotation;
  // Where everything is in capitals, no word is known for a name.
  if (!/\p{Ll}/u.test(before + behind)) return null;
  const ending = text.slice(Math.max(start, marked.end - ENDING), marked.end);
  const leadsOn = /[,!?\u2026\u2014-]['"\u2019\u201d]*$/.test(ending) || /^\s*,/.test(behind);
  const count = countWords(wordsOf(text, quotation));
  const isBrief = count <= FEW_WORDS && !/[.,!?]/.test(text.charAt(end - 1));
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
