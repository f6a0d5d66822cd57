import type { ArticleNames } from '../people/articlenames.ts';
import { NameGenders } from '../people/genders.ts';
import { DiscourseFocus } from './focus.ts';
import type { Speaker } from './namedspeaker.ts';
import type { AskedQuotation } from './reply.ts';

/** Who speaks, apart from which words. */
export type SpeakerIdentity = Omit<Speaker, 'start' | 'end'>;

/** What is remembered of the text so far, for the paragraphs after it. */
export interface DiscourseState {
  /** Who said the quotations so far, by their words: a pull quote says again what somebody said before. */
  readonly said: Map<string, SpeakerIdentity | null>;
  /** The people whom it has mentioned lately: a pronoun means one of them. */
  readonly focus: DiscourseFocus<SpeakerIdentity | null>;
  /** Who spoke the last quotation of the paragraph before. */
  last: SpeakerIdentity | null;
  /** The speaker of a quotation that is not closed: it mostly goes on in the next quoted paragraph, a caption between them left out. */
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
