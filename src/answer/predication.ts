import { analyze } from '../text/analyzer.ts';
import { fold } from '../text/fold.ts';
import { isTitle } from '../text/names.ts';
import { isStopWord } from '../text/stopwords.ts';
import type { Concept } from './concept.ts';
import { DAY, isSaying, MONTH } from './kind.ts';

/** A name in a question. Indexes of concepts. */
export interface Name {
  /** Its words, in order; none where a number stands alone. */
  readonly words: readonly number[];
  /** The numbers in it or behind it: "Gate 2". */
  readonly numbers: readonly number[];
}

/** What a question asks of somebody: "is X a Y?", "did X do it to Z?", "was Z done to?", "who did it to Z?". */
export interface Predication {
  /** Whether somebody is something, does it, or has it done to them. */
  readonly form: 'being' | 'deed' | 'suffering';
  readonly predicate: number;
  /** Those who are, do or suffer it; none where they are what is asked for. */
  readonly subject: readonly Name[];
  /** Those to whom it is done, as far as they are named. */
  readonly object: readonly Name[];
  /** Whether the object stands right behind the predicate, with no preposition between. */
  readonly direct: boolean;
  /** Whether each may be said to do it to the other: "X signed with Y" is "Y signed X". */
  readonly mutual: boolean;
  /** Whether the question asks if it is so, and not when, why or who. */
  readonly whether: boolean;
}

/** The words of all names in it. */
export const namesIn = ({ subject, object }: Predication): readonly number[] =>
  [...subject, ...object].flatMap(({ words }) => words);

const OPENING = '^(?:and |so |but )?';
const IS_A = new RegExp(
  `${OPENING}(?:is|was|are|were) (?<subject>[^,?]+?) (?:really |actually |just )?an? (?<predicate>[^,?]+?)(?= (?:in|of|for|at|on|with|who|that|to|from|by|when|during|before|after)\\b|[,?]|$)`,
);
const REST = '(?<rest>[^,?]+)';
const DID = new RegExp(`${OPENING}did ${REST}`);
const WH_DID = new RegExp(
  `${OPENING}(?:when|why|where|how(?: (?:much|many|long|often))?(?: (?:money|cash))?) did ${REST}`,
);
const HAS_DONE = new RegExp(`${OPENING}(?:has|have|had) (?!.* been )${REST}`);
const WAS_DONE = new RegExp(`${OPENING}(?:is|was|are|were|(?:has|have|had)(?=.* been )) ${REST}`);
const WH_WAS_DONE = new RegExp(
  `${OPENING}(?:when|why|where|how(?: (?:much|many|long|often))?) (?:is|was|are|were|(?:has|have|had)(?=.* been )) ${REST}`,
);
const WHO_DID = new RegExp(`${OPENING}who (?!(?:is|was|are|were|will|would) )(?:has |had )?${REST}`);
/** A participle by its form, or one of the irregular ones that news is made of. */
export const PARTICIPLE =
  /(?:ed|en)$|^(?:shot|slain|hurt|sued|found|sent|caught|held|hit|built|made|paid|sold|bought|lost|won|struck|fought|hung|cut|shut|led|met|told|left|thrown|shown|known)$/;
/** What begins a clause of its own, whose names are not those to whom it is done. */
const CLAUSE = /\b(?:when|while|after|before|because|since|until|if|as)\b/;
const OWNER = /['\u2019]s|s['\u2019]/;
const CALENDAR = new RegExp(`^(?:${MONTH}|${DAY})$`);
/** What follows a name and is no thing of it. */
const WHEN = /^\s+(?:yesterday|today|tonight|tomorrow|last|first|again|once|twice|later|earlier|ago|\w+ly)$/;
const YEAR = /^(?:1[89]|20)\d\d$/;

/** A word of the question that is one of its own topics. */
interface Topic {
  readonly concept: number;
  readonly start: number;
  readonly end: number;
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** An office in front of a name. */
  readonly isRank: boolean;
}

/** The words of a question that are its own topics, in its order. */
export function topicsIn(question: string, concepts: readonly Concept[]): Topic[] {
  const opening = question.search(/\S/);
  return analyze(question).flatMap(({ word, stem, start, end }) => {
    const concept = concepts.findIndex(
      ({ forms, chatter, remembered }) => !chatter && !remembered && forms[0].phrase.includes(stem),
    );
    if (concept < 0) return [];
    const isNumber = /^\d+$/.test(word);
    const isCapital = start > opening && /\p{Lu}/u.test(question.charAt(start));
    const { name = false, meant = word } = concepts[concept] ?? {};
    const isName = !isNumber && !CALENDAR.test(meant) && (isCapital || name);
    return [{ concept, start, end, isNumber, isName, isRank: isTitle(word) }];
  });
}

/** Verbs by which a question asks for an office: "who runs the Planet". The coverage tells it by a noun. */
const OFFICE =
  /^(?:leads|runs|heads|owns|chairs|manages|hosts|coaches|directs|edits|represents|governs|commands|oversees|controls|captains|anchors|presents)$/;

/** Whether a name only tells which thing is meant: "the Planet show". `rest` is what stands behind it. */
const isOfThing = (rest: string): boolean => {
  const [next = ''] = /^\s+[a-z]+/.exec(fold(rest)) ?? [];
  return next !== '' && !isStopWord(next.trim()) && !WHEN.test(next);
};

/**
 * The names among some topics: words and numbers that stand together are one. `isOther` tells of one, given by where it
 * ends, whether something else than its bearer is meant.
 */
export function namesOf(question: string, topics: readonly Topic[], isOther: (end: number) => boolean): Name[] {
  const names: { words: number[]; numbers: number[]; end: number }[] = [];
  for (const topic of topics) {
    if (!topic.isName && !topic.isNumber) continue;
    const before = names.at(-1);
    const goesOn = before && /^[\s.'\u2019-]*$/.test(question.slice(before.end, topic.start));
    const name = goesOn ? before : { words: [], numbers: [], end: 0 };
    if (!goesOn) names.push(name);
    name.end = topic.end;
    if (topic.isName) name.words.push(topic.concept);
    else if (!YEAR.test(question.slice(topic.start, topic.end))) name.numbers.push(topic.concept);
  }
  return names
    .filter(({ words, numbers }) => words.length + numbers.length > 0)
    .filter(({ words, end }) => words.length === 0 || !isOther(end))
    .map(({ words, numbers }) => ({ words, numbers }));
}

/** What a question asks of somebody; null where it is no such question, or does not name them. */
export function predicationOf(question: string, concepts: readonly Concept[]): Predication | null {
  const folded = fold(question);
  const trimmed = folded.trim();
  const topics = topicsIn(question, concepts);
  const within = (words: string): Topic[] => {
    const at = folded.lastIndexOf(words);
    return topics.filter(({ start, end }) => at <= start && end <= at + words.length);
  };
  const isNamed = ({ words }: Name): boolean => words.length > 0;

  const is = IS_A.exec(trimmed)?.groups;
  const predicate = within(is?.predicate ?? '').at(-1)?.concept;
  const bearer = within(is?.subject ?? '');
  if (predicate !== undefined && bearer.some(({ isName }) => isName)) {
    const subject = [{ words: bearer.map(({ concept }) => concept), numbers: [] }];
    return { form: 'being', predicate, subject, object: [], direct: true, mutual: false, whether: true };
  }

  const forms = [
    { pattern: DID, form: 'deed', whether: true },
    { pattern: HAS_DONE, form: 'deed', whether: true, participle: true },
    { pattern: WAS_DONE, form: 'suffering', whether: true, participle: true },
    { pattern: WH_DID, form: 'deed', whether: false },
    { pattern: WH_WAS_DONE, form: 'suffering', whether: false, participle: true },
    { pattern: WHO_DID, form: 'deed', whether: false, who: true },
  ] as const;
  for (const { pattern, form, whether, ...more } of forms) {
    const all = within(pattern.exec(trimmed)?.groups?.rest ?? '');
    const verb = all.find(({ isName, isNumber, isRank }) => !isName && !isNumber && !isRank);
    const isOffice = 'who' in more && verb && OFFICE.test(folded.slice(verb.start, verb.end));
    if (!verb || isOffice || ('participle' in more && !PARTICIPLE.test(folded.slice(verb.start, verb.end)))) continue;
    const front = all.filter(({ end }) => end <= verb.start);
    const clause = folded.slice(verb.end).search(CLAUSE);
    const end = clause < 0 ? folded.length : verb.end + clause;
    const behind = all.filter(({ start }) => start >= verb.end && start < end);
    // "Did Doe's dog bite" is not about Doe. Whether it is so is asked strictly, of all else who are named.
    const isOwner = (at: number): boolean => OWNER.test(question.slice(at - 2, at + 1));
    const isThing = (until: number) => (at: number) => !whether && !isOwner(at) && isOfThing(question.slice(at, until));
    const subject = namesOf(question, front, (at) => isOwner(at) || isThing(verb.start)(at)).filter(isNamed);
    const object = namesOf(question, behind, isThing(question.length));
    // A wh-question takes for granted that the one did it to the other.
    const isAbout = 'who' in more ? front.length === 0 && behind[0]?.isName && object.length > 0 : subject.length > 0;
    const isPremise = (form === 'suffering' || object.some(isNamed)) && !isSaying(folded.slice(verb.start, verb.end));
    if (!isAbout || (!whether && !isPremise)) continue;
    const first = behind.find(({ isName, isNumber }) => isName || isNumber);
    const between = first ? folded.slice(verb.end, first.start) : '';
    return {
      form,
      predicate: verb.concept,
      subject,
      object,
      direct: /^\s*(?:(?:the|an?|its|his|her|their) )?$/.test(between),
      mutual: /^\s*with (?:the )?$/.test(between),
      whether,
    };
  }
  return null;
}
