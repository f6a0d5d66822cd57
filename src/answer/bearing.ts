import { fold } from '../text/fold.ts';
import { overlaps } from '../text/span.ts';
import type { Attribution } from './claim.ts';
import type { Part } from './concordance.ts';
import type { Coverage } from './coverage.ts';
import { isOf, type Person } from './person.ts';
import type { Attributed } from './speaker.ts';
import type { Voices } from './voices.ts';

/** What the coverage says to an attribution: that it is so, that it is otherwise, or neither. */
export type Bearing = 'fits' | 'unknown' | 'denies';

/** Tells how words that stand there bear on whose words they are said to be. Unknown is what the coverage does not state. */
export function bearingOn(
  { outlet, speaker }: Attribution,
  { outlets, roster, voices }: Coverage,
): (parts: readonly Part[]) => Bearing {
  // Looked up once: common words stand at tens of thousands of places.
  const meant = outlet === null ? null : outlets.named(outlet);
  const person = speaker === null ? null : roster.named(speaker);
  return (parts) => {
    const both = [outletBearing(parts, meant), speakerBearing(parts, speaker, person, voices)];
    if (both.includes('denies')) return 'denies';
    return both.includes('unknown') ? 'unknown' : 'fits';
  };
}

function outletBearing([part]: readonly Part[], meant: readonly string[] | null): Bearing {
  if (meant === null || !part) return 'fits';
  const { value } = part.line.article.facts.outlet;
  if (value === null) return 'unknown';
  return meant.includes(value) ? 'fits' : 'denies';
}

/** Words outside any quotation are the article's own, so nobody in it says them. */
function speakerBearing(
  parts: readonly Part[],
  speaker: string | null,
  person: Person | null,
  voices: Voices,
): Bearing {
  if (speaker === null) return 'fits';
  const said = parts.flatMap((part) => {
    const { article } = part.line;
    return voices.quotations(article).filter(({ quotation }) => overlaps(quotation, part));
  });
  const isTheirs = (one: Attributed): boolean => person !== null && isOf(one, person);
  if (said.some((one) => isTheirs(one) || names(one.speaker?.name ?? '', speaker))) return 'fits';
  return said.some((one) => one.speaker === null) ? 'unknown' : 'denies';
}

/** Whether all the words typed stand in the name. */
function names(name: string, typed: string): boolean {
  const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = new Set(words(name));
  const wanted = words(typed);
  return wanted.length > 0 && wanted.every((word) => own.has(word));
}
