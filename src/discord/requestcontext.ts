import { CorpusError } from '../corpus/corpuserror.ts';
import type { HostedCoverage } from '../coverages/host.ts';
import type { Library } from '../library/library.ts';
import type { LiveLibrary } from '../library/livelibrary.ts';
import type { BotContext } from './botcontext.ts';
import type { DiscordPerson } from './command.ts';
import { type MessageWords, wordsIn } from './words/words.ts';

/** What a handler works with that needs no coverage. */
export interface PlaceContext {
  readonly botContext: BotContext;
  /** The words for what only the person sees, or for what all in that place see. */
  words(audience: 'own' | 'shared'): MessageWords;
}

/** What a handler works with. The library is the one of the moment the request came, whatever is loaded meanwhile. */
export interface RequestContext extends PlaceContext {
  /** Throws `CorpusError` where the articles cannot be read. */
  readonly library: Library;
  /** The coverage that answers where the request was made. */
  readonly coverage: HostedCoverage;
}

/** The context of one person's request that needs no coverage: the words of their language. */
export const placeContextFor = ({ locale, placeLocale }: DiscordPerson, botContext: BotContext): PlaceContext => ({
  botContext,
  words: (audience) => wordsIn(audience === 'own' ? locale : placeLocale),
});

/** The same with a coverage, and its library in use now. */
export function requestContextFor(
  person: DiscordPerson,
  coverage: HostedCoverage,
  botContext: BotContext,
): RequestContext {
  const { liveLibrary } = coverage;
  const taken = libraryOf(liveLibrary);
  return {
    ...placeContextFor(person, botContext),
    coverage,
    get library() {
      return taken ?? liveLibrary.library;
    },
  };
}

/** Null where the articles cannot be read: not every request needs them. */
function libraryOf(liveLibrary: LiveLibrary): Library | null {
  try {
    return liveLibrary.library;
  } catch (fault) {
    if (!(fault instanceof CorpusError)) throw fault;
    return null;
  }
}
