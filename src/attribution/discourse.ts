import { SAY } from '../english/sayingverbs.ts';
import { fold } from '../text/fold.ts';
import type { People } from './articlenames.ts';
import { mainSubject } from './cue.ts';
import type { Speaker } from './namedspeaker.ts';
import { LONGEST_QUOTATION, type Quotation } from './quotation.ts';
import type { Cue } from './subject.ts';

/** Who speaks, apart from which words. */
export type Voice = Omit<Speaker, 'start' | 'end'>;

/** What the text before leaves behind. */
export interface Memory {
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

/** An article of which nothing has been read. */
export const emptyMemory = (): Memory => ({
  said: new Map(),
  called: new Map(),
  last: null,
  subject: null,
  present: [],
  issuer: null,
  announced: false,
});

/** A longer description is no name any more. */
const LONGEST_NAME = 60;
/** A headline, a title or what is left of one: "COMPANY SAYS", "All About You", "of Bridges". */
const NO_NAME =
  /^of |^[^\p{Ll}]+ [^\p{Ll}]{2,}$|\s(?:Why|How|What|When|Where|You|Your|We|It|Is|Are|Was|The|This|That|With|And|But|About|No|Not|To|From|For)(?=\s|$)/u;
/** Fewer words may be a phrase that two people use. */
const FEWEST_REPEATED = 8;
/** Quotations, the first ones of an article, among which a longer one with the same words is looked for. */
const MOST_COMPARED = 1_000;
/** "The singer of a song previously admitted …": somebody who is described and not named. */
const DESCRIBED_SPEAKER = new RegExp(`^\\W*The [^,;]{3,80}? (?:\\w+ly )?(?:${SAY})\\b`);

/**
 * The sentences outside quotations tell whom a pronoun behind them means: their subject, until another person comes up
 * who was not there before.
 */
export function remember(sentence: string, people: People, memory: Memory): void {
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

/** Whether a sentence is about somebody whom the rules cannot tell to be a person: a name, or "the singer" who says something. */
const isAnother = (cue: Cue | null, sentence: string, people: People): boolean =>
  cue === null
    ? DESCRIBED_SPEAKER.test(sentence)
    : cue.kind === 'name' && people.hasBearer(cue.words) && people.isNamed(cue.words);

/** Whether the pronoun is the one by which the text calls the bearer of a name; the first one it uses tells. */
function isCalled(name: string, pronoun: string, { called }: Memory): boolean {
  if (pronoun === 'they') return true;
  if (!called.has(name)) called.set(name, pronoun);
  return called.get(name) === pronoun;
}

/** Those who are the subject of a clause of their own: "… said that Roe had asked for it". */
const clauseSubjects = (sentence: string, people: People): string[] =>
  sentence
    .split(/\b(?:that|because|while|when|as|after|before|if)\s+/)
    .slice(1)
    .flatMap((clause) => {
      const cue = mainSubject(clause);
      return cue?.kind === 'name' && people.isNamed(cue.words) ? [cue.words] : [];
    });

const sameBearer = (a: string, b: string): boolean => a.split(' ').at(-1) === b.split(' ').at(-1);

/**
 * Whether the words before a quotation turn to another than the text before, so that a pronoun in them need not mean the
 * one from before: their subject, or somebody whom they name in front of the pronoun.
 */
export function turnsToAnother(words: string, people: People, { subject }: Memory): boolean {
  if (subject === null) return false;
  const own = mainSubject(words);
  if (own?.kind === 'name' && !sameBearer(own.words, subject.name)) return true;
  const pronoun = [...words.matchAll(/\b(?:he|she)\b/g)].at(-1)?.index ?? 0;
  return people.namesIn(words.slice(0, pronoun)).some((name) => !isOf(name, subject.name));
}

/** Whether a name is a part of another. */
const isOf = (part: string, name: string): boolean => name.split(' ').includes(part.split(' ').at(-1) ?? '');

/** The person or body behind a cue; null where a pronoun or a document has no one owner. */
export function voiceOf(cue: Cue, people: People, memory: Memory): Voice | null {
  const to = cue.to === undefined ? {} : { to: cue.to };
  if (cue.kind === 'pronoun') {
    // "He" is nobody of whom the article knows a bare name only: that may be a paper, or a team.
    const { subject } = memory;
    return cue.words !== 'they' &&
      subject &&
      people.hasBearer(subject.name) &&
      isCalled(subject.name, cue.words, memory)
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
  if (!people.isCertain(cue.words)) return null;
  const name = people.fullName(cue.words);
  if (NO_NAME.test(name)) return null;
  if (people.isDead(cue.words) || people.isDead(name)) {
    // The dead say nothing: a relative who bears the same surname is meant, or nobody can tell.
    const role = people.relativeOf(cue.words);
    return role === null ? null : { name: cue.words, role, ...to, certainty: 'inferred' };
  }
  return { name, ...(cue.role !== undefined && { role: cue.role }), ...to, certainty: 'stated' };
}

export const withoutPlace = ({ name, role, certainty }: Voice): Voice => ({
  name,
  certainty,
  ...(role !== undefined && { role }),
});

/** Quoted words without their marks; of a quotation that is never closed, those at its start. */
export const saidIn = (text: string, { start, end }: Quotation): string =>
  fold(text.slice(start, Math.min(end, start + LONGEST_QUOTATION)))
    .replace(/\W+/g, ' ')
    .trim();

/** What stands in quotation marks before and is these words, or, said by somebody, has them in it; no mere phrase. */
function earlier(text: string, quotation: Quotation, { said }: Memory): string | undefined {
  const words = saidIn(text, quotation);
  if (words.split(' ').length < FEWEST_REPEATED) return undefined;
  if (said.has(words)) return words;
  let compared = 0;
  for (const [all, voice] of said) {
    if (compared === MOST_COMPARED) break;
    if (voice !== null && all.length > words.length && ` ${all} `.includes(` ${words} `)) return all;
    compared += 1;
  }
  return undefined;
}

/** Whether the same words, more than a phrase, stand in quotation marks before, by themselves or among others. */
export const isRepeated = (text: string, quotation: Quotation, memory: Memory): boolean =>
  earlier(text, quotation, memory) !== undefined;

/** Whoever said the same words before. */
export function again(text: string, quotation: Quotation, memory: Memory): Voice | null {
  const before = memory.said.get(earlier(text, quotation, memory) ?? '');
  return before ? { ...before, certainty: 'inferred' } : null;
}
