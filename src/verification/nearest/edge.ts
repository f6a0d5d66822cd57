import type { AlignmentStep } from '../../concordance/alignment.ts';
import type { Concordance, WordRange } from '../../concordance/concordance.ts';
import { wordings } from '../../concordance/wording.ts';
import type { Claim } from '../claim/claim.ts';
import { isNumber } from '../gaps/decisive.ts';
import { isOneSentence } from '../gaps/goingon.ts';
import { wordsOf } from './deviation.ts';

/** Words of one number that are looked for: "two hundred and twelve thousand". */
const MOST_NUMERALS = 4;

/**
 * The steps of an alignment, mended at both ends. Typed words that the alignment has put against another sentence than the
 * rest become added words. Where a number of several words is changed at an end, all of its printed words are compared.
 */
export function edged(
  steps: readonly AlignmentStep[],
  base: number,
  { gaps }: Claim,
  concordance: Concordance,
): AlignmentStep[] {
  // A single common word at an end may be the same by chance; two in a row are not.
  const isSame = (step: AlignmentStep | undefined): boolean => step?.kind === 'same';
  const first = steps.findIndex((step, i) => isSame(step) && isSame(steps[i + 1]));
  const last = steps.findLastIndex((step, i) => isSame(step) && isSame(steps[i - 1]));
  if (first < 0) return [...steps];
  const wordAt = (printed: number): WordRange | undefined => {
    const position = base + printed;
    return position < 0 || position >= concordance.size ? undefined : concordance.parts(position, position + 1)[0];
  };
  const inOneSentence = (a: number, b: number): boolean => {
    const [one, other] = [wordAt(a), wordAt(b)];
    return one !== undefined && other !== undefined && isOneSentence(one, other);
  };
  const isNumeral = (printed: number): boolean => {
    const word = wordAt(printed);
    return word !== undefined && wordings(wordsOf([word])).some(({ key }) => isNumber(key));
  };
  const edge = (outwards: readonly AlignmentStep[], from: AlignmentStep, way: -1 | 1): AlignmentStep[] => {
    const kept: AlignmentStep[] = [];
    let at = from.printed;
    let isOutside = false;
    for (const [i, step] of outwards.entries()) {
      if (step.kind !== 'added' && !isOutside && !inOneSentence(at, step.printed)) {
        const rest = outwards.slice(i);
        const alike = rest.filter(isSame).length;
        if (alike > rest.length - alike) return [...kept, ...rest];
        isOutside = true;
      }
      if (!isOutside) {
        kept.push(step);
        if (step.kind !== 'added') at = step.printed;
      } else if (step.kind !== 'omitted') kept.push({ kind: 'added', typed: step.typed, printed: at });
    }
    const outermost = kept.at(-1);
    if (outermost?.kind !== 'changed' || !isNumeral(outermost.printed)) return kept;
    const typed = way < 0 ? outermost.typed : outermost.typed + 1;
    for (let more = 1; more < MOST_NUMERALS; more += 1) {
      const next = outermost.printed + more * way;
      if (gaps.has(typed) || !isNumeral(next) || !inOneSentence(next - way, next)) break;
      kept.push({ kind: 'omitted', typed, printed: next });
    }
    return kept;
  };
  const [head, tail] = [steps[first], steps[last]];
  if (!head || !tail) return [...steps];
  const before = edge(steps.slice(0, first).reverse(), head, -1).reverse();
  return [...before, ...steps.slice(first, last + 1), ...edge(steps.slice(last + 1), tail, 1)];
}
