import type { Library } from '../library/library.ts';
import type { Person } from './command.ts';
import type { House } from './house.ts';
import { type Words, wordsIn } from './words/words.ts';

/** What a handler works with. The library is the one of the moment the request came, whatever is loaded meanwhile. */
export interface Desk {
  readonly library: Library;
  readonly house: House;
  /** The words for what only the person sees, or for what all in that place see. */
  words(audience: 'own' | 'shared'): Words;
}

/** The desk at which one person's request is answered. */
export function deskFor({ locale, placeLocale }: Person, house: House): Desk {
  return {
    library: house.shelf.library,
    house,
    words: (audience) => wordsIn(audience === 'own' ? locale : placeLocale),
  };
}
