import { ApplicationIntegrationType, InteractionContextType, type LocalizationMap } from 'discord.js';
import { en } from './words/en.ts';
import { catalogues, type MessageWords } from './words/words.ts';

/** Where most commands can be used: in servers, in direct messages, and by people who added the app to their account. */
export const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** A name in every language. */
export function named(pick: (words: MessageWords) => { readonly name: string }) {
  return { name: pick(en).name, name_localizations: localizations((words) => pick(words).name) };
}

/** A name and what it is for, in every language. */
export function described(pick: (words: MessageWords) => { readonly name: string; readonly description: string }) {
  return {
    ...named(pick),
    description: pick(en).description,
    description_localizations: localizations((words) => pick(words).description),
  };
}

/** A choice of an option: its name in every language, and the value that arrives. */
export function choice(value: string, pick: (words: MessageWords) => string) {
  return { name: pick(en), name_localizations: localizations(pick), value };
}

function localizations(pick: (words: MessageWords) => string): LocalizationMap {
  return Object.fromEntries(Object.entries(catalogues).map(([locale, words]) => [locale, pick(words)]));
}
