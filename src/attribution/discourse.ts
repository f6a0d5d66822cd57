import { CAPITALS, splitTitle } from '../english/names.ts';
import { isNewsroom } from '../english/newsrooms.ts';
import { JUDGE, SAY } from '../english/sayingverbs.ts';
import { cueAtEnd } from './cuebehind.ts';
import { DiscourseFocus } from './focus.ts';
import { bodyIn, issuerOf, itIn, LONGEST_NAME, PRINTING, withoutPlace } from './issuer.ts';
import { mainSubject } from './mainsubject.ts';
import type { Speaker } from './namedspeaker.ts';
import type { ArticleNames } from './people/articlenames.ts';
import { BARE_BODY } from './people/described.ts';
import { NameGenders, type PronounGender } from './people/genders.ts';
import { nounPhraseAt } from './people/nounphrase.ts';
import type { AskedQuotation } from './reply.ts';
import { isPersonNoun, type SpeakerCue } from './subject.ts';

/** Who speaks, apart from which words. */
export type SpeakerIdentity = Omit<Speaker, 'start' | 'end'>;

/** What the text before leaves behind. */
export interface DiscourseState {
  /** Who said the quotations so far, by their words: a pull quote says again what somebody said before. */
  readonly said: Map<string, SpeakerIdentity | null>;
  /** Whom it has in mind. */
  readonly focus: DiscourseFocus<SpeakerIdentity | null>;
  /** Who spoke the last quotation of the paragraph before. */
  last: SpeakerIdentity | null;
  /** Whose quotation is not closed: as a rule it goes on in the next paragraph that is one, past a caption. */
  unclosed: SpeakerIdentity | null;
  /** The question that the last quotation is. */
  question: AskedQuotation | null;
  /** Who said the last quotation; null where that is not known. */
  spoke: SpeakerIdentity | null;
  /** The body that the last sentences were about. */
  body: SpeakerIdentity | null;
  /** The body whose statement is spoken of. */
  issuer: string | null;
  /** Whether the paragraph before ends by announcing words: "took to Twitter". */
  announced: boolean;
}

/** An article of which nothing has been read. */
export const emptyMemory = (people: ArticleNames): DiscourseState => ({
  said: new Map(),
  focus: new DiscourseFocus(
    (name) => people.genders.of(name) ?? (/^\p{Ll}/u.test(name) ? NameGenders.ofWords(name) : null),
  ),
  last: null,
  unclosed: null,
  question: null,
  spoke: null,
  body: null,
  issuer: null,
  announced: false,
});

/** A headline, a title or what is left of one: "COMPANY SAYS", "All About You", "of Bridges". */
const NO_NAME =
  /^of |^\p{L}$|^[^\p{Ll}]+ [^\p{Ll}]{2,}$|\s(?:Why|How|What|When|Where|You|Your|We|It|Is|Are|Was|The|This|That|With|And|But|About|No|Not|To|From|For)(?=\s|$)/u;
/** More words are no name, but what somebody is together with it. */
const MOST_WORDS = 5;
/** Somebody by name, and as a speaker. */
type Named = readonly [string, SpeakerIdentity | null];

/**
 * The sentences outside quotations tell whom a pronoun behind them means: their subject, or whoever is said to say them,
 * until another person comes up who was not there before.
 */
export function remember(sentence: string, people: ArticleNames, memory: DiscourseState): void {
  const inserted = INSERTED.exec(sentence)?.groups?.who;
  const atEnd: SpeakerCue | null =
    inserted === undefined
      ? cueAtEnd(sentence)
      : /^s?he$/.test(inserted)
        ? { kind: 'pronoun', words: inserted }
        : { kind: 'name', words: splitTitle(inserted).name };
  const cue = atEnd ?? mainSubject(sentence);
  const subject = cue && subjectOf(cue, people, memory, SPEAKS.test(sentence));
  const speaks = atEnd !== null || (cue !== null && saysIn(sentence, cue));
  memory.focus.hear(named(sentence, people), subject, speaks);
  for (const name of [...clauseSubjects(behindSubject(sentence, cue), people), ...relativeSpeakers(sentence, people)]) {
    if (subject && !sameBearer(name, subject[0])) memory.focus.join(name, { name, certainty: 'inferred' });
  }
  if (memory.spoke && isOther(sentence, cue, memory.spoke, people)) memory.spoke = null;
  if (cue?.kind === 'body') {
    if (/['\u2019]s?\s/.test(cue.words)) memory.issuer = cue.words;
    if (!BARE_BODY.test(cue.words) && !/ and /.test(cue.words))
      memory.body = { name: cue.words, certainty: 'inferred' };
  } else if (cue?.kind === 'name' && !people.isHuman(people.fullName(cue.words)) && people.isCertain(cue.words)) {
    const name = people.fullName(cue.words);
    memory.body = /^[^\p{Ll}]{5,}$/u.test(name) || isNewsroom(name) ? null : { name, certainty: 'inferred' };
  } else if (cue?.kind === 'name') memory.body = null;
}

/** "Doe, she said on Monday, is late", "It is late, Roe said on Monday, but": the sentence is theirs, whoever it is about. */
const INSERTED = new RegExp(`[\\p{L}\\d],\\s(?<who>he|she|${CAPITALS})\\s(?:${SAY})(?![\\p{L}])[^.]*,\\s`, 'u');
const QUOTED = /["\u201c\u201d]/;
/** Whether a sentence without quoted words is about another than the body that spoke last, so that "it added" is not its. */
const isOther = (sentence: string, cue: SpeakerCue | null, { name }: SpeakerIdentity, people: ArticleNames): boolean =>
  (cue?.kind === 'name' || (cue?.kind === 'body' && !BARE_BODY.test(cue.words))) &&
  !people.isHuman(name) &&
  !people.isLikeSomebody(name) &&
  !QUOTED.test(sentence) &&
  !sameBearer(people.fullName(cue.words), name) &&
  !sentence.includes(name.split(' ').at(-1) ?? name);

/** Whether the verb right behind a subject is one of saying. */
const saysIn = (sentence: string, { words }: SpeakerCue): boolean => {
  const at = sentence.toLowerCase().indexOf(words.toLowerCase());
  return at >= 0 && OWN_VERB.test(sentence.slice(at + words.length, at + words.length + 300));
};
const OWN_VERB = new RegExp(
  `^(?:,[^,]{1,200},|\\s\\([^)]{1,60}\\))?\\s+(?:(?:has|had|also|then|later|\\p{Ll}+ly)\\s+){0,2}(?:${SAY}|${JUDGE})(?![\\p{L}])`,
  'u',
);
const SPEAKS = /\b(?:said|says|told|tells|wrote|added)\b/;

/** Those who are the subject of a clause of their own: "… said that Roe had asked for it". */
const clauseSubjects = (sentence: string, people: ArticleNames): string[] =>
  sentence
    .split(/\b(?:because|while|when|as|after|before|if)\s+/)
    .slice(1)
    .flatMap((clause) => {
      const cue = mainSubject(clause);
      const name = cue?.kind === 'name' ? people.fullName(cue.words) : null;
      return name !== null && people.isHuman(name) ? [name] : [];
    });

/** A sentence from its subject on: what leads to it, "Asked if Doe came,", is no clause beside it. */
const behindSubject = (sentence: string, cue: SpeakerCue | null): string =>
  sentence.slice(Math.max(0, cue ? sentence.indexOf(cue.words) : 0));

/** Those who say something in a clause that tells of them: "it was up to Roe, who said". */
const relativeSpeakers = (sentence: string, people: ArticleNames): string[] =>
  [...sentence.matchAll(WHO_SAID)].map(({ groups }) => people.fullName(splitTitle(groups?.who ?? '').name));
const WHO_SAID = new RegExp(`(?<who>${CAPITALS}), who (?:also |has |had )?(?:${SAY})(?![\\p{L}])`, 'gu');

/** The people whom some words of the article mention. */
const named = (words: string, people: ArticleNames): Named[] =>
  people.humansIn(words).map((name) => [name, { name, certainty: 'inferred' }]);

/** A person as the subject of a sentence; null where the rules cannot tell that it is one. */
function subjectOf(cue: SpeakerCue, people: ArticleNames, memory: DiscourseState, speaks: boolean): Named | null {
  if (cue.kind === 'pronoun') {
    const voice = cue.words === 'he' || cue.words === 'she' ? memory.focus.meant(cue.words) : null;
    return voice === null ? null : [voice.name, voice];
  }
  if (cue.kind !== 'name' && cue.kind !== 'description') return null;
  const voice = voiceOf(cue, people, memory);
  if (!voice) return null;
  if (isOne(cue, voice, people)) return [voice.name, withoutPlace(voice)];
  // It may be a person, and is one if it says something; if not, nobody from before is meant by a pronoun.
  return cue.kind === 'name' && people.isLikeSomebody(voice.name)
    ? [voice.name, speaks ? withoutPlace(voice) : null]
    : null;
}

/** Whether a cue means one human being. */
export const isOne = (cue: SpeakerCue, { name }: SpeakerIdentity, people: ArticleNames): boolean =>
  cue.kind === 'description'
    ? isPersonNoun(nounPhraseAt(cue.words)?.head ?? '') || people.isHuman(name)
    : people.isHuman(name);

/** Whether the names of two people end the same. */
const sameBearer = (a: string, b: string): boolean => a.split(' ').at(-1) === b.split(' ').at(-1);

/**
 * Whom a pronoun in the words before a quotation means: the person who is their subject, else nobody where they name
 * people before the pronoun, else whoever the text has in mind.
 */
function meantBefore(
  words: string,
  pronoun: PronounGender,
  people: ArticleNames,
  memory: DiscourseState,
): SpeakerIdentity | null {
  const at = [...words.matchAll(/(?<![\p{L}'\u2019])(?:he|she)(?![\p{L}])/giu)].at(-1)?.index ?? 0;
  const local = named(words.slice(0, at), people).filter(([name]) => {
    const gender = people.genders.of(name);
    return gender === null || gender === pronoun;
  });
  const main = mainSubject(words.slice(0, at));
  const subject = main?.kind === 'name' ? people.fullName(main.words) : null;
  const [first, ...more] = local;
  if (!first) {
    // A name that may be anybody's is as near as a person's.
    if (subject === null || people.isHuman(subject)) return memory.focus.meant(pronoun);
    return people.isLikeSomebody(subject) && people.namesIn(words.slice(0, at)).length <= 1
      ? { name: subject, certainty: 'inferred' }
      : null;
  }
  const isMain = subject !== null && sameBearer(subject, first[0]);
  if (more.every(([name]) => name === first[0]) && (isMain || people.genders.of(first[0]) === pronoun)) return first[1];
  return null;
}

/** The person or body behind a cue; null where a pronoun or a document has no one owner. */
function voiceOf(cue: SpeakerCue, people: ArticleNames, memory: DiscourseState, before = ''): SpeakerIdentity | null {
  const to = cue.to === undefined ? {} : { to: cue.to };
  if (cue.kind === 'pronoun') {
    const voice =
      cue.words === 'he' || cue.words === 'she'
        ? meantBefore(before, cue.words, people, memory)
        : cue.words === 'it'
          ? itIn(before, people, { body: memory.spoke && !people.isHuman(memory.spoke.name) ? memory.spoke : null })
          : null;
    return voice && { ...withoutPlace(voice), ...to, certainty: 'inferred' };
  }
  if (cue.kind === 'document') return issuerOf(cue, people, memory);
  const body = cue.kind === 'body' && BARE_BODY.test(cue.words) ? bodyIn(before, people, memory) : null;
  if (body && body.name !== cue.words && isNewsroom(body.name) === PRINTING.test(cue.words)) {
    return { ...withoutPlace(body), role: cue.words, ...to, certainty: 'inferred' };
  }
  if (cue.isKnown) {
    const noun = nounPhraseAt(cue.words)?.head ?? '';
    const holder = people.roles.holder(noun, cue.words);
    if (holder !== null) return { name: people.fullName(holder), role: cue.words, ...to, certainty: 'inferred' };
    if (!people.roles.isUnnamed(noun) || /\d-year-old$/.test(noun)) {
      const sole = memory.body ? null : memory.focus.sole();
      return sole && { ...withoutPlace(sole), role: cue.words, ...to, certainty: 'inferred' };
    }
  }
  if (cue.words.length > LONGEST_NAME) return null;
  if (cue.kind !== 'name') return { name: cue.words, ...to, certainty: 'stated' };
  if (!people.isCertain(cue.words)) return null;
  const name = people.fullName(cue.words);
  if ((NO_NAME.test(name) && !isNewsroom(name)) || name.split(' ').length > MOST_WORDS) return null;
  if (people.isDead(cue.words) || people.isDead(name)) {
    // The dead say nothing: a relative who bears the same surname is meant, or nobody can tell.
    const role = people.relativeOf(cue.words);
    return role === null ? null : { name: cue.words, role, ...to, certainty: 'inferred' };
  }
  return { name, ...(cue.role !== undefined && { role: cue.role }), ...to, certainty: 'stated' };
}

/** Whoever a cue means, with the words before and behind the quotation; nobody where one is meant and another goes on. */
export function spokenBy(
  cue: SpeakerCue,
  before: string,
  behind: string,
  people: ArticleNames,
  memory: DiscourseState,
): SpeakerIdentity | null {
  const voice = voiceOf(cue, people, memory, before);
  const goingOn = goesOnBy(before, behind, people, memory);
  return voice && goingOn && voice.name !== goingOn.name ? null : (voice ?? goingOn);
}

/** The one who goes on, by a pronoun and a verb that tells of going on: "she added", "It continued"; null where none does. */
function goesOnBy(
  before: string,
  behind: string,
  people: ArticleNames,
  { spoke }: DiscourseState,
): SpeakerIdentity | null {
  const pronoun = (ADDED_BEHIND.exec(behind) ?? ADDED_BEFORE.exec(before))?.groups?.who?.toLowerCase();
  if (!pronoun || !spoke) return null;
  const gender = people.genders.of(spoke.name);
  const fits =
    pronoun === 'he' || pronoun === 'she'
      ? gender === pronoun || (gender === null && (people.isHuman(spoke.name) || people.isLikeSomebody(spoke.name)))
      : gender === null;
  return fits ? { ...withoutPlace(spoke), certainty: 'inferred' } : null;
}
const ADDED = '(?:(?:also|then|later)\\s+)?(?:added|adds|continued|continues|went on|goes on)(?![\\p{L}])';
const ADDED_BEHIND = new RegExp(`^[\\s,]*(?<who>he|she|they|it)\\s+${ADDED}`, 'u');
const ADDED_BEFORE = new RegExp(`^\\W*(?:But\\s|And\\s)?(?<who>He|She|They|It)\\s+${ADDED}[^.]{0,40}$`, 'u');
