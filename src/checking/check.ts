import { outletNames } from '../corpus/survey.ts';
import type { Library } from '../library/library.ts';
import { OutletMentions } from '../question/outletmentions.ts';
import { elementAt } from '../text/element.ts';
import { LONGEST_CLAIM } from '../verification/claim/claim.ts';
import { TOO_SHORT, type Verdict, type Verification } from '../verification/verification.ts';
import { Turns } from '../work/turns.ts';
import { type DraftPlace, placesInText } from './documents/place.ts';
import type { DraftText } from './documents/readdraft.ts';
import { type DraftQuotation, quotationsIn } from './quotationsin.ts';

/** What a quotation of a draft came to: a verdict; or it has so few words, or so many, that none could tell anything. */
export type DraftVerdict = Verdict | 'short' | 'long';

/** A quotation of a draft, judged. */
export interface CheckedQuotation extends DraftQuotation {
  readonly place: DraftPlace;
  readonly verdict: DraftVerdict;
  /** Null where the quotation was too short or too long to be looked for. */
  readonly verification: Verification | null;
}

export interface CheckedDraft {
  readonly quotations: readonly CheckedQuotation[];
  /** Quotations beyond those that were checked. */
  readonly unchecked: number;
  /** The draft is longer than is read: only its beginning was checked. */
  readonly isCut: boolean;
}

/** More quotations of one draft are counted, and not checked. */
const MOST_CHECKED = 2_000;
/** Milliseconds that finding the quotations may take. */
const TIME_LIMIT = 30_000;

/** How a draft is checked. */
export interface CheckOptions {
  /** Milliseconds after which no further quotation is judged; those left are counted as unchecked. */
  readonly within?: number;
  /** Is told how many have been judged, of how many. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Every quotation of a draft, judged against the coverage, in text order.
 *
 * @throws TimeLimitError when finding them takes longer than 30 s
 */
export async function checkDraft(
  { text, isCut, placesOf }: Pick<DraftText, 'text' | 'isCut' | 'placesOf'>,
  library: Library,
  { within = Number.POSITIVE_INFINITY, onProgress = () => {} }: CheckOptions = {},
): Promise<CheckedDraft> {
  const end = performance.now() + within;
  const outlets = new OutletMentions(outletNames(library.survey));
  const turns = new Turns(TIME_LIMIT);
  const { quotations: taken, more } = await turns.through(quotationsIn(text, outlets, MOST_CHECKED));
  const places = await turns.through(placesOf(taken));
  const quotations: CheckedQuotation[] = [];
  onProgress(0, taken.length);
  // Each quotation takes less than a turn, and thousands of them much more.
  const judging = new Turns(Number.POSITIVE_INFINITY);
  for (const [i, quotation] of taken.entries()) {
    if (performance.now() > end) break;
    quotations.push(await checked(quotation, elementAt(places, i), library));
    onProgress(quotations.length, taken.length);
    await judging.next();
  }
  return { quotations, unchecked: taken.length - quotations.length + more, isCut };
}

/** Every quotation of a text that was typed, judged as those of a draft. Throws as `checkDraft` does. */
export const checkText = (text: string, library: Library, options: CheckOptions = {}): Promise<CheckedDraft> =>
  checkDraft({ text, isCut: false, placesOf: (spans) => placesInText(text, spans) }, library, options);

async function checked(quotation: DraftQuotation, place: DraftPlace, library: Library): Promise<CheckedQuotation> {
  const { quote: text, signature } = quotation;
  if (text.length > LONGEST_CLAIM) return { ...quotation, place, verdict: 'long', verification: null };
  const signed = signature === null ? null : await library.verify({ text: `${text} \u2014 ${signature}` });
  // Words after a dash that name nobody are the draft's own.
  const isSigned = signed !== null && (signed.attributed.speaker ?? signed.attributed.outlet) !== null;
  const { outlet, speaker } = isSigned ? signed.attributed : quotation;
  const verification = isSigned ? signed : await library.verify({ text, outlet, speaker });
  const isShort = verification.words <= TOO_SHORT && verification.verdict !== 'found';
  return { ...quotation, outlet, speaker, place, verdict: isShort ? 'short' : verification.verdict, verification };
}
