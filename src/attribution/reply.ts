import { CAPITALS, splitTitle } from '../english/names.ts';
import type { Memory, Voice } from './discourse.ts';
import type { Quotation } from './marks/quotation.ts';
import type { People } from './people/articlenames.ts';
import type { Cue } from './subject.ts';

/** A question that somebody has just asked. */
export interface Question {
  readonly asker: Voice;
  /** Whom they asked; null where the text does not name anybody. */
  readonly to: Voice | null;
}

const ASKED = new RegExp(`(?<![\\p{L}])ask(?:ed|s)(?:\\s+(?<to>${CAPITALS}))?`, 'u');

/** The question that a quotation is: “Is it safe?” Doe asked Roe. Null where it is none. */
export function questionIn(
  text: string,
  { start, end }: Quotation,
  behind: string,
  asker: Voice | null,
  people: People,
): Question | null {
  const asked = ASKED.exec(behind.slice(0, 120));
  if (!asker || !asked || end <= start || text.charAt(end - 1) !== '?') return null;
  const to = asked.groups?.to;
  return {
    asker,
    to: to === undefined ? null : { name: people.fullName(splitTitle(to).name), certainty: 'inferred' },
  };
}

/** Whether a pronoun behind an answer may mean the one who was asked. */
export const isAnswer = ({ words }: Cue, people: People, { question }: Memory): boolean => {
  if (!question || (words !== 'he' && words !== 'she')) return false;
  const gender = people.genders.of(question.asker.name);
  return gender !== words || question.to !== null;
};

/** Who answers; null where it may be the one who asked. */
export const answerer = (_: Cue, { question }: Memory): Voice | null => question?.to ?? null;
