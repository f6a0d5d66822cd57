import type {
  APIApplicationCommandOptionChoice,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord.js';

/** What the page is told, one JSON object a line. */
export type PageEvent =
  | {
      /** A message is there, or has become this. */
      readonly kind: 'message';
      readonly id: string;
      readonly components: readonly APIMessageTopLevelComponent[];
      /** The files that go along, by their names, in base 64. */
      readonly files: Readonly<Record<string, string>>;
      /** Only the person who asked sees it. */
      readonly private: boolean;
      /** The answer takes longer: nothing is there yet. */
      readonly thinking: boolean;
    }
  | { readonly kind: 'removed'; readonly id: string }
  | { readonly kind: 'form'; readonly form: APIModalInteractionResponseCallbackData }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] };
