import { analyze } from '../text/analyzer.ts';
import { fold } from '../text/fold.ts';
import { CAPITALS } from '../text/names.ts';
import type { Candidate } from './candidate.ts';
import type { Concept } from './concept.ts';
import type { Match } from './match.ts';
import type { Evidence } from './rank.ts';

/** What a yes-or-no question asks about somebody: "is X a Y?", "did X do Y?". Indexes of concepts. */
export interface Predication {
  /** The names of the one. */
  readonly subject: readonly number[];
  readonly predicate: number;
  /** Whether the predicate is something that the subject did, not something that the subject is. */
  readonly deed: boolean;
}

const IS_A =
  /^(?:and |so |but )?(?:is|was|are|were) (?<subject>[^,?]+?) (?:really |actually |just )?an? (?<predicate>[^,?]+?)(?= (?:in|of|for|at|on|with|who|that|to|from|by|when|during|before|after)\b|[,?]|$)/;
const DID = /^(?:and |so |but )?did (?<rest>[^,?]+)/;
/** How many words apart the two may stand. */
const REACH = { being: 6, deed: 20 };
/** What stands between somebody and what they are: "Doe, 35, a painter", "Doe was once the best painter". */
const BEING =
  /^\s*[,(\u2013\u2014-](?: ?\d{1,3},)?(?: who (?:is|was))? ?(?:an?|the|his|her|their)?\b[^,]*$|\b(?:is|was|be|been|being|as|became|becomes|called|named|branded)(?: \w+){0,2} (?:an?|the|his|her|their)\b[^,]*$/;
/** What stands between somebody and what was done to them, or by another. */
const NO_DEED =
  /\b(?:was|were|been|being|be|is|are)\s+(?:\w+ly\s+)?$|\b(?:after|as|before|when|while|because|if|that|who)\b/;
const NAMES = new RegExp(CAPITALS, 'gu');
const NAME_BEFORE = new RegExp(`(?:${CAPITALS})\\s+$`, 'u');
const OWNING = /^['\u2019]/;

/** What a question asks about somebody; null where it is no such question, or has not both of them. */
export function predicationOf(question: string, concepts: readonly Concept[]): Predication | null {
  const folded = fold(question).trim();
  const indexes = (words: string): number[] => {
    const stems = new Set(analyze(words).map(({ stem }) => stem));
    return concepts.flatMap(({ forms, chatter, remembered }, i) =>
      !chatter && !remembered && forms[0].phrase.every((stem) => stems.has(stem)) ? [i] : [],
    );
  };
  const capitals = new Set(
    analyze(question).flatMap(({ start, stem }) => (start > 0 && /\p{Lu}/u.test(question.charAt(start)) ? [stem] : [])),
  );
  const isName = (i: number): boolean => {
    const concept = concepts[i];
    return concept !== undefined && (concept.name || concept.forms[0].phrase.every((stem) => capitals.has(stem)));
  };
  const is = IS_A.exec(folded)?.groups;
  const rest = indexes(DID.exec(folded)?.groups?.rest ?? '');
  const predicate = is ? indexes(is.predicate ?? '').at(-1) : rest.find((i) => !isName(i));
  const subject = is ? indexes(is.subject ?? '') : rest.filter((i) => predicate !== undefined && i < predicate);
  const isAsked = predicate !== undefined && subject.some(isName);
  return isAsked ? { subject, predicate, deed: !is } : null;
}

/** Whether the one is said of the other: close together, nobody else named between them, in the order that says it. */
function isSaid(text: string, subject: Match, predicate: Match, deed: boolean): boolean {
  const [first, last] = subject.start < predicate.start ? [subject, predicate] : [predicate, subject];
  const between = text.slice(first.end, last.start);
  const isNear = last.position - first.position <= (deed ? REACH.deed : REACH.being);
  // A name where a word was asked for keeps company with the word; it does not say it.
  const isCompany = predicate.weight < 1 && /\p{Lu}/u.test(text.charAt(predicate.start));
  if (!isNear || isCompany || /[.;:]\s/.test(between)) return false;
  const names = [...between.matchAll(NAMES)];
  // A given name in front of the name is the same person's.
  const rest = first === predicate ? between.replace(NAME_BEFORE, '') : between;
  if (first === subject) {
    if (OWNING.test(between)) return false;
    return deed ? !NO_DEED.test(between) : names.length === 0 && BEING.test(between);
  }
  return deed ? /\bby\b/.test(rest) : /^[\s,\u2013\u2014"\u201c\u2018-]*$/.test(rest);
}

/** Only the evidence in which one sentence says of somebody what the question asks about. */
export function saidOf({ subject, predicate, deed }: Predication, evidence: readonly Evidence[]): Evidence[] {
  const says = ({ matches, reading }: Candidate): boolean =>
    reading.sentences.some(({ start, end }) => {
      const inside = matches.filter((match) => start <= match.start && match.end <= end);
      const of = (concept: number): Match[] => inside.filter((match) => match.concept === concept);
      return subject
        .flatMap(of)
        .some((one) => of(predicate).some((other) => isSaid(reading.passage.article.text, one, other, deed)));
    });
  return evidence.flatMap((one) => {
    const [first, ...rest] = one.candidates.filter(says);
    return first ? [{ ...one, candidates: [first, ...rest] as const }] : [];
  });
}
