import type { Library } from '../library/library.ts';
import type { DiscordPerson } from './command.ts';
import type { BotContext } from './house.ts';
import { type MessageWords, wordsIn } from './words/words.ts';

/** What a handler works with. The library is the one of the moment the request came, whatever is loaded meanwhile. */
export interface RequestContext {
  readonly library: Library;
  readonly house: BotContext;
  /** The words for what only the person sees, or for what all in that place see. */
  words(audience: 'own' | 'shared'): MessageWords;
}

/** The desk at which one person's request is answered. */
export function deskFor({ locale, placeLocale }: DiscordPerson, house: BotContext): RequestContext {
  return {
    library: house.shelf.library,
    house,
    words: (audience) => wordsIn(audience === 'own' ? locale : placeLocale),
  };
}
