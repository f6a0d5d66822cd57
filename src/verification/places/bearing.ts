import type { AttributedQuotation } from '../../attribution/attribute.ts';
import type { WordRange } from '../../concordance/concordance.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import type { QuotationSpeakers } from '../../coverage/quotationspeakers.ts';
import { isOf, type QuotedPerson } from '../../coverage/quotedperson.ts';
import { fold } from '../../text/fold.ts';
import { contains } from '../../text/span.ts';
import type { ClaimedSource } from '../claim/claim.ts';

/** Whether the coverage confirms an attribution, contradicts it, or does neither. */
export type SourceCheck = 'fits' | 'unknown' | 'denies';

/** Judges an attribution by the places of the words; it is unknown where the coverage does not state whose they are. */
export function bearingOn(
  { outlet, speaker, isDescribed = false }: ClaimedSource,
  { outlets, roster, speakers }: Coverage,
): (parts: readonly WordRange[]) => SourceCheck {
  // Looked up once: common words stand at tens of thousands of places.
  const meant = outlet === null ? null : outlets.named(outlet);
  const bearingOfSpeaker =
    speaker === null ? null : speakerBearingOn(speaker, isDescribed, roster.named(speaker), speakers);
  return (parts) => {
    const both = [outletBearing(parts, meant), bearingOfSpeaker?.(parts) ?? 'fits'];
    if (both.includes('denies')) return 'denies';
    return both.includes('unknown') ? 'unknown' : 'fits';
  };
}

function outletBearing([part]: readonly WordRange[], meant: readonly string[] | null): SourceCheck {
  if (meant === null || !part) return 'fits';
  const { value } = part.line.article.facts.outlet;
  if (value === null) return 'unknown';
  return meant.includes(value) ? 'fits' : 'denies';
}

/** Words outside any quotation are the article's own, so nobody in it says them. */
function speakerBearingOn(
  speaker: string,
  isDescribed: boolean,
  person: QuotedPerson | null,
  speakers: QuotationSpeakers,
): (parts: readonly WordRange[]) => SourceCheck {
  // Common words stand in one quotation at many places.
  const known = new Map<AttributedQuotation, boolean>();
  const isTheirs = (one: AttributedQuotation): boolean => {
    const is =
      known.get(one) ??
      ((person !== null && isOf(one, person)) ||
        names(`${one.speaker?.name ?? ''} ${one.speaker?.role ?? ''}`, speaker));
    known.set(one, is);
    return is;
  };
  return (parts) => {
    const around = parts.flatMap((part) =>
      speakers.quotationsIn(part.line.article, part).map((one) => innermost(one, part)),
    );
    if (around.some(isTheirs)) return 'fits';
    // Somebody whose role the text does not give may be the one described.
    const mayBe = (one: AttributedQuotation): boolean =>
      one.speaker === null || (isDescribed && one.speaker.role === undefined);
    return around.some(mayBe) ? 'unknown' : 'denies';
  };
}

/** The quotation that holds words: one inside another has a speaker of its own. */
const innermost = (one: AttributedQuotation, part: WordRange): AttributedQuotation =>
  one.inner?.find(({ quotation }) => contains(quotation, part)) ?? one;

/** Whether all the words typed stand in the name and the role. */
function names(name: string, typed: string): boolean {
  const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = new Set(words(name));
  const wanted = words(typed);
  return wanted.length > 0 && wanted.every((word) => own.has(word));
}
