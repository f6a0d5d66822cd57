import type { Article } from '../corpus/article.ts';
import type { Duplicates } from '../corpus/duplicates.ts';
import { analyze } from '../text/analyzer.ts';
import { fold } from '../text/fold.ts';
import type { Difference } from './answer.ts';
import type { Facet, FacetQuestion } from './facet.ts';
import { facetsOf } from './facet.ts';
import { isIndependent } from './independence.ts';
import type { Understanding } from './question.ts';
import type { Quote } from './quote.ts';

const HEAD =
  /\b(?:how many|how much|number of|which|what)\s+(?:(?:different|other|prior|previous)\s+)?([\p{L}-]+)(?: (?:of|in|on) ([\p{L}-]+))?/u;

function facetQuestion(question: string, { kind, concepts }: Understanding): FacetQuestion {
  const found = HEAD.exec(fold(question));
  const stemOf = (word = ''): string | null => analyze(word).find(({ stop }) => !stop)?.stem ?? null;
  const things = concepts.flatMap(({ forms, chatter }) =>
    chatter ? [] : [forms.map(({ phrase }) => phrase[0] ?? '')],
  );
  return { kind, stems: things.flat(), things, head: stemOf(found?.[1]), of: stemOf(found?.[2]) };
}

/** The excerpts that the question's own strongest matches bear on: others may speak of another event. */
const FIT = 0.6;

/** An article that passes on the report of an outlet in the same answer gives no account of its own. */
const isRelay = ({ article }: Quote, quotes: readonly Quote[]): boolean =>
  article.facts.relays.some((relayed) => quotes.some(({ citation }) => citation.outlet.value === relayed));

/** What one quote, by its index, says on one facet. */
interface Position {
  readonly quote: number;
  readonly article: Article;
  readonly outlet: string | null;
  readonly facet: Facet;
}

const agree = (a: Facet, b: Facet): boolean =>
  a.period && b.period ? a.period.from <= b.period.to && b.period.from <= a.period.to : a.value === b.value;

/** The positions in groups that agree among themselves. */
function accountsOf(positions: readonly Position[]): Position[][] {
  const accounts: Position[][] = [];
  for (const position of positions) {
    const known = accounts.find((account) => account.every(({ facet }) => agree(facet, position.facet)));
    if (known) known.push(position);
    else accounts.push([position]);
  }
  return accounts;
}

/** Whether two outlets, neither of which has the other's words, contradict one another. */
const isContradicted = (positions: readonly Position[], duplicates: Duplicates): boolean =>
  positions.some((one) =>
    positions.some(
      (other) =>
        one.outlet !== null &&
        other.outlet !== null &&
        isIndependent(one.article, other.article, duplicates) &&
        !agree(one.facet, other.facet),
    ),
  );

/**
 * Where the quotes of an answer differ: on one facet, two values by two different outlets. A quote that has several
 * values itself contradicts nobody, and neither do two prints of one text. It is never said who is right.
 */
export function differ(
  question: string,
  asked: Understanding,
  quotes: readonly Quote[],
  duplicates: Duplicates,
): Difference[] {
  const wanted = facetQuestion(question, asked);
  const best = quotes[0]?.score ?? 0;
  const byTopic = new Map<string, Position[]>();
  quotes.forEach((quote, i) => {
    if (quote.score < FIT * best || isRelay(quote, quotes)) return;
    const facets = facetsOf(quote.quote, wanted, quote.citation.published);
    for (const topic of new Set(facets.map((facet) => facet.topic))) {
      const [facet, ...more] = facets.filter((one) => one.topic === topic);
      if (!facet || more.some((one) => !agree(one, facet))) continue;
      const position = { quote: i, article: quote.article, outlet: quote.citation.outlet.value, facet };
      byTopic.set(topic, [...(byTopic.get(topic) ?? []), position]);
    }
  });
  return [...byTopic].flatMap(([topic, positions]) => {
    if (!isContradicted(positions, duplicates)) return [];
    const accounts = accountsOf(positions).map((account) => ({
      outlets: [...new Set(account.flatMap(({ outlet }) => outlet ?? []))],
      quotes: account.map(({ quote }) => quote),
    }));
    return [{ topic, accounts }];
  });
}
