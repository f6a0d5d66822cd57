import { overlaps } from '../text/span.ts';
import type { Question } from './answer.ts';
import type { Candidate } from './candidate.ts';
import type { Coverage } from './coverage.ts';
import type { Evidence } from './rank.ts';
import type { Person } from './roster.ts';

/** Whose words a question's filter wants: null when it has none, 'nobody' when the coverage quotes nobody of that name. */
export async function speakerWanted({ speaker }: Question, { roster }: Coverage): Promise<Person | 'nobody' | null> {
  if (!speaker?.trim()) return null;
  await roster.ready();
  return roster.named(speaker) ?? 'nobody';
}

/** Only the articles that quote this person, of those that pass; all of them when `articles` is null. */
export function quoting(person: Person, articles: ReadonlySet<string> | null): ReadonlySet<string> {
  const ids = [...person.quotations.keys()].map(({ id }) => id);
  return new Set(ids.filter((id) => articles === null || articles.has(id)));
}

/** Only the evidence in which this person is quoted. */
export function spokenBy(person: Person, evidence: readonly Evidence[]): Evidence[] {
  return evidence.flatMap((one) => {
    const quoted = person.quotations.get(one.passage.article) ?? [];
    const speaks = (candidate: Candidate) => quoted.some(({ quotation }) => overlaps(quotation, candidate));
    const [first, ...rest] = one.candidates.filter(speaks);
    return first ? [{ ...one, candidates: [first, ...rest] as const }] : [];
  });
}
