import type { AlignmentStep } from '../../concordance/alignment.ts';
import type { Concordance, WordRange } from '../../concordance/concordance.ts';
import { wordings } from '../../concordance/wording.ts';
import { elementAt } from '../../text/element.ts';
import type { Claim } from '../claim/claim.ts';
import { isNumber } from '../gaps/decisive.ts';
import { apart } from './sameword.ts';
import type { NearestText } from './source.ts';

/** Typed words, `start`..`end` in the typed text, and what is printed in their place; either may be none. */
export interface Deviation {
  readonly start: number;
  readonly end: number;
  readonly printed: readonly WordRange[];
}

/** The stretches of printed words that the quotation was matched with; what an ellipsis leaves out stands between two. */
export function stretchesOf({ base, alignment }: NearestText, { gaps }: Claim, concordance: Concordance): WordRange[] {
  const stretches: { from: number; to: number }[] = [];
  let isOpen = false;
  for (const step of alignment.steps) {
    const at = base + step.printed;
    if (step.kind === 'added') continue;
    const last = stretches.at(-1);
    if (isLeftOut(step, gaps)) isOpen = false;
    else if (last && isOpen) last.to = at + 1;
    else {
      stretches.push({ from: at, to: at + 1 });
      isOpen = true;
    }
  }
  return stretches.flatMap(({ from, to }) => concordance.parts(from, to));
}

/** What the printed text has where an ellipsis, or a bracket, stands between two words of the quotation. */
export function omissionsOf({ base, alignment }: NearestText, { gaps }: Claim, concordance: Concordance): WordRange[] {
  const runs: { from: number; to: number }[] = [];
  for (const step of alignment.steps) {
    if (!isLeftOut(step, gaps)) continue;
    const at = base + step.printed;
    const last = runs.at(-1);
    if (last?.to === at) last.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  }
  return runs.flatMap(({ from, to }) => concordance.parts(from, to));
}

function isLeftOut({ kind, typed }: AlignmentStep, gaps: ReadonlySet<number>): boolean {
  return kind === 'omitted' && gaps.has(typed);
}

/**
 * The runs of words that differ; a number between two of them is a part of one run, so that "$5 million" stands as a whole
 * against "5 million dollars". Printed words that were left out have an empty range before the next typed word.
 */
export function deviationsOf(
  { base, alignment }: NearestText,
  { words, gaps }: Claim,
  concordance: Concordance,
): Deviation[] {
  const blocks: Deviation[] = [];
  let run: AlignmentStep[] = [];
  const close = (): void => {
    const [opening] = run;
    if (!opening) return;
    const typed = run.filter(({ kind }) => kind !== 'omitted').map((step) => elementAt(words, step.typed));
    const printed = run.filter(({ kind }) => kind !== 'added').map((step) => base + step.printed);
    const [first, last] = [printed[0], printed.at(-1)];
    // What is left out at the end stands after the last word.
    const next = words[opening.typed]?.start ?? elementAt(words, words.length - 1).end;
    const keys = typed.map(({ key }) => key);
    const parts = first === undefined || last === undefined ? [] : likest(keys, first, last + 1, concordance);
    blocks.push({ start: typed[0]?.start ?? next, end: typed.at(-1)?.end ?? next, printed: parts });
    run = [];
  };
  const { steps } = alignment;
  const differs = steps.map((step) => step.kind !== 'same' && !isLeftOut(step, gaps));
  const numerals = steps.map(({ kind, typed }) => kind === 'same' && isNumber(elementAt(words, typed).key));
  for (const [i, step] of steps.entries()) {
    if (differs[i] || isBetween(i, differs, numerals)) run.push(step);
    else close();
  }
  close();
  return blocks;
}

/** Whether a step is a numeral with nothing but numerals between it and a step that differs, on both sides. */
function isBetween(at: number, differs: readonly boolean[], numerals: readonly boolean[]): boolean {
  if (!numerals[at]) return false;
  let [before, after] = [at, at];
  while (numerals[before]) before -= 1;
  while (numerals[after]) after += 1;
  return differs[before] === true && differs[after] === true;
}

/** Printed words that differ, without the first or last one where the rest says the same in other words. */
function likest(typed: readonly string[], from: number, to: number, concordance: Concordance): WordRange[] {
  const whole = concordance.parts(from, to);
  if (to - from < 2 || typed.length < 2) return whole;
  const isLike = (parts: readonly WordRange[]): boolean =>
    apart(
      typed,
      wordings(wordsOf(parts)).map(({ key }) => key),
    ) === 0;
  if (isLike(whole)) return whole;
  return [concordance.parts(from + 1, to), concordance.parts(from, to - 1)].find(isLike) ?? whole;
}

/** The printed words, paragraph by paragraph. */
export function wordsOf(parts: readonly WordRange[]): string {
  return parts.map(({ line, start, end }) => line.article.text.slice(start, end)).join(' ');
}
