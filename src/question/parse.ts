import { analyze } from '../english/analyzer.ts';
import type { AskedText } from '../reader/port.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { askedSpeaker } from './askedspeaker.ts';
import { isLong, partsOf, type QuestionClause } from './clauses.ts';
import { type DateAsked, datesIn } from './dates.ts';
import { withFunctionWords } from './functionwords.ts';
import type { OutletMentions } from './outletmentions.ts';
import { LONGEST_QUESTION, type Question, type RefusalReason } from './question.ts';
import { isChatter, isGreeting, isInstruction } from './smalltalk.ts';
import type { Lexicon, QueryTerm } from './terms.ts';
import { asTyped, conceptsOf } from './terms.ts';
import { translate } from './translate.ts';
import { unanswered, wishIn } from './wish.ts';

/** What a question asks for. */
export interface ParsedQuestion {
  /** As a reader takes it in: in English, its slips put right, with the question before it where it leans on that. */
  readonly asking: AskedText;
  /** What it speaks of, in its order, then what an earlier question spoke of. */
  readonly concepts: readonly QueryTerm[];
  /** The parts of a long question, asked one by one as well; none of a short one. */
  readonly parts: readonly QuestionClause[];
  /** The days that the question names. */
  readonly dates: readonly DateAsked[];
  /** The only outlets that may answer; null when all may. */
  readonly outlets: ReadonlySet<string> | null;
  /** Whether the accounts of all outlets are asked for. */
  readonly everyOutlet: boolean;
  /** Somebody by name whose words it asks for, as typed; null where it does not. */
  readonly speaker: string | null;
  /** Why it cannot be put to the coverage at all. */
  readonly refusal: RefusalReason | null;
  /** Why nothing answers it, where nothing does. */
  readonly unanswered: RefusalReason;
}

const CHATTER_WEIGHT = 0.1;
const CONTEXT_WEIGHT = 0.8;
/** With no more topics of its own than this, a question leans on the one before it. */
const LEANING_TOPICS = 2;
const PRONOUN =
  /\b(?:he|him|his|she|her|hers|they|them|their|theirs|it|its|this|that|these|those|there|then|the (?:guy|man|woman|person|place|case))\b/;
const EVERY_OUTLET =
  /\b(?:all|each|every|any|both|different|various|which|do the|do any)(?: of)?(?: the)? (?:sources?|outlets?|articles?|versions?|accounts?|reports?|stories|papers?|media)\b|\b(?:across|between) (?:the )?(?:articles|outlets|sources|reports)\b|\beverything the (?:articles|sources|outlets)\b|\bwhat do the (?:articles|sources|outlets)\b/;

/** The text with the spans blanked out, offsets kept. */
function without(text: string, spans: readonly Span[]): string {
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}

function topicsOf(text: string, lexicon: Lexicon, dates: readonly DateAsked[] = []): QueryTerm[] {
  const terms = analyze(text);
  const concepts = conceptsOf(terms, lexicon);
  const long = isLong(concepts);
  // The days that a long question names stand in any report of a match: as words they tell nothing.
  const dated = new Set(long ? dates.flatMap(({ typed }) => analyze(typed).map(({ word }) => word)) : []);
  return (long ? concepts.map(asTyped) : concepts).map((concept) => {
    if (dated.has(concept.typed)) return { ...concept, weight: 0 };
    return concept.typed.split(' ').every(isChatter)
      ? { ...concept, weight: concept.weight * CHATTER_WEIGHT, chatter: true }
      : concept;
  });
}

/** What the question before spoke of, without what this one speaks of itself. */
function remembered(earlier: string, own: readonly QueryTerm[], lexicon: Lexicon): QueryTerm[] {
  const known = new Set(own.map(({ forms }) => forms[0].phrase.join(' ')));
  return topicsOf(earlier.slice(0, LONGEST_QUESTION), lexicon)
    .filter(({ chatter, forms }) => !chatter && !known.has(forms[0].phrase.join(' ')))
    .map((concept) => ({ ...concept, weight: concept.weight * CONTEXT_WEIGHT }));
}

/** What a question is put to. */
interface Asked {
  /** The outlets of the coverage. */
  readonly outlets: OutletMentions;
  readonly lexicon: Lexicon;
  /** The newest day of the coverage, YYYY-MM-DD: days without a year are those nearest to it. */
  readonly newest: string;
}

/** Reads a question, once: nothing after this reads what was typed. Never throws. */
export async function parseQuestion(asked: Question, { outlets, lexicon, newest }: Asked): Promise<ParsedQuestion> {
  const { dictionary, vocabulary } = lexicon;
  const english = translate(asked.question.slice(0, LONGEST_QUESTION), dictionary, vocabulary);
  const question = withFunctionWords(english, vocabulary);
  const dates = await datesIn(question, newest);
  const folded = fold(question);
  const mentions = outlets.mentions(question);
  const every = EVERY_OUTLET.exec(folded);
  const said: readonly Span[] = [
    ...mentions,
    ...(every ? [{ start: every.index, end: every.index + every[0].length }] : []),
  ];
  const own = topicsOf(without(question, said), lexicon, dates);
  const topics = own.filter(({ chatter }) => !chatter);
  const leans = topics.length <= LEANING_TOPICS || PRONOUN.test(folded);
  const before = leans ? (asked.context?.at(-1) ?? '') : '';
  const concepts = [...own, ...remembered(before, own, lexicon)];
  const wanted = !asked.outlet?.trim() ? null : outlets.named(asked.outlet);
  const missing = wanted?.length === 0 ? asked.outlet : mentions.find((mention) => mention.outlets.length === 0)?.typed;
  const named = wanted ?? mentions.flatMap((mention) => mention.outlets);

  const text = corrected(without(question, said), concepts).replace(/\s+/g, ' ').trim();
  const parts = partsOf(text, analyze(text), concepts);
  const who = askedSpeaker(question, lexicon);
  const wish = wishIn(asked.question, outlets);

  return {
    asking: { text, context: before, parts: parts.map(({ span }) => span) },
    concepts,
    dates,
    parts,
    outlets: named.length > 0 ? new Set(named) : null,
    everyOutlet: every !== null,
    // What an outlet says is the words of its articles.
    speaker: mentions.length > 0 || outlets.named(who ?? '').length > 0 ? null : who,
    refusal: wish ? { code: 'wish', wish } : refusalOf(question, concepts, missing),
    unanswered: unanswered(asked.question, lexicon, outlets),
  };
}

/** The question with the misspelt words that were taken for words of the coverage put right. */
function corrected(question: string, concepts: readonly QueryTerm[]): string {
  const meant = new Map(concepts.flatMap(({ typed, meant }) => (meant === undefined ? [] : [[typed, meant]])));
  return analyze(question).reduceRight(
    (text, { word, start, end }) =>
      text.slice(0, start) + (meant.get(word) ?? text.slice(start, end)) + text.slice(end),
    question,
  );
}

function refusalOf(
  question: string,
  concepts: readonly QueryTerm[],
  missing: string | undefined,
): RefusalReason | null {
  if (isInstruction(question)) return { code: 'instruction' };
  if (missing !== undefined) return { code: 'outlet-not-in-coverage', outlet: missing };
  if (concepts.some(({ chatter }) => !chatter)) return null;
  return { code: isGreeting(question) ? 'greeting' : 'no-question' };
}
