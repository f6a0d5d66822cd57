import type { Article } from '../corpus/article.ts';
import type { DuplicateFamilies } from '../corpus/duplicates.ts';
import type { ChosenExcerpt } from '../excerpts/choose.ts';
import { isIndependent } from '../excerpts/independence.ts';
import { overlaps, type Span, slice } from '../text/span.ts';
import { agree, areComparable, type ComparableValue, valuesIn } from './values.ts';

/** Accounts that differ: each lists outlets and the indexes of its quotes in the answer. */
export interface Difference {
  readonly accounts: readonly { readonly outlets: readonly string[]; readonly quotes: readonly number[] }[];
}

/** What is compared of an excerpt. All spans are of the article's text. */
export interface ComparedAccount {
  readonly article: Article;
  readonly excerpt: Span;
  /** The sentence that answers, and its words that do. */
  readonly sentence: Span;
  readonly pointed: readonly Span[];
  /** How well the excerpt answers, as a logit. */
  readonly score: number;
}

/** An account with the values that it names. */
interface Position {
  readonly index: number;
  readonly account: ComparedAccount;
  readonly values: Readonly<Record<'pointed' | 'sentence' | 'excerpt', readonly ComparableValue[]>>;
}

/**
 * How far above the limit of an answer an excerpt must be to be compared, in logits. Below, one of the two often speaks of somebody or
 * something else, and a false mark does harm: docs/quality.md has what came of other values.
 */
const SURELY = 3.4;

/** What is compared of an excerpt; null where no reader has pointed at its words. */
export function accountOf({ reading, start, end, candidate: { best } }: ChosenExcerpt): ComparedAccount | null {
  const sentence = reading.sentences[best.sentence];
  if (!sentence || best.confidence === 0) return null;
  return {
    article: reading.passage.article,
    excerpt: { start, end },
    sentence,
    pointed: best.words,
    score: best.logit,
  };
}

function positionOf(account: ComparedAccount, index: number): Position {
  const { article, excerpt, sentence, pointed } = account;
  const within = (span: Span) => valuesIn(slice(article.text, span), article.facts.published);
  const inSentence = within(sentence);
  const isPointed = ({ start, end }: ComparableValue): boolean =>
    pointed.some((span) => overlaps(span, { start: start + sentence.start, end: end + sentence.start }));
  return {
    index,
    account,
    values: { pointed: inSentence.filter(isPointed), sentence: inSentence, excerpt: within(excerpt) },
  };
}

const pairs = (some: readonly ComparableValue[], others: readonly ComparableValue[], strictly: boolean) =>
  some.flatMap((one) =>
    others.filter((other) => areComparable(one, other, strictly)).map((other) => [one, other] as const),
  );

/** The values of two positions that are compared: both pointed at, or one pointed at and one that counts the same things. */
function compared({ values: a }: Position, { values: b }: Position): (readonly [ComparableValue, ComparableValue])[] {
  const both = pairs(a.pointed, b.pointed, false);
  if (both.length > 0) return both;
  const either = [...pairs(a.pointed, b.sentence, true), ...pairs(a.sentence, b.pointed, true)];
  return either.filter(([one]) => one.kind === 'number');
}

/** Whether two positions can be compared and cannot both be true. */
function contradict(one: Position, other: Position): boolean {
  const together = compared(one, other);
  // An excerpt that gives several values contradicts none that gives one of them.
  const given = [
    ...pairs(one.values.pointed, other.values.excerpt, false),
    ...pairs(one.values.excerpt, other.values.pointed, false),
  ];
  return together.length > 0 && ![...together, ...given].some(([a, b]) => agree(a, b));
}

/** Positions that contradict one another, each with the others that agree with it alone. */
function sidesOf(heads: readonly Position[], positions: readonly Position[]): readonly (readonly Position[])[] {
  const agrees = (one: Position, head: Position): boolean =>
    one === head || compared(one, head).some(([a, b]) => agree(a, b));
  const alone = positions.filter((one) => heads.filter((head) => agrees(one, head)).length === 1);
  return heads.map((head) => [head, ...alone.filter((one) => one !== head && agrees(one, head))]);
}

/**
 * Where the excerpts of an answer differ: at most once, from the first that another contradicts, in a number or a time
 * that the reader points at, between independent outlets that are known. An outlet that gives two of the values
 * contradicts nobody. It is never said who is right.
 *
 * @param accounts the excerpts in the order of the answer; null for one that cannot be compared
 * @param answered the logit from which on the coverage answers
 */
export function differ(
  accounts: readonly (ComparedAccount | null)[],
  answered: number,
  duplicates: DuplicateFamilies,
): readonly Difference[] {
  const areApart = (a: Position, b: Position) => isIndependent(a.account.article, b.account.article, duplicates);
  const positions = accounts
    .flatMap((account, index) => (account ? [positionOf(account, index)] : []))
    .filter(({ account }) => account.score >= answered + SURELY && account.article.facts.outlet.value !== null);
  const areAgainst = (one: Position, other: Position) => areApart(one, other) && contradict(one, other);
  const first = positions.find((one) => positions.some((other) => areAgainst(one, other)));
  if (!first) return [];
  const heads = [first];
  for (const one of positions) if (heads.every((head) => areAgainst(head, one))) heads.push(one);
  const sides = sidesOf(heads, positions);
  const isShared = (one: Position, i: number) =>
    sides.some((side, j) => j > i && side.some((other) => !areApart(one, other)));
  if (sides.some((side, i) => side.some((one) => isShared(one, i)))) return [];
  const outletsOf = (members: readonly Position[]): string[] =>
    members
      .filter((member, i) => members.slice(0, i).every((earlier) => areApart(earlier, member)))
      .flatMap(({ account }) => account.article.facts.outlet.value ?? []);
  const accountsOf = (members: readonly Position[]) => ({
    outlets: outletsOf(members),
    quotes: members.map(({ index }) => index).sort((a, b) => a - b),
  });
  return [{ accounts: sides.map(accountsOf) }];
}
