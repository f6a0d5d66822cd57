import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { DEATHS } from './death.ts';

/** What kind of thing would answer a question. 'topic' stands for key words and everything else. */
export type AnswerKind =
  | 'who'
  | 'when'
  | 'time'
  | 'where'
  | 'how-many'
  | 'how-much'
  | 'how-old'
  | 'why'
  | 'how'
  | 'how-died'
  | 'quote'
  | 'yes-no'
  | 'topic';

const SAYING =
  'say|says|said|tell|tells|told|tweet|tweets|tweeted|post|posted|claim|claims|claimed|state|stated|write|wrote|allege|allege[ds]|argue[ds]?|respond|responded|react|reacted|comment|commented|announce[ds]?|explain|explained|warn|warned|admit|admitted|ask|asked|call|called|describe[ds]?|reply|replied';

const SAYING_WORD = new RegExp(`^(?:${SAYING})$`);
/** Whether a folded word is a verb of saying. */
export const isSaying = (word: string): boolean => SAYING_WORD.test(word);

/** What people do in words as well, where their words are asked for. */
const MEANING =
  'think|thinks|believe|believes|believed|suggest|suggests|insist|insists|predict|predicts|promise|promises';
const WORDS_OF = 'reaction|response|reply|answer|comments?|opinion|views?|statement|words|take';

const SPEAKER_ASKED = new RegExp(
  `\\b(?:what|how|why)(?:s| else| all| exactly)? (?:did|does|do|has|have|was|is) (?<who>(?:(?!\\b(?:${SAYING})\\b).){2,60}?) (?:\\w+ly )?(?:have to )?(?:${SAYING}|${MEANING})\\b`,
);
/** As other languages put it, word by word: "what said Doe about …". */
const INVERTED_ASKED =
  /\b(?:what|how|why) (?:said|says) (?<who>(?:(?!\b(?:about|on|to|of|after|before|when|if)\b)[^,?]){2,60}?)(?= (?:about|on|to|of|after|before|when|if)\b|[,?]|$)/;
/** "What was Doe's reaction to …": the owner of some words is asked for. */
const OWNER_ASKED = new RegExp(
  `\\b(?:what|how)(?:'?s| is| are| was| were) (?<who>[^,?]{2,60}?)'s? (?:\\w+ )?(?<words>${WORDS_OF})\\b`,
);

/** The first pattern that fits gives the kind; what is asked inside a longer message counts as well as at its head. */
const ASKING: readonly (readonly [AnswerKind, RegExp])[] = [
  ['how-old', /\bhow old\b|\bage\b/],
  [
    'how-much',
    /\bhow much (?:money|cash|compensation|funding)\b|\bhow much (?:did|does|do|will|would|is|was|are|were|has|have|had) .{1,80}\b(?:costs?|pay|pays|paid|paying|spend|spent|spending|earns?|earned|earning|raised?|worth|owes?|owed|fined?|donated?|invest|invested|fetch|fetched)\b|\bwhat(?:'?s| is| was| were| are) the (?:price|cost|fine|salary|fee)s?\b/,
  ],
  [
    'how-many',
    /\bhow (?:many|much|long|often|far|big|large|fast|high|tall)\b|\b(?:what|which) (?:(?:is|was|are|were) the )?(?:\w+ )?(?:number|percentage|percent|share|amount|size|price|total)\b|\bnumber of\b/,
  ],
  ['time', /\b(?:what|which|at what) (?:time|hour)\b|\btime of (?:the )?day\b/],
  [
    'when',
    /^(?:and |but |so |or )*when\b|\bwhen (?:exactly )?(?:did|do|does|is|are|was|were|will|would|has|have|had)\b|\b(?:what|which) (?:date|day|year|month|weekday)\b|\bhow long ago\b/,
  ],
  [
    'where',
    /\bwhere\b|\b(?:what|which) (?:place|city|town|street|address|location|country|state|hospital|building)\b|\baddress\b/,
  ],
  [
    'how-died',
    /\bhow (?:exactly )?(?:did|was|were|has|have|is|are) .*\b(?:die|died|killed|murdered|dead)\b|\bcause of (?:the |his |her |their )?death\b/,
  ],
  [
    'why',
    /\bwhy\b|\bhow come\b|\b(?:what|which) (?:reason|caused|motive)\b|\bwhat(?: is| was|s)? the (?:reason|cause|motive)\b/,
  ],
  [
    'quote',
    new RegExp(
      `\\b(?:what|whats|how|everything)\\b.*\\b(?:${SAYING})\\b|${OWNER_ASKED.source}|\\b(?:statement|quote|quotes|exact wording|in (?:his|her|their) own words)\\b`,
    ),
  ],
  [
    'who',
    /\bwhat(?:'?s| is| was) (?:his|her|their|\S+(?: \S+)?'s?) (?:job|occupation|profession|title|position)\b|\bwhos?\b|\bwhom\b|\bwhose\b|\b(?:what|which)\b.*\bnames?\b|\bwhich (?:person|man|woman|officer|officers|reporter|journalist|people|individual|player|actor|politician|company|team|prosecutor|lawyer)\b/,
  ],
  ['how', /\bhow\b/],
  [
    'yes-no',
    /^(?:and |so |but )?(?:did|does|do|is|are|was|were|has|have|had|can|could|should|would|will|wasnt|didnt|isnt)\b/,
  ],
];

/** Months, also in short, and days of the week, as patterns. */
export const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
export const DAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const NUMBER =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundreds?|thousands?|millions?|billions?|decades?|once|twice|half|third';

/** What shows, in folded text, that a thing of the kind is there. */
const CLOCK =
  '\\b\\d{1,2}(?:[:.]\\d\\d)? ?[ap]\\.?m\\b|\\b(?:morning|afternoon|evening|night|midnight|noon|dawn|dusk|overnight)\\b';
const SHOWING: Partial<Record<AnswerKind, RegExp>> = {
  when: new RegExp(
    `\\b(?:${DAY})\\b|\\b(?:${MONTH})\\.? \\d|\\b(?:in|of|by|since|late|early|last|this|next|until|come|mid) (?:${MONTH})\\b|\\b\\d{1,2} (?:${MONTH})\\b|\\b(?:1[89]|20)\\d\\d\\b|\\b\\d{1,2}(?:[:.]\\d\\d)? ?[ap]\\.?m\\b|\\b(?:yesterday|today|tonight|tomorrow)\\b|\\b(?:last|next|this) (?:week|month|year|night|day|summer|winter|spring|fall)\\b|\\bago\\b|\\b(?:days?|weeks?|months?|years?|hours?) (?:later|earlier|before|after|prior)\\b`,
  ),
  'how-died': new RegExp(DEATHS.map(([, pattern]) => pattern.source).join('|')),
  time: new RegExp(CLOCK),
  // The day of a month and a year count nothing.
  'how-many': new RegExp(`(?<!\\d|\\b(?:${MONTH})\\.? )(?!(?:1[89]|20)\\d\\d\\b)\\d|\\b(?:${NUMBER})\\b`),
  'how-much':
    /[$\u20ac\u00a3\u00a5\u20b9]\s?\d|\b\d[\d.,]*\s?(?:dollars?|euros?|pounds?|cents?|rupees?|yen|yuan|francs?|million|billion|trillion|crore|lakh|usd|eur|gbp)\b|\b(?:hundreds|thousands|millions|billions|trillions) of (?:dollars|euros|pounds)\b|\b(?:hundred|thousand|million|billion|trillion) (?:dollars?|euros?|pounds?|pesos?|francs?|yen)\b/,
  'how-old':
    /, \d{1,3}(?:,|\b)|\b\d{1,3}-(?:year|month|day)s?-old\b|\bage[ds]?\b \d|\b\d{1,3} years old\b|\bturn(?:ed|s) \d|\b(?:was|were|is) (?:only |just |then )?\d{1,2}(?: (?:when|at the time)\b|[,.;])/,
  why: /\bbecause\b|\bdue to\b|\bso that\b|\bin order to\b|\bas a result\b|\bblam|\bcaus|\breason|\bafter\b|\bsince\b|\bover (?:his|her|their|the)\b|\bto (?!the\b|a\b|an\b|his\b|her\b|their\b)\w|\btherefore\b|\bgiven\b|\bciting\b|\bthat(?:'s| is| was) why\b/,
  quote: new RegExp(
    `["']|\\b(?:${SAYING}|saying|according to|statement|promis\\w+|insist\\w+|blasting|blam\\w+|defend\\w+)\\b`,
  ),
};
const NAME = /(?:^|[\s("'\u2018\u201c])(?:\p{Lu}[\p{L}\p{M}.'\u2019-]+\s+){1,3}\p{Lu}[\p{L}\p{M}'\u2019-]+/gu;
const NAME_WORD = /\p{Lu}[\p{L}\p{M}]+/gu;
const PLACE =
  /\b(?:in|at|near|outside|inside|off|on|to|from|around|through|behind)\b(?:\s+(?:the|a|an|his|her|their|suburban|downtown|north|south|east|west))*\s+(?:\p{Lu}|\d|home|house|hospital|hotel|motel|school|street|sidewalk|jail|prison|court|work|scene|parking|park|beach|river|road)/u;

/** How far from a topic, in characters, a thing of the kind may stand to belong to it. */
const BESIDE = 25;
/** Stems that ask for a kind rather than name a topic. */
const ASKED_WITH: Partial<Record<AnswerKind, readonly string[]>> = {
  who: ['name', 'person', 'individu', 'job', 'occup', 'profess', 'titl', 'posit'],
  when: ['date', 'day', 'time', 'year', 'month', 'start', 'begin', 'happen', 'occur'],
  time: ['time', 'day', 'hour'],
  where: ['place', 'locat', 'citi', 'town', 'countri', 'state', 'street', 'address'],
  'how-much': ['money', 'cash', 'amount', 'price'],
  'how-many': ['number', 'amount', 'long', 'often', 'far', 'larg', 'big'],
  'how-old': ['age', 'old', 'year'],
  why: ['reason', 'caus', 'motiv'],
  topic: ['rank'],
  quote: ['say', 'tell', 'statement', 'quot', 'word', 'respond', 'react'],
};

/** Whether the stem only asks for the kind. */
export const asksFor = (kind: AnswerKind, stem: string): boolean => ASKED_WITH[kind]?.includes(stem) ?? false;

/** Whose words a question asks for, and the word by which it asks for them where that is no verb of saying. */
export interface SpeakerAsked extends Span {
  readonly asking?: Span;
}

/** The words between "what did" and the verb of saying, or the owner of the words asked for. Given a folded question. */
export function speakerAsked(folded: string): SpeakerAsked | null {
  // "What was Doe's first reply": the owner is shorter than what stands before a word that may be a verb, too.
  const [found] = [SPEAKER_ASKED.exec(folded), INVERTED_ASKED.exec(folded), OWNER_ASKED.exec(folded)]
    .filter((match) => match !== null)
    .sort((a, b) => (a.groups?.who ?? '').length - (b.groups?.who ?? '').length);
  const { who, words } = found?.groups ?? {};
  if (!found || !who) return null;
  const start = found.index + found[0].indexOf(who);
  const end = found.index + found[0].length;
  return { start, end: start + who.length, ...(words && { asking: { start: end - words.length, end } }) };
}

/** The kind of answer that a question, folded to plain lower case, asks for. */
export const kindOf = (folded: string): AnswerKind =>
  ASKING.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'topic';

/**
 * Whether the words hold a thing of the kind. `words` is the text as printed, `folded` its folded copy, and `asked` tells
 * of a folded word whether the question names it: who did it is answered by another name. Always true for kinds that
 * any sentence can answer.
 */
export function shows(kind: AnswerKind, words: string, folded: string, asked: (word: string) => boolean): boolean {
  if (kind === 'who')
    return [...words.matchAll(NAME)].some(([name]) => name.match(NAME_WORD)?.some((word) => !asked(fold(word))));
  if (kind === 'where') return PLACE.test(words);
  return SHOWING[kind]?.test(folded) ?? true;
}

/** Between a name and an age: the age is that of somebody, or something, of theirs, or of another who is named. */
const OF_ANOTHER = /\b(?:his|her|their|whose|my)\b|['\u2019]s?\s|\p{Lu}/u;

/** Where somebody is from: "Olga Doe of Springfield, 42". */
const FROM = /\s(?:of|from|in) \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3},?\s?$/u;

const isAnothers = (words: string, { start, end }: Span, age: number): boolean =>
  OF_ANOTHER.test(words.slice(Math.max(start + 1, end - 2), Math.max(end, age)).replace(FROM, ''));

/**
 * Whether a thing of the kind stands by one of the spans, at most so many characters away; `folded` is the folded copy
 * that the spans are offsets into, and `words` are those as printed. Always true for kinds that do not tell.
 */
export function showsNear(kind: AnswerKind, folded: string, spans: readonly Span[], words = folded): boolean {
  const pattern = SHOWING[kind];
  if (!pattern || !isTelling(kind)) return true;
  return [...folded.matchAll(new RegExp(pattern, 'g'))].some(({ index, 0: found }) =>
    spans.some(
      ({ start, end }) =>
        start - BESIDE <= index + found.length &&
        index <= end + BESIDE &&
        !(kind === 'how-old' && isAnothers(words, { start, end }, index)),
    ),
  );
}

/** Kinds whose answer shows in the words, so that its absence tells against them. */
const TELLING: ReadonlySet<AnswerKind> = new Set(['when', 'time', 'how-many', 'how-much', 'how-old', 'how-died']);

/** Whether a sentence without a thing of the kind can hardly be the answer. */
export const isTelling = (kind: AnswerKind): boolean => TELLING.has(kind);
