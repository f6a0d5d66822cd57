import type { Concordance } from '../concordance/concordance.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { Claim, ClaimedSource } from './claim/claim.ts';
import type { Omission } from './gaps/omission.ts';
import type { PrintedPlace } from './places/place.ts';

/**
 * What became of a quotation: word for word in the coverage; so, but for a gap that hides a negation, a number or a name;
 * there with other words; there, but of another outlet or speaker than claimed; in pieces that never stand together; or
 * not in this coverage.
 */
export type Verdict = 'found' | 'shortened' | 'altered' | 'elsewhere' | 'joined' | 'absent';

/** Typed words, `start`..`end` in UTF-16 code units of the typed text, and the words printed in their place; either may be none. */
export interface WordAlteration {
  readonly start: number;
  readonly end: number;
  readonly found: string;
}

export interface Verification {
  readonly verdict: Verdict;
  /** Where the words, or the pieces of them, stand; those that bear the attribution out come first. */
  readonly places: readonly PrintedPlace[];
  /** How often the words stand there beyond the places. */
  readonly more: number;
  /** Of what was altered, in the order of the typed text; against the first place. */
  readonly alterations: readonly WordAlteration[];
  /** What the quotation leaves out at its ellipses and brackets, in text order; of the first occurrence. */
  readonly omitted: readonly Omission[];
  /** How the sentence goes on at the first occurrence, where it turns: "but …", "unless …"; null where it does not. */
  readonly goesOn: string | null;
  /** Whose words they are said to be, by an option or after a final dash. */
  readonly attributed: ClaimedSource;
  /** The coverage states nothing that bears the attribution out, and nothing against it. */
  readonly unconfirmed: boolean;
  /** Words that were compared; one or two stand in many texts and tell nothing. */
  readonly words: number;
}

/** So few words stand in many texts, and finding them proves nothing. */
export const TOO_SHORT = 2;

/** What a quotation is looked for in: the coverage, and the words of it that count. */
export type VerificationGround = Coverage & { readonly concordance: Concordance };

/** A verification with nothing but its verdict, its places and what the claim says of its source. */
export function result(
  verdict: Verdict,
  places: readonly PrintedPlace[],
  { attributed, words }: Claim,
  rest: Partial<Verification> = {},
): Verification {
  const nothing = { more: 0, alterations: [], omitted: [], goesOn: null, unconfirmed: false };
  return { verdict, places, attributed, words: words.length, ...nothing, ...rest };
}

/** The words of a claim as numbers of the concordance. */
export function numbered({ words }: Claim, concordance: Concordance): Int32Array {
  return Int32Array.from(words, ({ key }) => concordance.numberOf(key));
}
