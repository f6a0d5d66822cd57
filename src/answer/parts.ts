import type { Term } from '../text/analyzer.ts';
import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';
import type { Concept } from './concept.ts';
import type { OutletMention } from './outlets.ts';

/** A part of a long question, which asks about one thing and may name where it was reported. */
export interface Part {
  /** Indexes of its concepts. */
  readonly concepts: readonly number[];
  /** The outlets that the part names; null when it names none. */
  readonly outlets: ReadonlySet<string> | null;
}

/** Shorter questions are asked as a whole. */
const LONG_QUESTION = 9;
/** A part with fewer concepts belongs to the one before it. */
const FEWEST_CONCEPTS = 3;
const BOUNDARY =
  /[,;:.?!](?=\s)|\s(?:and|but|while|whereas|versus|compared (?:to|with)|in contrast to|unlike|than|as well as|which|who|after|before|between)\s/gi;

/** Whether a question speaks of so much that it is asked in parts, and by its own words alone: it has words to spare. */
export const isLong = (concepts: readonly Concept[]): boolean =>
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
export function partsOf(
  question: string,
  terms: readonly Term[],
  concepts: readonly Concept[],
  mentions: readonly OutletMention[],
): Part[] {
  if (!isLong(concepts)) return [];
  const byStem = new Map(
    concepts.flatMap(({ forms, chatter }, i) => (chatter ? [] : [[forms[0].phrase[0], i] as const])),
  );
  const drafts: { concepts: Set<number>; outlets: string[] }[] = [];
  for (const clause of clauses(question)) {
    const inside = terms.filter((term) => contains(clause, term)).flatMap(({ stem }) => byStem.get(stem) ?? []);
    const outlets = mentions.filter((mention) => contains(clause, mention)).flatMap((mention) => mention.outlets);
    const last = drafts.at(-1);
    if (last && (inside.length < FEWEST_CONCEPTS || last.concepts.size < FEWEST_CONCEPTS)) {
      for (const i of inside) last.concepts.add(i);
      last.outlets.push(...outlets);
    } else {
      drafts.push({ concepts: new Set(inside), outlets });
    }
  }
  if (drafts.length < 2) return [];
  return drafts.map((draft) => ({
    concepts: [...draft.concepts],
    outlets: draft.outlets.length > 0 ? new Set(draft.outlets) : null,
  }));
}
