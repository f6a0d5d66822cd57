import { fold } from '../../text/fold.ts';
import { LONGEST_QUOTATION, type Quotation } from '../marks/quotation.ts';
import type { DiscourseState, SpeakerIdentity } from './discourse.ts';

/** Fewer words may be a phrase that two people use. */
const FEWEST_REPEATED = 8;
/** Quotations, the first ones of an article, among which a longer one with the same words is looked for. */
const MOST_COMPARED = 1_000;

/** Quoted words without their marks; of a quotation that is never closed, those at its start. */
export const saidIn = (text: string, { start, end }: Quotation): string =>
  fold(text.slice(start, Math.min(end, start + LONGEST_QUOTATION)))
    .replace(/\W+/g, ' ')
    .trim();

/**
 * The words of an earlier quotation that is the same, or, where its speaker is known, has the same words among others;
 * `undefined` where there is none, or the words are a mere phrase.
 */
function earlier(text: string, quotation: Quotation, { said }: DiscourseState): string | undefined {
  const words = saidIn(text, quotation);
  if (words.split(' ').length < FEWEST_REPEATED) return undefined;
  if (said.has(words)) return words;
  let compared = 0;
  for (const [all, voice] of said) {
    if (compared === MOST_COMPARED) break;
    if (voice !== null && all.length > words.length && ` ${all} `.includes(` ${words} `)) return all;
    compared += 1;
  }
  return undefined;
}

/** Whether an earlier quotation has the same words, more than a phrase, by themselves or among others. */
export const isRepeated = (text: string, quotation: Quotation, memory: DiscourseState): boolean =>
  earlier(text, quotation, memory) !== undefined;

/** Whoever said the same words before. */
export function again(text: string, quotation: Quotation, memory: DiscourseState): SpeakerIdentity | null {
  const before = memory.said.get(earlier(text, quotation, memory) ?? '');
  return before ? { ...before, certainty: 'inferred' } : null;
}
