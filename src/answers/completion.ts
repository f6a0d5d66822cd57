import { distance } from '../text/distance.ts';
import { fold } from '../text/fold.ts';

/** A name that can be chosen, and the short id that stands for it. */
export interface CompletionOption {
  readonly id: string;
  readonly name: string;
}

/** Shorter words are not taken for misspelt ones. */
const SHORTEST_GUESS = 4;
/** More than this of what is typed is not looked at: no name is so long. */
const LONGEST_TYPED = 100;

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** How well a name goes with what was typed so far: 0 for a word that begins so, more for worse, null for not at all. */
function closeness(name: readonly string[], typed: readonly string[]): number | null {
  let worst = 0;
  for (const part of typed) {
    const one = closenessOfWord(name, part);
    if (one === null) return null;
    worst = Math.max(worst, one);
  }
  return worst;
}

function closenessOfWord(name: readonly string[], part: string): number | null {
  if (name.some((word) => word.startsWith(part))) return 0;
  if (name.join('').includes(part)) return 1;
  if (part.length < SHORTEST_GUESS) return null;
  const limit = part.length < 8 ? 1 : 2;
  // Of a word that is still being typed only as much as is there is compared.
  const near = name.some((word) => {
    const begun = word.slice(0, part.length + limit);
    return distance(part, begun, limit) <= limit || distance(part, word.slice(0, part.length), limit) <= limit;
  });
  return near ? 2 : null;
}

/**
 * The options that fit what was typed so far: all of its words begin, stand in or nearly begin words of the name.
 * Better fits first, else in the order of `options`; nothing typed gives the first ones.
 */
export function complete(
  options: readonly CompletionOption[],
  typed: string,
  most: number,
): readonly CompletionOption[] {
  const wanted = wordsOf(typed.slice(0, LONGEST_TYPED));
  if (wanted.length === 0) return options.slice(0, most);
  return options
    .flatMap((option) => {
      const close = closeness(wordsOf(option.name), wanted);
      return close === null ? [] : [{ option, close }];
    })
    .sort((a, b) => a.close - b.close)
    .slice(0, most)
    .map(({ option }) => option);
}
