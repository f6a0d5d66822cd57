import { type CheckedDraft, checkText } from '../checking/check.ts';
import { counted } from '../checking/told.ts';
import type { Library } from '../library/library.ts';
import { wireVerification } from './wire.ts';

/** Milliseconds for one draft: whoever asks over a connection waits no longer. */
const TIME_LIMIT = 10_000;

/** A draft that was checked, as other programs read it: each quotation with its place, the source given, and its verdict. */
export const wireCheck = ({ quotations, unchecked, isCut }: CheckedDraft) => ({
  counts: counted(quotations),
  ...(unchecked > 0 && { unchecked }),
  ...(isCut && { cut: true }),
  quotations: quotations.map(({ place, start, end, quote, speaker, outlet, verdict, verification }) => ({
    ...place,
    start,
    end,
    quote,
    ...(speaker !== null && { speaker }),
    ...(outlet !== null && { outlet }),
    ...(verification && wireVerification(verification)),
    verdict,
  })),
});

/** A draft as plain text, checked, as other programs read it. Throws what the library throws. */
export const checkReply = async (text: string, library: Library) =>
  wireCheck(await checkText(text, library, { within: TIME_LIMIT }));
