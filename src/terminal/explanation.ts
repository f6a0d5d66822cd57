import type { Explanation } from '../answers/explain.ts';
import { reasonWords } from '../wire/wire.ts';

const number = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : 'none');

/** An explanation as lines of text. `outlets` are those of the coverage. */
export function printExplanation(explanation: Explanation, outlets: readonly string[]): string {
  const { asking, concepts, refusal, found, sentences, strongest, limits, state } = explanation;
  const named = explanation.outlets === null ? 'all' : explanation.outlets.join(', ');
  const words = concepts.map(
    ({ typed, meant, weight }) => `${meant === null ? typed : `${typed} (${meant})`} ${number(weight)}`,
  );
  return [
    `Read as:   ${asking.text}${asking.context === '' ? '' : ` (after: ${asking.context})`}`,
    `Words:     ${words.join(', ')}`,
    `Outlets:   ${named}`,
    `Rules:     ${refusal === null ? 'none refuses it' : `${refusal.code}: ${reasonWords(refusal, outlets)}`}`,
    `Passages:  ${found.words} found by words, ${found.meaning} by meaning`,
    `State:     ${state} (best sentence ${number(strongest)}; answered from ${number(limits.answered)}, nearest from ${number(limits.nearest)})`,
    '',
    ' score   logit   sure  by words  by meaning  sentence',
    ...sentences.map(({ articleId, words: sentence, pointed, score, logit, confidence, ranks }) =>
      [
        number(score).padStart(6),
        number(logit).padStart(7),
        `${(100 * confidence).toFixed(0)}%`.padStart(6),
        String(ranks.words ?? '-').padStart(9),
        String(ranks.meaning ?? '-').padStart(11),
        `  ${articleId}: ${sentence.replace(/\s+/g, ' ')} [${pointed.join(' | ')}]`,
      ].join(' '),
    ),
    '',
  ].join('\n');
}
