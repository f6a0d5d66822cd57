import { isNewsroom } from '../english/newsrooms.ts';
import { elementAt } from '../text/element.ts';
import { mainSubject } from './cues/mainsubject.ts';
import type { SpeakerCue } from './cues/subject.ts';
import type { DiscourseState, SpeakerIdentity } from './discourse/discourse.ts';
import type { ArticleNames } from './people/articlenames.ts';
import { BARE_BODY } from './people/described.ts';

/** A longer description is no name any more. */
export const LONGEST_NAME = 60;
export const withoutPlace = ({ name, role, certainty }: SpeakerIdentity): SpeakerIdentity => ({
  name,
  certainty,
  ...(role !== undefined && { role }),
});

/** Those among them that print or broadcast. */
export const PRINTING = /^(?:paper|newspaper|magazine|outlet|network|broadcaster|site|news site|website|news agency)$/;

/** The body that the words before a quotation, or else the text before them, are about. */
export function bodyIn(
  before: string,
  people: ArticleNames,
  { body }: Pick<DiscourseState, 'body'>,
): SpeakerIdentity | null {
  const own = mainSubject(before);
  const name =
    own?.kind === 'name'
      ? people.fullName(own.words)
      : own?.kind === 'body' && !BARE_BODY.test(own.words)
        ? own.words
        : null;
  return name === null || people.isHuman(name) ? body : { name, certainty: 'inferred' };
}

/** The body that "it" means: none where the words before are about a person. */
export function itIn(
  before: string,
  people: ArticleNames,
  memory: Pick<DiscourseState, 'body'>,
): SpeakerIdentity | null {
  return mainSubject(before)?.kind === 'description' ? null : bodyIn(before, people, memory);
}

/** The body that spoke last. */
const bodySpeaking = (people: ArticleNames, { spoke }: DiscourseState): SpeakerIdentity | null =>
  spoke && !people.isHuman(spoke.name) && !people.isLikeSomebody(spoke.name) ? spoke : null;

/** Documents that give the words of whoever wrote them. */
const WORDS_OF =
  /(?:^|\s)(?:statement|release|announcement|tweet|post|message|email|letter|caption|memo|note|report)$/i;
/** A document of somebody who is not named, which is no speaker itself: "the tweet". */
const UNTOLD = /^the\s(?:tweet|post|message|caption|email|note)$/i;
const WRITTEN_BY = /^(?<what>.*?)\s(?:from|by|of)\s+(?:the\s+)?(?<who>.+)$/;
const OWNED_BY = /^(?<who>his|her|their|its)\s/i;

/** The newsroom that spoke last. */
const THE_PAPER = /^the (?:news)?paper$/i;

/** Whose words a document gives; its own name where it speaks for itself. */
export function issuerOf(
  { words, to }: SpeakerCue,
  people: ArticleNames,
  memory: DiscourseState,
): SpeakerIdentity | null {
  const spoken = to === undefined ? {} : { to };
  if (memory.spoke && THE_PAPER.test(words) && isNewsroom(memory.spoke.name))
    return { ...withoutPlace(memory.spoke), role: words, ...spoken, certainty: 'inferred' };
  const by = WRITTEN_BY.exec(words)?.groups;
  if (by?.who !== undefined && WORDS_OF.test(by.what ?? '')) {
    const name = people.fullName(by.who);
    return name.length > LONGEST_NAME ? null : { name, role: by.what ?? '', ...spoken, certainty: 'stated' };
  }
  const noun = elementAt(words.split(/\s(?:of|for|from|by|in|at)\s/), 0);
  if (!WORDS_OF.test(noun)) return words.length > LONGEST_NAME ? null : { name: words, ...spoken, certainty: 'stated' };
  const owner = OWNED_BY.exec(words)?.groups?.who?.toLowerCase();
  const issuer =
    owner === 'his'
      ? memory.focus.meant('he')
      : owner === 'her'
        ? memory.focus.meant('she')
        : owner
          ? (memory.body ?? bodySpeaking(people, memory))
          : null;
  const voice =
    issuer ??
    (memory.issuer === null || !/statement|release|announcement/i.test(words)
      ? null
      : { name: memory.issuer, certainty: 'inferred' as const });
  if (!voice && !owner && /^an?\s\P{Lu}*$/iu.test(words.replace(/^An?/, 'a'))) return null;
  if (!voice && !owner && UNTOLD.test(words)) return null;
  if (!voice && !owner) return words.length > LONGEST_NAME ? null : { name: words, ...spoken, certainty: 'stated' };
  return voice && { ...withoutPlace(voice), role: words, ...spoken, certainty: 'inferred' };
}
