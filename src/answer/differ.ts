import type { Duplicates } from '../corpus/duplicates.ts';
import { analyze } from '../text/analyzer.ts';
import { fold } from '../text/fold.ts';
import type { Difference } from './answer.ts';
import type { FacetQuestion } from './facet.ts';
import { facetsOf } from './facet.ts';
import { isIndependent } from './independence.ts';
import type { Understanding } from './question.ts';
import type { Quote } from './quote.ts';

const HEAD =
  /\b(?:how many|how much|number of|which|what)\s+(?:(?:different|other|prior|previous)\s+)?([\p{L}-]+)(?: (?:of|in|on) ([\p{L}-]+))?/u;

function facetQuestion(question: string, { kind, concepts }: Understanding): FacetQuestion {
  const found = HEAD.exec(fold(question));
  const stemOf = (word = ''): string | null => analyze(word).find(({ stop }) => !stop)?.stem ?? null;
  const stems = concepts.flatMap(({ forms, chatter }) => (chatter ? [] : forms.map(({ phrase }) => phrase[0] ?? '')));
  return { kind, stems, head: stemOf(found?.[1]), of: stemOf(found?.[2]) };
}

/** The excerpts that the question's own strongest matches bear on: others may speak of another event. */
const FIT = 0.6;

/** An article that passes on the report of an outlet in the same answer gives no account of its own. */
const isRelay = ({ article }: Quote, quotes: readonly Quote[]): boolean =>
  article.facts.relays.some((relayed) => quotes.some(({ citation }) => citation.outlet.value === relayed));

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
  const byTopic = new Map<string, Map<string, number[]>>();
  quotes.forEach((quote, i) => {
    if (quote.score < FIT * best || isRelay(quote, quotes)) return;
    const facets = facetsOf(quote.quote, wanted);
    for (const topic of new Set(facets.map((facet) => facet.topic))) {
      const [value, ...more] = new Set(facets.flatMap((facet) => (facet.topic === topic ? [facet.value] : [])));
      if (value === undefined || more.length > 0) continue;
      const values = byTopic.get(topic) ?? new Map<string, number[]>();
      byTopic.set(topic, values.set(value, [...(values.get(value) ?? []), i]));
    }
  });
  return [...byTopic].flatMap(([topic, values]) => {
    const accounts = [...values.values()].map((indexes) => ({
      outlets: [...new Set(indexes.flatMap((i) => quotes[i]?.citation.outlet.value ?? []))],
      quotes: indexes,
    }));
    const areIndependent = (i: number, j: number): boolean => {
      const [one, other] = [quotes[i]?.article, quotes[j]?.article];
      return one !== undefined && other !== undefined && isIndependent(one, other, duplicates);
    };
    const isApart = accounts.some((one) =>
      accounts.some(
        (other) =>
          one !== other &&
          one.outlets.length > 0 &&
          other.outlets.length > 0 &&
          !one.outlets.some((outlet) => other.outlets.includes(outlet)) &&
          one.quotes.some((i) => other.quotes.some((j) => areIndependent(i, j))),
      ),
    );
    return isApart ? [{ topic, accounts }] : [];
  });
}
