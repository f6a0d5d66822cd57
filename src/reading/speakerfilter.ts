import { sentenceSubject } from '../attribution/cues/sentencespeaker.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { QuotationSpeakers } from '../coverage/quotationspeakers.ts';
import { isOf, nameWords, type QuotedPerson } from '../coverage/quotedperson.ts';
import type { ParsedQuestion } from '../question/parse.ts';
import type { Question } from '../question/question.ts';
import type { SearchFilter } from '../search/filter.ts';
import { overlaps } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import type { RankedPassage } from './rank.ts';

/** Whose words a question's filter wants: null when it has none, the name as typed when the coverage quotes nobody of that name. */
export async function speakerWanted(
  { speaker }: Question,
  { roster }: Coverage,
): Promise<QuotedPerson | { readonly unquoted: string } | null> {
  if (!speaker?.trim()) return null;
  await roster.ready();
  return roster.named(speaker) ?? { unquoted: speaker };
}

/** Only the articles that quote this person, of those that pass. */
export const quoting = ({ articles }: QuotedPerson, filter: SearchFilter | null): SearchFilter => ({
  ...filter,
  articles: new Set(articles),
});

/** Whether the coverage quotes somebody whom all these words may name. */
async function isQuoted(typed: string, { roster }: Coverage): Promise<boolean> {
  await roster.ready();
  const wanted = nameWords(typed);
  return roster.people.some(({ name }) => {
    const own = new Set(nameWords(name.replace(ANOTHER, '')));
    return wanted.every((word) => own.has(word));
  });
}

/** Whose words a question asks for where the coverage does not quote them: other people's words are no answer. */
export const absentSpeaker = async ({ speaker }: ParsedQuestion, coverage: Coverage): Promise<string | null> =>
  speaker !== null && !(await isQuoted(speaker, coverage)) ? speaker : null;

/** What tells somebody by the name of another: "mother of Doe". */
const ANOTHER = /\s(?:of|for|from|at|with)\s.*$|^.*['\u2019]s?\s+(?=\p{Ll})/u;

/** Only the evidence in which a sentence says, in its own words, that somebody of this name says something. */
export const reportedOf = (typed: string, evidence: readonly RankedPassage[]): RankedPassage[] =>
  evidence.flatMap((one) => {
    const [first, ...rest] = one.candidates.filter(({ reading, first: from, last }) =>
      reading.sentences
        .slice(from, last + 1)
        .some((sentence) => says(one.passage.article.text.slice(sentence.start, sentence.end), typed)),
    );
    return first ? [{ ...one, candidates: [first, ...rest] as const }] : [];
  });

/** Whether a sentence is about somebody of this name, who says something in it. */
function says(sentence: string, typed: string): boolean {
  const { cue, speaks } = sentenceSubject(sentence);
  const named = new Set(cue?.kind === 'name' ? nameWords(cue.words) : []);
  return speaks && nameWords(typed).some((word) => named.has(word));
}

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
