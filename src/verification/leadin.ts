import { wordings } from '../concordance/wording.ts';
import { SAY } from '../english/sayingverbs.ts';
import type { Span } from '../text/span.ts';
import { isNegation } from './gaps/decisive.ts';

/** Words around a quotation that say whose it is. */
export interface FramedQuotation {
  /** The words that are quoted, with the marks around them, in the typed text. */
  readonly quoted: Span;
  /** The name before or behind them as typed; null for a pronoun. */
  readonly who: string | null;
}

const MARKS = /["\u201c\u201d\u201e\u00ab\u00bb]/g;
/** Longer words around a quotation say more than whose it is, in UTF-16 code units. */
const LONGEST = 120;
const PRONOUN = /^(?:he|she|they|it|i|we|you)$/i;
const WHO = '(?<who>[^,:;!?\\n]{1,100}?)';
const SAID = `(?:\\s+(?:has|had|also|then|later|once))?\\s+(?:${SAY})`;
/** `Doe said: "…"`, `According to Doe, "…"`, `Doe: "…"`. */
const BEFORE = [
  new RegExp(`^(?:as\\s+)?${WHO}${SAID}(?:\\s+that)?\\s*[:,]?$`, 'iu'),
  new RegExp(`^according to\\s+${WHO}\\s*[:,]?$`, 'iu'),
  new RegExp(`^${WHO}\\s*:$`, 'iu'),
];
/** `"…," said Doe.`, `"…," Doe said.`, `"…," according to Doe.` */
const BEHIND = [
  new RegExp(`^[\\s,]*(?:according to|${SAY})\\s+${WHO}\\.?$`, 'iu'),
  new RegExp(`^[\\s,]*${WHO}${SAID}\\.?$`, 'iu'),
];
/** Nothing but marks: a quotation that ends without a word about its source. */
const BARE = /^[^\p{L}\p{N}]*$/u;

/** A quotation between marks, or behind a colon, and who is named around it; null where the words around it say other things. */
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

function behindColon(typed: string, start: number, end: number): FramedQuotation | null {
  const colon = typed.slice(0, start + LONGEST).search(/:\s/);
  return colon < 0 ? null : framed(named(typed.slice(start, colon + 1), BEFORE), { start: colon + 1, end });
}

function framed(who: string | null, quoted: Span): FramedQuotation | null {
  return who === null ? null : { quoted, who: PRONOUN.test(who) ? null : who };
}

/** Who is named; a denial names nobody: "Doe never said". */
function named(around: string, forms: readonly RegExp[]): string | null {
  const words = around.trim();
  if (words === '' || words.length > LONGEST || wordings(words).some(({ key }) => isNegation(key))) return null;
  for (const form of forms) {
    const who = form.exec(words)?.groups?.who?.trim();
    if (who !== undefined) return who;
  }
  return null;
}
