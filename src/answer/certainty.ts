import { stem } from '../text/stem.ts';
import type { Deed, Facet } from './facet.ts';
import { wordsOf } from './speaking.ts';

/** How far in front of a word its hedge, or the one who did it, may stand, in characters. */
const REACH = 60;
const TOPIC = 'how sure it is';
const HEDGE = /\b(?:allegedly|alleged|reportedly|accused of|suspected of|is said to|are said to|purportedly)\b/;
const NEGATION =
  /\b(?:(?:did|do|does|was|were|has|have|had|is|are)(?: not|n't)|never|denie[sd]|denying|denies that \w+)(?: been| be| having| \w+ly)*$/;
const PASSIVE = /\b(?:was|were|been|being|are|is)\b(?! (?:accused of|suspected of|said to)\b)[^.]*$/;

/**
 * Whether somebody is said to have done what is asked about, only alleged to have, or said not to have, in a folded
 * text. A passive tells it of the one behind "by"; without one it says nothing of who did it.
 */
export function certainty(text: string, { subject, verb }: Deed): Facet[] {
  return [...text.matchAll(/[a-z']+/g)].flatMap(({ index, 0: word }) => {
    if (!verb.includes(stem(word))) return [];
    const before =
      text
        .slice(Math.max(0, index - REACH), index)
        .split(/[.!?;] /)
        .at(-1) ?? '';
    const behind = text.slice(index + word.length, index + word.length + REACH);
    const agent =
      PASSIVE.test(before) && !NEGATION.test(before.trimEnd()) ? (/^ by (.*)/.exec(behind)?.[1] ?? '') : before;
    if (!wordsOf(agent).some((one) => subject.includes(stem(one)))) return [];
    const value = NEGATION.test(before.trimEnd()) ? 'denied' : HEDGE.test(before) ? 'alleged' : 'asserted';
    return [{ topic: TOPIC, value }];
  });
}

const PLEA = /\bple(?:aded|ads|ad|d|ading) (?<plea>not guilty|guilty|no contest)\b/g;
const VERDICTS: readonly (readonly [string, RegExp])[] = [
  ['guilty', /\b(?:convict(?:ed|s|ing)|found (?:(?!not\b)\w+ )?guilty|(?<!not )guilty verdict)\b(?! felon)/],
  ['not guilty', /\b(?:acquit(?:ted|s|ting|tal)|found (?:\w+ )?not guilty|cleared)\b/],
];
const DEGREE = /\b(first|second|third)[- ]degree (murder|assault|robbery|burglary|rape|manslaughter)\b/g;

/** What somebody pleaded, in a folded sentence. */
export const pleas = (sentence: string): Facet[] =>
  [...sentence.matchAll(PLEA)].map(({ groups }) => ({ topic: 'plea', value: groups?.plea ?? '' }));

/** Whether somebody was found guilty, in a folded sentence. */
export const verdicts = (sentence: string): Facet[] =>
  VERDICTS.flatMap(([value, pattern]) => (pattern.test(sentence) ? [{ topic: 'verdict', value }] : []));

/** Of what degree a charge is, in a folded sentence. */
export const degrees = (sentence: string): Facet[] =>
  [...sentence.matchAll(DEGREE)].map(([, degree = '', crime = '']) => ({ topic: `degree of ${crime}`, value: degree }));
