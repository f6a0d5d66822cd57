import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';

/** One thing that a question asks about. */
export interface Thing {
  /** Its own stem, then those of its other names. */
  readonly stems: readonly [string, ...string[]];
  /** Whether it is somebody's or something's name. */
  readonly isName: boolean;
}

/** An excerpt as printed, and what stands in front of it in its passage. */
export interface Wording {
  readonly words: string;
  readonly before: string;
}

/** The share of what is asked about of which a sentence must speak to be compared; for times, which many have, more. */
const MUCH_OF_IT = 0.6;
export const MOST_OF_IT = 0.75;
/** What happened before or after something is another event. */
const BESIDES = /\b(?:before|after|since|until)(?: [a-z'-]+){1,2}/g;
const SENTENCE_END = /(?<=[.!?]["'\u2019\u201d]?)\s+/;
/** A sentence that begins so goes on about what the one before it named. */
const GOING_ON =
  /^["'\u2018\u201c(]*(?:he|she|they|it(?! (?:has|is|comes|came|emerged))|his|her|their|its|the [a-z]+)\b/;
const SOMEBODY = /\b(?:he|she|they)\b/;

/** The words of a folded text, without digits and marks. */
export const wordsOf = (text: string): string[] => text.match(/[a-z']+/g) ?? [];

/** How many of the things some stems speak of. */
export const spokenOf = (things: readonly Thing[], said: ReadonlySet<string>): number =>
  things.filter(({ stems }) => stems.some((one) => said.has(one))).length;

/** Whether a sentence speaks of most of the things, and of one of their names, or somebody, where they have any. */
function speaksOf(things: readonly Thing[], said: ReadonlySet<string>, folded: string, share: number): boolean {
  const names = things.filter(({ isName }) => isName);
  const isNamed = names.length === 0 || spokenOf(names, said) > 0 || SOMEBODY.test(folded);
  return isNamed && spokenOf(things, said) >= share * things.length;
}

/** The sentences of an excerpt that speak of most of what is asked about. */
export function speaking({ words, before }: Wording, things: readonly Thing[], share = MUCH_OF_IT): string[] {
  const stemsOf = (text: string): string[] => wordsOf(text.replace(BESIDES, ' ')).map(stem);
  let earlier: readonly string[] = stemsOf(fold(before));
  return words.split(SENTENCE_END).filter((sentence) => {
    const folded = fold(sentence);
    const own = stemsOf(folded);
    earlier = GOING_ON.test(folded) ? [...earlier, ...own] : own;
    return speaksOf(things, new Set(earlier), folded, share);
  });
}

/** The verbs of the past in a folded text, among the stems. */
export const verbsOf = (text: string, stems: readonly string[]): RegExpExecArray[] =>
  [...text.matchAll(/\b(?:[a-z']+ed|shot|slain|stole|struck|hit|took|beat|stabbed)\b/g)].filter(([word]) =>
    stems.includes(stem(word)),
  );
