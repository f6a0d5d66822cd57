import type { Article } from '../corpus/article.ts';
import { fold } from '../text/fold.ts';
import { overlaps } from '../text/span.ts';
import type { Attribution } from './claim.ts';
import type { Part } from './concordance.ts';
import type { Coverage } from './coverage.ts';
import { isOf, type Person } from './person.ts';
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
  const bearingOfSpeaker = speaker === null ? null : speakerBearingOn(speaker, roster.named(speaker), voices);
  return (parts) => {
    const both = [outletBearing(parts, meant), bearingOfSpeaker?.(parts) ?? 'fits'];
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
function speakerBearingOn(speaker: string, person: Person | null, voices: Voices): (parts: readonly Part[]) => Bearing {
  const quotationsOf = lastKept((article: Article) => {
    const all = voices.quotations(article);
    return {
      theirs: all.filter((one) => (person !== null && isOf(one, person)) || names(one.speaker?.name ?? '', speaker)),
      nobodys: all.filter((one) => one.speaker === null),
    };
  });
  return (parts) => {
    const holds = (which: 'theirs' | 'nobodys'): boolean =>
      parts.some((part) => quotationsOf(part.line.article)[which].some(({ quotation }) => overlaps(quotation, part)));
    if (holds('theirs')) return 'fits';
    return holds('nobodys') ? 'unknown' : 'denies';
  };
}

/** Keeps what was found last: places are asked for in the order of their articles. */
function lastKept<K, V>(find: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: find(key) };
    return last.value;
  };
}

/** Whether all the words typed stand in the name. */
function names(name: string, typed: string): boolean {
  const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = new Set(words(name));
  const wanted = words(typed);
  return wanted.length > 0 && wanted.every((word) => own.has(word));
}
