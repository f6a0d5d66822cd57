import type { Article } from '../corpus/article.ts';
import type { Duplicates } from '../corpus/duplicates.ts';
import { type Span, slice } from '../text/span.ts';
import type { Difference } from './answer.ts';
import { facetQuestion } from './asking.ts';
import { facetsOf } from './comparable.ts';
import type { Facet, FacetQuestion } from './facet.ts';
import { agree } from './facet.ts';
import { isIndependent } from './independence.ts';
import type { Understanding } from './question.ts';
import type { Quote, Speaker } from './quote.ts';
import type { Wording } from './speaking.ts';
import type { Voices } from './voices.ts';

/** What is compared of an excerpt. */
export interface Account extends Wording {
  readonly article: Article;
  /** Unitless; comparable for one question. */
  readonly score: number;
  readonly speakers: readonly Speaker[];
}

/** What one account, by its index, says on one facet. */
interface Position {
  readonly index: number;
  readonly account: Account;
  readonly facet: Facet;
}

/** A point on which accounts differ: those that agree among themselves stand together. */
type Point = readonly (readonly Position[])[];

/** The excerpts that the question's own strongest matches bear on: others may speak of another event. */
const FIT = 0.6;

const aboutOf = ({ topic, about }: Facet): string => about ?? topic;

/** An article that passes on the report of an outlet in the same answer gives no account of its own. */
const isRelay = ({ article }: Account, accounts: readonly Account[]): boolean =>
  article.facts.relays.some((relayed) => accounts.some((other) => other.article.facts.outlet.value === relayed));

/** Who says all that is quoted in an account; null where nobody or several do. */
function speakerOf({ speakers }: Account): string | null {
  const [first, ...more] = speakers;
  return first && more.every(({ name }) => name === first.name) ? first.name : null;
}

/** Whether two accounts are from two mouths: of independent outlets, or of two speakers whom one article quotes. */
function areApart(one: Account, other: Account, duplicates: Duplicates): boolean {
  if (one.article.id === other.article.id) {
    const [speaker, second] = [speakerOf(one), speakerOf(other)];
    return speaker !== null && second !== null && speaker !== second;
  }
  const isKnown = one.article.facts.outlet.value !== null && other.article.facts.outlet.value !== null;
  return isKnown && isIndependent(one.article, other.article, duplicates);
}

/** The facets of which there is one value alone: what has several itself contradicts nobody. */
function single(facets: readonly Facet[]): Facet[] {
  const first = new Map<string, Facet>();
  for (const facet of facets) if (!first.has(aboutOf(facet))) first.set(aboutOf(facet), facet);
  return [...first.values()].filter((one) =>
    facets.every((other) => aboutOf(other) !== aboutOf(one) || agree(one, other)),
  );
}

/** The positions in groups that agree among themselves. */
function grouped(positions: readonly Position[]): Position[][] {
  const groups: Position[][] = [];
  for (const position of positions) {
    const known = groups.find((group) => group.every(({ facet }) => agree(facet, position.facet)));
    if (known) known.push(position);
    else groups.push([position]);
  }
  return groups;
}

/** Compares accounts on what one question asks. It is never said who is right. */
export class Comparer {
  readonly #asked: FacetQuestion;
  readonly #duplicates: Duplicates;
  readonly #facets = new WeakMap<Account, readonly Facet[]>();

  constructor(question: string, asked: Understanding, duplicates: Duplicates) {
    this.#asked = facetQuestion(question, asked);
    this.#duplicates = duplicates;
  }

  #facetsOf(account: Account): readonly Facet[] {
    const known = this.#facets.get(account) ?? single(facetsOf(account, this.#asked, account.article.facts.published));
    this.#facets.set(account, known);
    return known;
  }

  /** Whether another account could differ from these: whether they say anything that can be compared. */
  canDiffer(accounts: readonly Account[]): boolean {
    return accounts.some((account) => this.#facetsOf(account).length > 0);
  }

  /** Whether an account of this score is strong enough to be compared with others, the strongest first. */
  isFit(score: number, [best]: readonly Account[]): boolean {
    return score >= FIT * (best?.score ?? 0);
  }

  /** The points on which accounts, the strongest first, differ: on one facet, two values from two mouths. */
  points(accounts: readonly Account[]): Point[] {
    const byAbout = new Map<string, Position[]>();
    accounts.forEach((account, index) => {
      if (!this.isFit(account.score, accounts) || isRelay(account, accounts)) return;
      for (const facet of this.#facetsOf(account)) {
        const position = { index, account, facet };
        byAbout.set(aboutOf(facet), [...(byAbout.get(aboutOf(facet)) ?? []), position]);
      }
    });
    return [...byAbout.values()].filter((positions) => this.#isContradicted(positions)).map(grouped);
  }

  #isContradicted(positions: readonly Position[]): boolean {
    return positions.some((one) =>
      positions.some(
        (other) => !agree(one.facet, other.facet) && areApart(one.account, other.account, this.#duplicates),
      ),
    );
  }
}

/** How far in front of an excerpt is looked for whom its pronouns mean, in code units. */
const BEFORE = 300;

/** What is compared of some words of an article; they lie in `passage`. */
export function accountOf(
  article: Article,
  { start, end }: Span,
  passage: Span,
  score: number,
  voices: Voices,
): Account {
  const span = { start, end };
  const before = slice(article.text, { start: Math.max(passage.start, start - BEFORE), end: start });
  return { article, words: slice(article.text, span), before, score, speakers: voices.within(article, span) };
}

/** Where the quotes of an answer, the strongest first, differ. */
export function differ(comparer: Comparer, quotes: readonly Quote[], voices: Voices): Difference[] {
  const accounts = quotes.map((quote) => accountOf(quote.article, quote, quote.passage, quote.score, voices));
  return comparer.points(accounts).map((groups) => ({
    topic: groups[0]?.[0]?.facet.topic ?? null,
    accounts: groups.map((positions) => ({
      outlets: [...new Set(positions.flatMap(({ account }) => account.article.facts.outlet.value ?? []))],
      quotes: positions.map(({ index }) => index),
    })),
  }));
}
