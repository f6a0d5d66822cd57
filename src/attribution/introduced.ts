import { latestSubject } from './cues/cuebefore.ts';
import type { DiscourseState, SpeakerIdentity } from './discourse/discourse.ts';
import { withoutPlace } from './issuer.ts';
import type { ArticleNames } from './people/articlenames.ts';
import { voiceOf } from './voice.ts';

/** Words that lead to a quotation of somebody else, or of nobody: "was told:", "what Roe said:". */
const OF_ANOTHER = /\b(?:was|were|been|being|is|are|reads?|what|how|whom|which|that)\b/;

/**
 * Who, with a verb in no list, leads to a quotation by a colon: "Doe took to the stage: “…”". Nobody where the sentence
 * mentions more than one person, or another is what it is about.
 */
export function introducedBy(before: string, people: ArticleNames, memory: DiscourseState): SpeakerIdentity | null {
  if (!/:\s*$/.test(before) || OF_ANOTHER.test(before)) return null;
  return soleSubject(before.replace(/:\s*$/, ''), people, memory);
}

/** The only person of whom the sentence right before a quotation tells: "Doe did not agree. “It is late.”". */
export function toldBefore(sentence: string, people: ArticleNames, memory: DiscourseState): SpeakerIdentity | null {
  return soleSubject(sentence, people, memory);
}

/** The only person of whom a sentence speaks, where it is the subject; null where there is none, or another. */
function soleSubject(sentence: string, people: ArticleNames, memory: DiscourseState): SpeakerIdentity | null {
  const cue = latestSubject(sentence, '');
  const humans = new Set(people.humansIn(sentence));
  if (cue?.kind === 'pronoun' && (cue.words === 'he' || cue.words === 'she')) {
    const meant = humans.size === 0 ? memory.focus.meant(cue.words) : null;
    return meant && { ...meant, certainty: 'inferred' };
  }
  if (cue?.kind === 'document' || (cue?.kind === 'description' && cue.isKnown)) {
    const voice = voiceOf(cue, people, memory);
    return voice && [...humans].every((name) => name === voice.name)
      ? { ...withoutPlace(voice), certainty: 'inferred' }
      : null;
  }
  if (cue?.kind !== 'name') return null;
  const name = people.fullName(cue.words);
  const [only, ...more] = humans;
  return only === name && more.length === 0 && !people.isDead(name) ? { name, certainty: 'inferred' } : null;
}
