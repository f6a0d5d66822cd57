import type { Published } from '../corpus/article.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stopwords.ts';
import { certainty, degrees, pleas, verdicts } from './certainty.ts';
import type { Facet, FacetQuestion } from './facet.ts';
import { deaths, weapons } from './manner.ts';
import { intervals, moments, partsOfDay } from './moment.ts';
import { ages, owners, ranks, relations } from './portrait.ts';
import { quantities } from './quantity.ts';
import { speaking, type Wording, wordsOf } from './speaking.ts';
import { whereabouts } from './whereabouts.ts';

/** What a question with "or" offers to choose from: "on parole or on probation". */
const CHOICE =
  /\b(?<one>[a-z-]+) or (?:(?:on|in|at|by|with|an?|the|his|her|their|was|it|he|she|they) )*(?<other>[a-z-]+)/;

/** Which of the two that the question offers an excerpt has, in the sentences that speak of the rest of it. */
function choices(excerpt: Wording, { folded, things }: FacetQuestion): Facet[] {
  const { one = '', other = '' } = CHOICE.exec(folded)?.groups ?? {};
  if (one === '') return [];
  const offered = [stem(one), stem(other)];
  if ([one, other].some(isStopWord) || offered[0] === offered[1]) return [];
  const rest = things.filter(({ stems: [own] }) => !offered.includes(own));
  const topic = `${one} or ${other}`;
  return speaking(excerpt, rest).flatMap((sentence) =>
    wordsOf(fold(sentence))
      .map(stem)
      .filter((word) => offered.includes(word))
      .map((value) => ({ topic, value })),
  );
}

const PLEADING = /\b(?:plead|pleaded|pled|plea)\b/;
const VERDICT = /\b(?:convict(?:ed)?|acquit(?:ted)?|verdict|guilty|cleared)\b/;
const CHARGING = /\b(?:charged?|charges|indicted|degree)\b/;
const WEAPON = /\b(?:weapon|gun|armed)\b/;

/** What is asked of courts and of deeds of violence, whatever the kind of the question. */
function matters(excerpt: Wording, { folded, things }: FacetQuestion): Facet[] {
  const of = (asking: RegExp, found: (sentence: string) => Facet[]): Facet[] => {
    if (!asking.test(folded)) return [];
    const asked = wordsOf(folded)
      .filter((word) => asking.test(word))
      .map(stem);
    const rest = things.filter(({ stems: [own] }) => !asked.includes(own));
    return speaking(excerpt, rest).flatMap((sentence) => found(fold(sentence)));
  };
  return [...of(PLEADING, pleas), ...of(VERDICT, verdicts), ...of(CHARGING, degrees), ...of(WEAPON, weapons)];
}

/** The facets that a kind of question asks about. */
function ofKind(excerpt: Wording, question: FacetQuestion, published: Published): Facet[] {
  const { words } = excerpt;
  const text = fold(words);
  switch (question.kind) {
    case 'time':
      return partsOfDay(text);
    case 'when':
      return moments(excerpt, question, published);
    case 'how-many':
    case 'how-much':
      return quantities(excerpt, question);
    case 'how-old':
      return ages(excerpt, question);
    case 'who':
      return [...relations(text, question), ...intervals(text, question.stems), ...ranks(words, question)];
    case 'where':
      return whereabouts(excerpt, question);
    case 'how-died':
      return deaths(text, question);
    case 'yes-no':
      return [...(question.deed ? certainty(text, question.deed) : []), ...deaths(text, question)];
    case 'topic':
      return [...owners(words, question), ...ranks(words, question)];
    default:
      return [];
  }
}

/** The facets of an excerpt that bear on a question. `published` is its article's day. */
export const facetsOf = (excerpt: Wording, question: FacetQuestion, published: Published): Facet[] => [
  ...ofKind(excerpt, question, published),
  ...matters(excerpt, question),
  ...choices(excerpt, question),
];
