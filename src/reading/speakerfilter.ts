import type { Coverage } from '../coverage/coverage.ts';
import type { QuotationSpeakers } from '../coverage/quotationspeakers.ts';
import { isOf, type QuotedPerson } from '../coverage/quotedperson.ts';
import type { Question } from '../question/question.ts';
import type { SearchFilter } from '../search/filter.ts';
import { overlaps } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import type { RankedPassage } from './rank.ts';

/** Whose words a question's filter wants: null when it has none, 'nobody' when the coverage quotes nobody of that name. */
export async function speakerWanted(
  { speaker }: Question,
  { roster }: Coverage,
): Promise<QuotedPerson | 'nobody' | null> {
  if (!speaker?.trim()) return null;
  await roster.ready();
  return roster.named(speaker) ?? 'nobody';
}

/** Only the articles that quote this person, of those that pass. */
export const quoting = ({ articles }: QuotedPerson, filter: SearchFilter | null): SearchFilter => ({
  ...filter,
  articles: new Set(articles),
});

/** Only the evidence in which this person is quoted. */
export function spokenBy(
  person: QuotedPerson,
  evidence: readonly RankedPassage[],
  speakers: QuotationSpeakers,
): RankedPassage[] {
  return evidence.flatMap((one) => {
    const { passage } = one;
    const quoted = speakers.quotationsIn(passage.article, passage).filter((attributed) => isOf(attributed, person));
    const speaks = (candidate: Candidate) => quoted.some(({ quotation }) => overlaps(quotation, candidate));
    const [first, ...rest] = one.candidates.filter(speaks);
    return first ? [{ ...one, candidates: [first, ...rest] as const }] : [];
  });
}
