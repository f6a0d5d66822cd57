import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Quote } from '../../excerpts/quote.ts';
import { MOST_SHOWN } from '../../following/digest.ts';
import type { LaidDigest } from '../../following/door.ts';
import type { Follow } from '../../store/follows.ts';
import type { MessageWords } from '../words/words.ts';
import { markOf } from './coveragemark.ts';
import { encodeUnfollow } from './custom-id.ts';
import { excerptBlock } from './excerpt.ts';
import { foot, longestFoot } from './foot.ts';
import { heading, plainly } from './heading.ts';
import { button, container, row, textDisplay } from './layout.ts';
import { paginate } from './paginate.ts';

/** A digest: what is followed, the best of what is new on it, how much more there is, and a button that ends it. */
export function digestMessage(
  { id, question, coverage }: Pick<Follow, 'id' | 'question' | 'coverage'>,
  quotes: readonly Quote[],
  words: MessageWords,
): LaidDigest & { readonly components: readonly APIMessageTopLevelComponent[] } {
  const above = [...heading(plainly(question), words), textDisplay(`-# ${words.digestIntro}`)];
  const more = (many: number) => (many > 0 ? [textDisplay(words.digestMore(many))] : []);
  const stop = row(button(words.unfollow, encodeUnfollow(id) + markOf(coverage)));
  const blocks = quotes.slice(0, MOST_SHOWN).map((quote, index) => ({
    item: quote,
    components: excerptBlock({ quote, number: index + 1 }, words),
  }));
  const frame = [...above, ...more(quotes.length), stop, longestFoot(words)];
  const shown = paginate(blocks, frame, MOST_SHOWN)[0] ?? [];
  const excerpts = shown.flatMap(({ components }) => components);
  const below = [
    ...more(quotes.length - shown.length),
    stop,
    foot(
      shown.map(({ item }) => item),
      words,
    ),
  ];
  return { components: container([...above, ...excerpts, ...below]), shown: shown.length };
}
