import type { Term } from '../english/analyzer.ts';
import { contains, type Span } from '../text/span.ts';
import type { QueryTerm } from './terms.ts';

/** A part of a long question, which asks about one thing. */
export interface QuestionClause {
  /** Where it stands in the question. */
  readonly span: Span;
  /** What it speaks of; each is one of the question's. */
  readonly concepts: readonly QueryTerm[];
}

/** Shorter questions are asked as a whole. */
const LONG_QUESTION = 9;
/** A part with fewer concepts belongs to the one before it. */
const FEWEST_CONCEPTS = 3;
const BOUNDARY =
  /[,;:.?!](?=\s)|\s(?:and|but|while|whereas|versus|compared (?:to|with)|in contrast to|unlike|than|as well as|which|who|after|before|between)\s/gi;

/** Whether a question speaks of so much that it is asked in parts, and by its own words alone: it has words to spare. */
export const isLong = (concepts: readonly QueryTerm[]): boolean =>
  concepts.filter(({ chatter }) => !chatter).length >= LONG_QUESTION;

function clauses(question: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const { index, 0: boundary } of question.matchAll(BOUNDARY)) {
    found.push({ start, end: index });
    start = index + boundary.length;
  }
  return [...found, { start, end: question.length }];
}

/** The parts of a long question in its order; none for a short one. `terms` are those of the question's text. */
export function partsOf(question: string, terms: readonly Term[], concepts: readonly QueryTerm[]): QuestionClause[] {
  if (!isLong(concepts)) return [];
  const byStem = new Map(concepts.filter(({ chatter }) => !chatter).map((one) => [one.forms[0].phrase[0], one]));
  const drafts: { span: Span; concepts: Set<QueryTerm> }[] = [];
  for (const clause of clauses(question)) {
    const inside = terms.filter((term) => contains(clause, term)).flatMap(({ stem }) => byStem.get(stem) ?? []);
    const last = drafts.at(-1);
    if (last && (inside.length < FEWEST_CONCEPTS || last.concepts.size < FEWEST_CONCEPTS)) {
      for (const one of inside) last.concepts.add(one);
      last.span = { start: last.span.start, end: clause.end };
    } else {
      drafts.push({ span: clause, concepts: new Set(inside) });
    }
  }
  if (drafts.length < 2) return [];
  return drafts.map(({ span, concepts }) => ({ span, concepts: [...concepts] }));
}
