import type { APIComponentInContainer } from 'discord.js';
import type { QuestionSuggestion } from '../../answers/suggest.ts';
import type { Library } from '../../library/library.ts';
import type { MessageWords } from '../words/words.ts';
import { encodeOffer } from './custom-id.ts';
import type { AskedHeading } from './heading.ts';
import { button, row, textDisplay } from './layout.ts';

/** Characters that a button holds, from Discord's "Component Reference": a longer question cannot be read back. */
const maxLabel = 80;
/** People who are tried, the closest first. */
const maxTried = 3;
/** Milliseconds after which nothing further is tried: the refusal is waited for. */
const maxTime = 800;

/**
 * Questions that may be asked instead, each on a button. All have an answer: the question put right, the question without
 * what was chosen for it, and what somebody who is quoted says.
 */
export async function offers(
  asked: AskedHeading,
  { didYouMean, speakers }: Pick<QuestionSuggestion, 'didYouMean' | 'speakers'>,
  library: Library,
  words: MessageWords,
): Promise<APIComponentInContainer[]> {
  const began = performance.now();
  const isAnswered = async (question: string): Promise<boolean> =>
    fitsButton(question) &&
    performance.now() - began < maxTime &&
    (await library.ask({ question })).status === 'answered';
  const whole = isNarrowed(asked) && (await isAnswered(asked.question)) ? asked.question : null;
  const said = await firstOf(quotedPeople(speakers, library).map(words.sayingOf), isAnswered);
  const fitting = didYouMean !== null && fitsButton(didYouMean) ? didYouMean : null;
  const questions = new Set([fitting, whole, said].flatMap((question) => question ?? []));
  if (questions.size === 0) return [];
  return [
    textDisplay(words.offered),
    row(...[...questions].map((question, place) => button(question, encodeOffer(place)))),
  ];
}

/** Whether a button holds the question whole. */
export function fitsButton(question: string): boolean {
  return question.length <= maxLabel && /\S/.test(question);
}

/** Whether something was chosen beside the question, so that not all articles were asked. */
export function isNarrowed({ outlet, speaker, from, to }: AskedHeading): boolean {
  return [outlet, speaker, from, to].some((chosen) => chosen !== null);
}

/** People who are quoted by their names, the closest to the question first. */
export function quotedPeople(speakers: readonly string[], library: Library): string[] {
  const others = library.complete('speaker', '', 2 * maxTried).map(({ name }) => name);
  // A mere description, "a spokesperson", is nobody to ask about.
  return [...new Set([...speakers, ...others])].filter((name) => /^\p{Lu}/u.test(name)).slice(0, maxTried);
}

async function firstOf(questions: readonly string[], is: (question: string) => Promise<boolean>) {
  for (const question of questions) if (await is(question)) return question;
  return null;
}
