import { fold } from '../text/fold.ts';
import { overlaps } from '../text/span.ts';
import type { Attribution } from './claim.ts';
import type { Part } from './concordance.ts';
import type { Coverage } from './coverage.ts';

/** What the coverage says to an attribution: that it is so, that it is otherwise, or neither. */
export type Bearing = 'fits' | 'unknown' | 'denies';

/** How words that stand there bear on whose words they are said to be. Unknown is what the coverage does not state. */
export function bearingOf(parts: readonly Part[], { outlet, speaker }: Attribution, coverage: Coverage): Bearing {
  const both = [outletBearing(parts, outlet, coverage), speakerBearing(parts, speaker, coverage)];
  if (both.includes('denies')) return 'denies';
  return both.includes('unknown') ? 'unknown' : 'fits';
}

function outletBearing([part]: readonly Part[], outlet: string | null, { outlets }: Coverage): Bearing {
  if (outlet === null || !part) return 'fits';
  const { value } = part.line.article.facts.outlet;
  if (value === null) return 'unknown';
  return outlets.named(outlet).includes(value) ? 'fits' : 'denies';
}

/** Words outside any quotation are the article's own, so nobody in it says them. */
function speakerBearing(parts: readonly Part[], speaker: string | null, { roster, voices }: Coverage): Bearing {
  if (speaker === null) return 'fits';
  const person = roster.named(speaker);
  const said = parts.flatMap((part) => {
    const { article } = part.line;
    return voices.quotations(article).filter(({ quotation }) => overlaps(quotation, part));
  });
  const own = new Set(parts.flatMap(({ line }) => person?.quotations.get(line.article) ?? []));
  if (said.some((one) => own.has(one) || names(one.speaker?.name ?? '', speaker))) return 'fits';
  return said.some((one) => one.speaker === null) ? 'unknown' : 'denies';
}

/** Whether all the words typed stand in the name. */
function names(name: string, typed: string): boolean {
  const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = new Set(words(name));
  const wanted = words(typed);
  return wanted.length > 0 && wanted.every((word) => own.has(word));
}
