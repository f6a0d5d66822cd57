import { phraseBefore } from '../../attribution/people/described.ts';
import type { TypedQuotation } from '../../concordance/typed.ts';
import type { Wording } from '../../concordance/wording.ts';
import { wordings } from '../../concordance/wording.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import { NEWSROOMS } from '../../english/newsrooms.ts';
import type { Span } from '../../text/span.ts';
import { unbracketed } from './bracket.ts';
import { framedIn, type SplitQuotation, splitIn } from './leadin.ts';

/** Longer quotations are not checked, in UTF-16 code units: it is what an option of a command can hold. */
export const LONGEST_CLAIM = 6000;

/** Whose words somebody says they are; null where nobody is named. */
export interface ClaimedSource {
  readonly outlet: string | null;
  readonly speaker: string | null;
  /** The speaker is named by what they are only: "the mayor", "a witness". */
  readonly isDescribed?: boolean;
}

/** A quotation taken apart. Offsets are into the typed text. */
export interface Claim {
  readonly text: string;
  readonly words: readonly Wording[];
  /** Indexes of the words with an ellipsis, or a bracket, before them. */
  readonly gaps: ReadonlySet<number>;
  /** Those of them with a bracket before them that holds words of whoever quotes. */
  readonly replaced: ReadonlySet<number>;
  readonly attributed: ClaimedSource;
}

/** An ellipsis in any of its forms, or a bracket without a word in it. */
const ELLIPSIS = /[\u2025\u2026\u22ef]|\.{3,}|\.(?:\s\.){2,}|\[[^[\]\p{L}\p{N}\p{S}%]*\]/gu;
/** A dash with space, a line break or a closing mark before it, and a few words after it to the end. */
const SIGNED = /(?<=[\s"'\u2019\u201d\u00bb.!?])(?:--?|[\u2012-\u2015])\s*(?<who>[^\n\u2012-\u2015]{2,120})$/u;
const MOST_NAME_WORDS = 6;
/** "The mayor": no name. */
const DETERMINED = /^(?:the|an?|his|her|their|its)\s+\p{Ll}/iu;
/** A word of a name or of an office, as people write them. */
const NAME_WORD = /^(?:\p{Lu}|\p{N}|(?:de|del|della|di|da|van|von|der|den|la|le|bin|al|dos|du|of|the|for|and|to)$)/u;

/**
 * A quotation as typed, and the same without what names its source: a dash and a name at its end (`unsigned`), "Doe said:"
 * around it (`quoted`), or "said Doe" amid it (`split`). What stands in brackets is read as printed: see `bracketless`.
 */
export interface ClaimReadings {
  readonly whole: Claim;
  readonly unsigned: Claim | null;
  readonly quoted: Claim | null;
  /** Two quotations with their source between them. */
  readonly split: SplitClaim | null;
}

/** Two claims of one source, of which the second may go on with the sentence of the first. */
export interface SplitClaim {
  readonly parts: readonly [Claim, Claim];
  readonly goesOn: boolean;
}

export function readings(
  { text, outlet = null, speaker = null }: TypedQuotation,
  coverage: Pick<Coverage, 'outlets' | 'roster'>,
): ClaimReadings {
  const chosen = { outlet, speaker };
  const whole = claimOf(text, chosen);
  const withSource = (named: ClaimedSource): ClaimedSource => {
    return speaker === null
      ? { ...named, outlet: outlet ?? named.outlet }
      : { outlet: outlet ?? named.outlet, speaker };
  };
  const signed = SIGNED.exec(text.trimEnd());
  const signer = signed?.groups?.who;
  const named = signer === undefined ? null : attributionOf(signer, coverage);
  if (signed && named) {
    return { whole, unsigned: claimOf(text.slice(0, signed.index), withSource(named)), quoted: null, split: null };
  }
  const framed = framedIn(text);
  const source = framed && sourceIn(framed, coverage);
  const partOf = ({ start, end }: Span, named: ClaimedSource): Claim =>
    claimOf(' '.repeat(start) + text.slice(start, end), withSource(named));
  const quoted = framed && source && partOf(framed.quoted, source);
  const apart = quoted ? null : splitIn(text);
  const between = apart && sourceIn(apart, coverage);
  const split = apart && between && splitClaim(apart, (part) => partOf(part, between));
  return { whole, unsigned: null, quoted, split };
}

function splitClaim({ parts: [first, second], goesOn }: SplitQuotation, claimed: (part: Span) => Claim): SplitClaim {
  return { parts: [claimed(first), claimed(second)], goesOn };
}

/** Whom a lead-in names: nobody for a pronoun; null where its words are no name, and so may be the quotation's own. */
function sourceIn(
  { who, isSaid }: Pick<SplitQuotation, 'who' | 'isSaid'>,
  coverage: Pick<Coverage, 'outlets' | 'roster'>,
): ClaimedSource | null {
  if (who === null) return { outlet: null, speaker: null };
  const described = isSaid ? describedBy(who) : null;
  const known = DETERMINED.test(who) ? described : (attributionOf(who, coverage) ?? described);
  if (!known || known.speaker === null || coverage.roster.named(known.speaker)) return known;
  // "District Attorney Olga Doe": the coverage may know her without her office.
  const words = who.split(/\s+/);
  const name = words.map((_, i) => words.slice(i).join(' ')).find((rest) => coverage.roster.named(rest));
  return name === undefined ? known : { ...known, speaker: name };
}

/** An office, or somebody by what they are: "the sheriff's office", "a witness". */
function describedBy(who: string): ClaimedSource | null {
  const cue = phraseBefore(who, 'said');
  if (cue === null || (cue.kind !== 'body' && cue.kind !== 'description')) return null;
  return { outlet: null, speaker: cue.words, isDescribed: cue.kind === 'description' };
}

function claimOf(text: string, attributed: ClaimedSource): Claim {
  return readAs(text, text, [], attributed);
}

/** The same claim with its brackets read as whoever quotes put them, in place of what is printed; null without any. */
export function bracketless({ text, attributed }: Claim): Claim | null {
  const read = unbracketed(text);
  return read && readAs(text, read.text, read.gaps, attributed);
}

/**
 * @param read the words that count, at their places in the typed text
 * @param brackets where brackets stand that take the place of printed words
 */
function readAs(text: string, read: string, brackets: readonly number[], attributed: ClaimedSource): Claim {
  const words = wordings(read);
  const wordBehind = (at: number): number => {
    const behind = words.findIndex(({ start }) => start >= at);
    return behind < 0 ? words.length : behind;
  };
  const ellipses = [...read.matchAll(ELLIPSIS)].map(({ index }) => wordBehind(index));
  const replaced = brackets.map(wordBehind);
  return { text, words, gaps: new Set([...ellipses, ...replaced]), replaced: new Set(replaced), attributed };
}

/** Whom the words after a dash name: outlets and people, with commas between them; null when they are no names. */
function attributionOf(who: string, { outlets, roster }: Pick<Coverage, 'outlets' | 'roster'>): ClaimedSource | null {
  const parts = who
    .split(/[,/(|]|\s(?:in|via|on|at)\s/)
    .map((part) => part.replace(/[\s.)"'\u2019\u201d]+$/u, '').trim());
  const names = parts.filter((part) => isName(part) || roster.named(part) !== null || outlets.named(part).length > 0);
  const isOutlet = (name: string): boolean =>
    roster.named(name) === null && (outlets.named(name).length > 0 || NEWSROOMS.has(lettersOf(name)));
  if (names[0] !== parts[0] || names[0] === undefined || names[0] === '') return null;
  return { outlet: names.find(isOutlet) ?? null, speaker: names.find((name) => !isOutlet(name)) ?? null };
}

function isName(part: string): boolean {
  const words = part.split(/\s+/);
  return /^\p{Lu}/u.test(part) && words.length <= MOST_NAME_WORDS && words.every((word) => NAME_WORD.test(word));
}

function lettersOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/^the\s+/i, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
