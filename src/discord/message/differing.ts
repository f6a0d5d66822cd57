import { sidesOf } from '../../answers/sides.ts';
import type { Difference } from '../../differences/differences.ts';
import type { Quote } from '../../excerpts/quote.ts';
import type { MessageWords } from '../words/words.ts';
import { nameText } from './attribution.ts';

/** The sides of a difference in one line: outlets that agree have a dot between them, sides a dash. */
export function differingLine(difference: Difference, quotes: readonly Quote[], words: MessageWords): string {
  const sides = sidesOf(difference, quotes).map((side) =>
    side.map((one) => nameText(one.outlet) + (one.words === '' ? '' : `: *${nameText(one.words)}*`)).join(words.dot),
  );
  return words.accountsDiffer(sides.join(' \u2014 '));
}
