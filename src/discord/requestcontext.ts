import type { HostedCoverage } from '../coverages/host.ts';
import type { Library } from '../library/library.ts';
import type { BotContext } from './botcontext.ts';
import type { DiscordPerson } from './command.ts';
import { type MessageWords, wordsIn } from './words/words.ts';

/** What a handler works with. The library is the one of the moment the request came, whatever is loaded meanwhile. */
export interface RequestContext {
  readonly library: Library;
  /** The coverage that answers where the request was made. */
  readonly coverage: HostedCoverage;
  readonly botContext: BotContext;
  /** The words for what only the person sees, or for what all in that place see. */
  words(audience: 'own' | 'shared'): MessageWords;
}

/** The context of one person's request: the coverage's library in use now, and the words of their language. */
export function requestContextFor(
  { locale, placeLocale }: DiscordPerson,
  coverage: HostedCoverage,
  botContext: BotContext,
): RequestContext {
  return {
    library: coverage.liveLibrary.library,
    coverage,
    botContext,
    words: (audience) => wordsIn(audience === 'own' ? locale : placeLocale),
  };
}
