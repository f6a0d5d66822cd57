import { wordings } from '../../concordance/wording.ts';
import { SAY, TELL } from '../../english/sayingverbs.ts';
import type { Span } from '../../text/span.ts';
import { isNegation } from '../gaps/decisive.ts';

/** Who is named around a quotation. */
interface NamedSource {
  /** As typed; null for a pronoun. */
  readonly who: string | null;
  /** A verb says that it is theirs; else a colon does. */
  readonly isSaid: boolean;
}

/** Words around a quotation that say whose it is. */
export interface FramedQuotation extends NamedSource {
  /** The words that are quoted, with the marks around them, in the typed text. */
  readonly quoted: Span;
}

/** Two quotations with the words between them that say whose they are: “…,” said Doe, “…” */
export interface SplitQuotation extends NamedSource {
  readonly parts: readonly [Span, Span];
  /** The second goes on with the sentence of the first, as a comma between them says. */
  readonly goesOn: boolean;
}

/** Marks around quoted words. */
const MARKS = /["\u201c\u201d\u201e\u00ab\u00bb]/g;
/** Longer words around a quotation say more than whose it is, in UTF-16 code units. */
const LONGEST = 120;
const PRONOUN = /^(?:he|she|they|it|i|we|you)$/i;
const WHO = '(?<who>[^,:;!?\\n]{1,100}?)';
/** To whom, where or when something was said, which is no claim about the words: "told reporters", "in a statement". */
const SETTING = `(?: (?:reporters|journalists|(?:in|at|on|during) (?:an?|the|his|her|their|its) (?:\\p{L}+ ){0,2}(?:statement|interview|news conference|press conference|briefing|hearing|speech|release|email|letter|post|tweet)|(?:on )?(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)){0,2}`;
const TOLD = ` (?:${TELL}) (?:[\\p{L}.]+ ){0,3}[\\p{L}.]+`;
const SAID = `(?: (?:has|had|also|then|later|once))? (?:${SAY})`;
/** `Doe: "…"`. */
const COLON = new RegExp(`^${WHO}$`, 'iu');
/** `Doe said: "…"`, `According to Doe, "…"`, `Doe: "…"`. */
const BEFORE = [
  new RegExp(`^(?:as )?${WHO}${SAID}(?: that)?${SETTING}$`, 'iu'),
  new RegExp(`^(?:as )?${WHO}${TOLD}$`, 'iu'),
  new RegExp(`^(?:as ${WHO} (?:once )?puts? it)$`, 'iu'),
  new RegExp(`^in the words of ${WHO}$`, 'iu'),
  new RegExp(`^according to ${WHO}$`, 'iu'),
  COLON,
];
/** `"…," said Doe.`, `"…," Doe said.`, `"…," according to Doe.` */
const BEHIND = [
  new RegExp(`^(?:according to|${SAY}) ${WHO}${SETTING}$`, 'iu'),
  new RegExp(`^${WHO}${SAID}${SETTING}$`, 'iu'),
  new RegExp(`^${WHO}${TOLD}$`, 'iu'),
];
/** Nothing but marks: a quotation that ends without a word about its source. */
const BARE = /^[^\p{L}\p{N}]*$/u;

/** Whether there is a mark of a quotation in some words. */
export const hasMarks = (typed: string): boolean => typed.search(MARKS) >= 0;

/** A quotation between marks, or after a colon, and who is named around it; null where the words around it say other things. */
export function framedIn(typed: string): FramedQuotation | null {
  const start = typed.length - typed.trimStart().length;
  const end = typed.trimEnd().length;
  const marks = [...typed.matchAll(MARKS)].map(({ index }) => index);
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return behindColon(typed, start, end);
  if (marks.length > 2) return null;
  const [before, behind] = [typed.slice(start, first), typed.slice(last + 1, end)];
  if (first !== last) {
    if (BARE.test(behind)) return framed(named(before, BEFORE), { start: first, end: last + 1 });
    return BARE.test(before) ? framed(named(behind, BEHIND), { start: first, end: last + 1 }) : null;
  }
  return (
    framed(named(before, BEFORE), { start: first, end }) ?? framed(named(behind, BEHIND), { start, end: first + 1 })
  );
}

/** Two quotations between marks, and who is named between them; null where the words between them say other things. */
export function splitIn(typed: string): SplitQuotation | null {
  const marks = [...typed.matchAll(MARKS)].map(({ index }) => index);
  const [opening, closing, reopening, last] = marks;
  if (marks.length !== 4 || opening === undefined || closing === undefined || reopening === undefined) return null;
  if (last === undefined || !BARE.test(typed.slice(0, opening)) || !BARE.test(typed.slice(last + 1))) return null;
  const between = typed.slice(closing + 1, reopening).trim();
  const source = named(between.replace(/[,;:]$/, ''), BEHIND);
  if (source === null) return null;
  return {
    ...source,
    parts: [
      { start: opening, end: closing + 1 },
      { start: reopening, end: last + 1 },
    ],
    goesOn: !between.endsWith('.'),
  };
}

function behindColon(typed: string, start: number, end: number): FramedQuotation | null {
  const colon = typed.slice(0, start + LONGEST).search(/:\s/);
  return colon < 0 ? null : framed(named(typed.slice(start, colon + 1), BEFORE), { start: colon + 1, end });
}

function framed(source: NamedSource | null, quoted: Span): FramedQuotation | null {
  return source && { ...source, quoted };
}

/** Who is named; a denial names nobody: "Doe never said". */
function named(around: string, forms: readonly RegExp[]): NamedSource | null {
  const words = around.trim().replace(/\s+/g, ' ');
  if (words === '' || words.length > LONGEST || wordings(words).some(({ key }) => isNegation(key))) return null;
  // "Doe said. “…”": that is whose the words before are.
  if (forms === BEFORE && words.endsWith('.')) return null;
  const bare = words.replace(/^[ ,]+/, '').replace(/ ?[:,.]$/, '');
  for (const form of forms) {
    if (form === COLON && !words.endsWith(':')) continue;
    const who = form.exec(bare)?.groups?.who?.trim();
    if (who !== undefined) return { who: PRONOUN.test(who) ? null : who, isSaid: form !== COLON };
  }
  return null;
}
