import { DiscourseFocus } from './focus.ts';
import type { Speaker } from './namedspeaker.ts';
import type { ArticleNames } from './people/articlenames.ts';
import { NameGenders } from './people/genders.ts';
import type { AskedQuotation } from './reply.ts';

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
