import type { Entry } from '../corpus/corpus.ts';
import type { Paragraph } from '../corpus/paragraphs.ts';
import { isQuotable } from '../corpus/passage.ts';
import { fold } from '../text/fold.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { contains, slice } from '../text/span.ts';
import type { Cue } from './cue.ts';
import { cueBefore, cueBehind, mainSubject } from './cue.ts';
import { People } from './people.ts';
import type { Quotation } from './quotation.ts';
import { quotations } from './quotation.ts';
import type { Speaker } from './quote.ts';
import { PARTICIPLE, SAY } from './speech.ts';

/** Who speaks, apart from which words. */
export type Voice = Omit<Speaker, 'start' | 'end'>;

/** A quotation of an article with its speaker; null where no rule fixes one. */
export interface Attributed {
  readonly quotation: Quotation;
  readonly speaker: Voice | null;
}

/** What the text before leaves behind. */
interface Memory {
  /** Who said the quotations so far, by their words: a pull quote says again what somebody said before. */
  readonly said: Map<string, Voice | null>;
  /** By which pronoun the text first called somebody: "she" is not whom it called "he". */
  readonly called: Map<string, string>;
  /** Who spoke the last quotation of the paragraph before. */
  last: Voice | null;
  /** The person whom the last sentences were about. */
  subject: Voice | null;
  /** The surnames of those whom the sentence about `subject` mentions; a pronoun behind it does not mean a new one. */
  present: readonly string[];
  /** The body whose statement is spoken of. */
  issuer: string | null;
  /** Whether the paragraph before ends by announcing words: "took to Twitter". */
  announced: boolean;
}

/** A few quoted words that lean on the word behind them are a label ("soft on crime" policies), nobody's sentence. */
const LABEL_WORDS = 4;
/** Fewer words may be a phrase that two people use. */
const FEWEST_REPEATED = 8;
/** A longer description is no name any more. */
const LONGEST_NAME = 60;
/** "The singer of a song previously admitted …": somebody who is described and not named. */
const DESCRIBED_SPEAKER = new RegExp(`^\\W*The [^,;]{3,80}? (?:\\w+ly )?(?:${SAY})\\b`);
const ANNOUNCING = new RegExp(`\\b(?:took to|statement|${SAY}|${PARTICIPLE})\\b`);

/** The quotations of one article in text order, each with its speaker where the text fixes one. */
export function attribute({ article, paragraphs }: Entry): Attributed[] {
  const { text } = article;
  const own = paragraphs.filter(isQuotable);
  const people = new People(text, own);
  const memory: Memory = {
    said: new Map(),
    called: new Map(),
    last: null,
    subject: null,
    present: [],
    issuer: null,
    announced: false,
  };
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
    const label = isLabel(text, quotation, paragraph);
    const cue = label ? null : cueFor(text, paragraph, parts, quotation, quoted);
    const speaker: Voice | null = label
      ? null
      : cue
        ? voiceOf(cue, people, memory)
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

const saidIn = (text: string, quotation: Quotation): string => fold(slice(text, quotation)).replace(/\W+/g, ' ').trim();

/** Whether the same words, more than a phrase, stand in quotation marks before. */
function isRepeated(text: string, quotation: Quotation, { said }: Memory): boolean {
  const words = saidIn(text, quotation);
  return words.split(' ').length >= FEWEST_REPEATED && said.has(words);
}

/** Whoever said the same words before. */
function again(text: string, quotation: Quotation, { said }: Memory): Voice | null {
  const before = said.get(saidIn(text, quotation));
  return before ? { ...before, certainty: 'inferred' } : null;
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

/**
 * The sentences outside quotations tell whom a pronoun behind them means: their subject, until another person comes up
 * who was not there before.
 */
function remember(sentence: string, people: People, memory: Memory): void {
  const cue = mainSubject(sentence);
  const present = people.personsIn(sentence);
  if (cue?.kind === 'name' && people.isPerson(cue.words)) {
    const rival = clauseSubjects(sentence, people).some((name) => !sameBearer(name, cue.words));
    memory.subject = rival ? null : voiceOf(cue, people, memory);
    memory.present = present;
  } else if (
    cue?.kind === 'description' ||
    isAnother(cue, sentence, people) ||
    present.some((surname) => !memory.present.includes(surname))
  ) {
    memory.subject = null;
  } else if (cue?.kind === 'pronoun' && memory.subject && !isCalled(memory.subject.name, cue.words, memory)) {
    memory.subject = null;
  }
  if (cue?.kind === 'body' && /['\u2019]s?\s/.test(cue.words)) memory.issuer = cue.words;
}

/** Whether the pronoun is the one by which the text calls the bearer of a name; the first one it uses tells. */
function isCalled(name: string, pronoun: string, { called }: Memory): boolean {
  if (pronoun === 'they') return true;
  if (!called.has(name)) called.set(name, pronoun);
  return called.get(name) === pronoun;
}

/** Whether a sentence is about somebody whom the rules cannot tell to be a person: a name, or "the singer" who says something. */
const isAnother = (cue: Cue | null, sentence: string, people: People): boolean =>
  cue === null
    ? DESCRIBED_SPEAKER.test(sentence)
    : cue.kind === 'name' && people.hasBearer(cue.words) && people.isNamed(cue.words);

/** Those who are the subject of a clause of their own: "… said that Roe had asked for it". */
const clauseSubjects = (sentence: string, people: People): string[] =>
  sentence
    .split(/\b(?:that|because|while|when|as|after|before|if)\s+/)
    .slice(1)
    .flatMap((clause) => {
      const cue = mainSubject(clause);
      return cue?.kind === 'name' && people.isNamed(cue.words) ? [cue.words] : [];
    });

/** Whether a quotation goes on behind a comma and the words that name its speaker: “The bridge,” she said, “is not safe.” */
const isSplit = (text: string, { marked }: Quotation): boolean =>
  /["\u201d\u2019'][^.!?"\u201d\n]{1,80},\s*$/.test(text.slice(Math.max(0, marked.start - 90), marked.start));

const sameBearer = (a: string, b: string): boolean => a.split(' ').at(-1) === b.split(' ').at(-1);

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
): Cue | null {
  const { marked } = quotation;
  const next = all.find((other) => other.marked.start >= marked.end);
  const sentence = parts.find((part) => part.start <= marked.start && marked.start < part.end) ?? paragraph;
  const ending = parts.find((part) => part.start < marked.end && marked.end <= part.end) ?? paragraph;
  const behind = text.slice(marked.end, Math.min(ending.end, next?.marked.start ?? paragraph.end, paragraph.end));
  const leadsOn =
    /[,!?\u2026\u2014-]['"\u2019\u201d]*$/.test(text.slice(quotation.start, marked.end)) || /^\s*,/.test(behind);
  return (leadsOn ? cueBehind(behind) : null) ?? cueBefore(blanked(text, sentence.start, marked.start, all));
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

/** The person or body behind a cue; null where a pronoun or a document has no one owner. */
function voiceOf(cue: Cue, people: People, memory: Memory): Voice | null {
  const to = cue.to === undefined ? {} : { to: cue.to };
  if (cue.kind === 'pronoun') {
    // "He" is nobody of whom the article knows a bare name only: that may be a paper, or a team.
    const { subject } = memory;
    return subject && people.hasBearer(subject.name) && isCalled(subject.name, cue.words, memory)
      ? { ...withoutPlace(subject), ...to, certainty: 'inferred' }
      : null;
  }
  if (cue.kind === 'document') {
    const issuer = /statement|release/i.test(cue.words) ? memory.issuer : null;
    return issuer
      ? { name: issuer, role: cue.words, ...to, certainty: 'inferred' }
      : { name: cue.words, ...to, certainty: 'stated' };
  }
  if (cue.words.length > LONGEST_NAME) return null;
  if (cue.kind !== 'name') return { name: cue.words, ...to, certainty: 'stated' };
  const name = people.fullName(cue.words);
  if (people.isDead(cue.words) || people.isDead(name)) {
    // The dead say nothing: a relative who bears the same surname is meant, or nobody can tell.
    const role = people.relativeOf(cue.words);
    return role === null ? null : { name: cue.words, role, ...to, certainty: 'inferred' };
  }
  return { name, ...(cue.role !== undefined && { role: cue.role }), ...to, certainty: 'stated' };
}

const withoutPlace = ({ name, role, certainty }: Voice): Voice => ({
  name,
  certainty,
  ...(role !== undefined && { role }),
});
