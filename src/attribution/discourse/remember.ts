import { CAPITALS, splitTitle } from '../../english/names.ts';
import { isNewsroom } from '../../english/newsrooms.ts';
import { SAY, SAY_PLAINLY } from '../../english/sayingverbs.ts';
import { mainSubject } from '../cues/mainsubject.ts';
import { sentenceSubject } from '../cues/sentencespeaker.ts';
import type { SpeakerCue } from '../cues/subject.ts';
import { withoutPlace } from '../issuer.ts';
import type { ArticleNames } from '../people/articlenames.ts';
import { BARE_BODY } from '../people/described.ts';
import { isOne, sameBearer, voiceOf } from '../voice.ts';
import type { DiscourseState, SpeakerIdentity } from './discourse.ts';

/** Somebody by name, and as a speaker. */
type Named = readonly [string, SpeakerIdentity | null];

/**
 * Takes in a sentence outside quotations. A pronoun after it means its subject, or whoever is said to say it, until another
 * person comes up who was not there before.
 */
export function remember(sentence: string, people: ArticleNames, memory: DiscourseState): void {
  const { cue, speaks } = sentenceSubject(sentence);
  const subject = cue && subjectOf(cue, people, memory, SPEAKS.test(sentence));
  memory.focus.hear([...named(sentence, people), ...meantIn(sentence, people, memory)], subject, speaks);
  for (const name of clauseSubjects(behindSubject(sentence, cue), people)) {
    if (subject && !sameBearer(name, subject[0])) memory.focus.join(name, { name, certainty: 'inferred' }, speaks);
  }
  for (const name of relativeSpeakers(sentence, people)) {
    if (subject && !sameBearer(name, subject[0])) memory.focus.join(name, { name, certainty: 'inferred' }, true);
  }
  if (memory.spoke && isOther(sentence, cue, memory.spoke, people)) memory.spoke = null;
  if (cue && (cue.kind === 'body' || cue.kind === 'name') && ISSUES.test(sentence))
    memory.issuer = cue.kind === 'name' ? people.fullName(cue.words) : cue.words;
  if (cue?.kind === 'body') {
    if (/['\u2019]s?\s/.test(cue.words)) memory.issuer = cue.words;
    if (!BARE_BODY.test(cue.words) && !/ and /.test(cue.words))
      memory.body = { name: cue.words, certainty: 'inferred' };
  } else if (cue?.kind === 'name' && !people.isHuman(people.fullName(cue.words)) && people.isCertain(cue.words)) {
    const name = people.fullName(cue.words);
    memory.body = /^[^\p{Ll}]{5,}$/u.test(name) || isNewsroom(name) ? null : { name, certainty: 'inferred' };
  } else if (cue?.kind === 'name') memory.body = null;
}

/** Whom the pronouns of a sentence mean that names nobody whom they fit: "the club must help him". */
const meantIn = (sentence: string, people: ArticleNames, memory: DiscourseState): Named[] =>
  (['he', 'she'] as const).flatMap((pronoun) => {
    if (!PRONOUNS[pronoun].test(sentence)) return [];
    if (people.humansIn(sentence).some((name) => people.genders.of(name) === pronoun)) return [];
    const who = memory.focus.meant(pronoun);
    return who ? [[who.name, who] as const] : [];
  });
const PRONOUNS = { he: /(?<![\p{L}])(?:he|him|his)(?![\p{L}])/iu, she: /(?<![\p{L}])(?:she|her)(?![\p{L}])/iu };

const ISSUES =
  /\s(?:issued|released|posted|published|sent|put out|shared)\s(?:an?|the|his|her|their|its)\s(?:[\p{L}-]+\s){0,3}?(?:statement|release|announcement)/u;
const QUOTED = /["\u201c\u201d]/;
/** Whether a sentence without quoted words is about another than the body that spoke last, so that "it added" is not its. */
const isOther = (sentence: string, cue: SpeakerCue | null, { name }: SpeakerIdentity, people: ArticleNames): boolean =>
  (cue?.kind === 'name' || (cue?.kind === 'body' && !BARE_BODY.test(cue.words))) &&
  !people.isHuman(name) &&
  !people.isLikeSomebody(name) &&
  !QUOTED.test(sentence) &&
  !sameBearer(people.fullName(cue.words), name) &&
  !sentence.includes(name.split(' ').at(-1) ?? name);

const SPEAKS = new RegExp(`\\b(?:${SAY_PLAINLY})\\b`);

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

/** A sentence from its subject on, without an introduction such as "Asked if Doe came,". */
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
  if (!voice) return cue.kind === 'description' && cue.isKnown && speaks ? [cue.words, null] : null;
  if (isOne(cue, voice, people)) return [voice.name, withoutPlace(voice)];
  // It may be a person, and is one if it says something; else a pronoun after it means nobody who was named before.
  return cue.kind === 'name' && people.isLikeSomebody(voice.name)
    ? [voice.name, speaks ? withoutPlace(voice) : null]
    : null;
}
