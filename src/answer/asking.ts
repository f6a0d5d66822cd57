import { analyze } from '../text/analyzer.ts';
import { fold } from '../text/fold.ts';
import type { Concept, Form } from './concept.ts';
import type { FacetQuestion } from './facet.ts';
import { PERSON } from './quantity.ts';
import type { Understanding } from './question.ts';
import type { Thing } from './speaking.ts';

const HEAD =
  /\b(?:how many|how much|number of|which|what)\s+(?:(?:different|other|prior|previous)\s+)?([\p{L}-]+)(?: (?:of|in|on) ([\p{L}-]+))?/u;
/** "how many died", "how many were killed": people are counted. */
const OF_PEOPLE =
  /\bhow many (?:(?:have |had )?(?:were|been|are|was) |have |had )?(?:\w+ed|dead|died|hurt|missing|shot)\b/;

function thingOf({ forms: [own, ...others], name }: Concept): Thing {
  const first = ({ phrase }: Form): string => phrase[0] ?? '';
  return { stems: [first(own), ...others.filter(({ company }) => company === undefined).map(first)], isName: name };
}

/** The name that a word for somebody means, where the coverage puts no other beside it: "the gunman". */
const bearers = ({ forms }: Concept): readonly string[] =>
  forms.flatMap(({ phrase, company }) => (company === 1 ? phrase : []));

/** What a question asks, as far as facets need it. */
export function facetQuestion(question: string, { kind, concepts, predication }: Understanding): FacetQuestion {
  const folded = fold(question);
  const found = HEAD.exec(folded);
  const stemOf = (word = ''): string | null => analyze(word).find(({ stop }) => !stop)?.stem ?? null;
  const of = (i: number): readonly string[] => (concepts[i] ? thingOf(concepts[i]).stems : []);
  const topics = concepts.filter(({ chatter }) => !chatter);
  const things = topics.map(thingOf);
  return {
    kind,
    folded,
    stems: [...things.flatMap(({ stems }) => stems), ...topics.flatMap(bearers)],
    things,
    head: OF_PEOPLE.test(folded) ? PERSON : stemOf(found?.[1]),
    of: stemOf(found?.[2]),
    deed:
      predication?.form === 'deed' && predication.whether
        ? { subject: predication.subject.flatMap(({ words }) => words.flatMap(of)), verb: of(predication.predicate) }
        : null,
  };
}
