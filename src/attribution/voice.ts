import { isNewsroom } from '../english/newsrooms.ts';
import { mainSubject } from './cues/mainsubject.ts';
import { isPersonNoun, type SpeakerCue } from './cues/subject.ts';
import type { DiscourseState, SpeakerIdentity } from './discourse/discourse.ts';
import { bodyIn, issuerOf, itIn, LONGEST_NAME, PRINTING, withoutPlace } from './issuer.ts';
import type { ArticleNames } from './people/articlenames.ts';
import { BARE_BODY } from './people/described.ts';
import { NameGenders, type PronounGender } from './people/genders.ts';
import { nounPhraseAt } from './people/nounphrase.ts';

/** A headline, a title or what is left of one: "COMPANY SAYS", "All About You", "of Bridges". */
const NO_NAME =
  /^of |^\p{L}$|^[^\p{Ll}]+ [^\p{Ll}]{2,}$|\s(?:Why|How|What|When|Where|You|Your|We|It|Is|Are|Was|The|This|That|With|And|But|About|No|Not|To|From|For)(?=\s|$)/u;
/** More words are a name together with what its bearer is. */
const MOST_WORDS = 5;

/** Whether a cue means one human being. */
export const isOne = (cue: SpeakerCue, { name }: SpeakerIdentity, people: ArticleNames): boolean =>
  cue.kind === 'description'
    ? isPersonNoun(nounPhraseAt(cue.words)?.head ?? '') || people.isHuman(name)
    : people.isHuman(name);

/** Whether the names of two people end the same. */
export const sameBearer = (a: string, b: string): boolean => a.split(' ').at(-1) === b.split(' ').at(-1);

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
  const local = people.humansIn(words.slice(0, at)).filter((name) => {
    const gender = people.genders.of(name);
    return gender === null || gender === pronoun;
  });
  const main = mainSubject(words.slice(0, at));
  const subject = main?.kind === 'name' && people.isCertain(main.words) ? people.fullName(main.words) : null;
  const [first, ...more] = local;
  if (!first) {
    // A subject that may be a person is nearer to the pronoun than anybody named before the sentence.
    if (subject === null || people.isHuman(subject)) return memory.focus.meant(pronoun);
    return people.isLikeSomebody(subject) && people.namesIn(words.slice(0, at)).length <= 1
      ? { name: subject, certainty: 'inferred' }
      : null;
  }
  const isMain = subject !== null && sameBearer(subject, first);
  if (more.every((name) => name === first) && (isMain || people.genders.of(first) === pronoun))
    return { name: first, certainty: 'inferred' };
  return null;
}

/** One more like the one who spoke, who has no name: "one user", then "another"; null after somebody by name. */
function anotherLike(spoke: SpeakerIdentity | null): SpeakerIdentity | null {
  const noun = spoke && /^\p{Ll}/u.test(spoke.name) ? nounPhraseAt(spoke.name)?.head : undefined;
  return noun === undefined ? null : { name: `another ${noun}`, certainty: 'stated' };
}

/** The person or body that a cue means; null where a pronoun or a document may mean several, or none. */
export function voiceOf(
  cue: SpeakerCue,
  people: ArticleNames,
  memory: DiscourseState,
  before = '',
): SpeakerIdentity | null {
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
  if (cue.words === 'another') return anotherLike(memory.spoke);
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
      const sole =
        (memory.body ? null : memory.focus.sole()) ?? memory.focus.onlySubject(NameGenders.ofWords(cue.words));
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

/** Whoever a cue means, with the words before and after the quotation; null where a pronoun beside it means somebody else. */
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

/** The last speaker, where a pronoun and a verb say that they go on: "she added", "It continued"; null where none does. */
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
      ? gender === pronoun ||
        (gender === null &&
          (people.isHuman(spoke.name) ||
            people.isLikeSomebody(spoke.name) ||
            (people.isPerson(spoke.name) && /^\p{Lu}\p{Ll}+$/u.test(spoke.name))))
      : gender === null;
  return fits ? { ...withoutPlace(spoke), certainty: 'inferred' } : null;
}
const ADDED = '(?:(?:also|then|later)\\s+)?(?:added|adds|continued|continues|went on|goes on)(?![\\p{L}])';
const ADDED_BEHIND = new RegExp(`^[\\s,]*(?<who>he|she|they|it)\\s+${ADDED}`, 'u');
const ADDED_BEFORE = new RegExp(
  `^\\W*(?:(?:But|And),?\\s)?(?<who>He|She|They|It|(?<=,\\s)(?:he|she|they|it))\\s+${ADDED}[^.]{0,40}$`,
  'u',
);
