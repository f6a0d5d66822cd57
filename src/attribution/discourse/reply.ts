import { CAPITALS, splitTitle } from '../../english/names.ts';
import type { SpeakerCue } from '../cues/subject.ts';
import type { Quotation } from '../marks/quotation.ts';
import type { ArticleNames } from '../people/articlenames.ts';
import type { DiscourseState, SpeakerIdentity } from './discourse.ts';

/** A question that somebody has just asked. */
export interface AskedQuotation {
  readonly asker: SpeakerIdentity;
  /** Whom they asked; null where the text does not name anybody. */
  readonly to: SpeakerIdentity | null;
}

const ASKED = new RegExp(`(?<![\\p{L}])ask(?:ed|s)(?:\\s+(?<to>${CAPITALS}))?`, 'u');

/** The question that a quotation is: “Is it safe?” Doe asked Roe. Null where it is none. */
export function questionIn(
  text: string,
  { start, end }: Quotation,
  behind: string,
  asker: SpeakerIdentity | null,
  people: ArticleNames,
): AskedQuotation | null {
  const asked = ASKED.exec(behind.slice(0, 120));
  if (!asker || !asked || end <= start || text.charAt(end - 1) !== '?') return null;
  const to = asked.groups?.to;
  return {
    asker,
    to: to === undefined ? null : { name: people.fullName(splitTitle(to).name), certainty: 'inferred' },
  };
}

/** Whether a pronoun after an answer may mean the one who was asked. */
export const isAnswer = ({ words }: SpeakerCue, people: ArticleNames, { question }: DiscourseState): boolean => {
  if (!question || (words !== 'he' && words !== 'she')) return false;
  const gender = people.genders.of(question.asker.name);
  return gender !== words || question.to !== null;
};

/** Who answers; null where it may be the one who asked. */
export const answerer = (_: SpeakerCue, { question }: DiscourseState): SpeakerIdentity | null => question?.to ?? null;
