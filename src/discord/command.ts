import type {
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { DiscordPlace } from '../coverages/place.ts';
import type { PlaceContext, RequestContext } from './requestcontext.ts';

/** Who does something, and where. */
export interface DiscordPerson extends DiscordPlace {
  readonly userId: string;
  /** The language that the person reads, as Discord names it, such as 'pt-BR'. */
  readonly locale: string;
  /** The language of the server; the person's own where there is none, or where nobody else sees the replies. */
  readonly placeLocale: string;
  /** May remove other people's messages there. */
  readonly moderates: boolean;
  /** May manage the server. */
  readonly manages: boolean;
  /** May manage the channel. */
  readonly managesChannel: boolean;
  /** The bot itself may post there, without anybody's command. */
  readonly botMayPost: boolean;
}

/** Options by their names, as they were given. */
export type CommandOptions = Readonly<Record<string, string | number | boolean>>;

/** What was typed for an option; null when nothing was, or only white space. */
export function typed(options: CommandOptions, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** A file that somebody gave with a command; it is not fetched yet. */
export interface SentAttachment {
  readonly name: string;
  /** Bytes, as Discord states them. */
  readonly size: number;
  readonly url: string;
}

/** Someone used a slash command, or a command of a message's menu. Plain data: any transport can make one. */
export interface CommandRequest extends DiscordPerson {
  readonly kind: 'command';
  readonly name: string;
  /** Of a command that has some. */
  readonly subcommand: string | null;
  readonly options: CommandOptions;
  /** By the name of the option. */
  readonly attachments?: Readonly<Record<string, SentAttachment>>;
  /** The text of the message whose menu it was; null for a slash command. */
  readonly target: string | null;
}

/** Someone types an option's value and waits for suggestions. */
export interface CompletionRequest extends DiscordPerson {
  readonly kind: 'completion';
  readonly name: string;
  readonly option: string;
  readonly typed: string;
}

/** A message of ours, as Discord gives it back with a press. */
export interface PanelHolder {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Only one person sees it. */
  readonly private: boolean;
}

/** Someone pressed a button, or chose from a select menu, of a message that this bot sent. */
interface PressRequest extends DiscordPerson {
  readonly kind: 'press';
  /** As the message holds it, or made by hand: nothing about it is certain. */
  readonly customId: string;
  /** What was chosen from a select menu; empty for a button. */
  readonly values: readonly string[];
  readonly message: PanelHolder;
}

/** Someone sent off a form that a press had opened. */
interface FormRequest extends DiscordPerson {
  readonly kind: 'form';
  readonly customId: string;
  /** What was typed, by the custom_id of the field. */
  readonly fields: Readonly<Record<string, string>>;
  /** The message that holds the button that opened it. */
  readonly message: PanelHolder;
}

/** What gets a reply. */
export type InteractionRequest = CommandRequest | PressRequest | FormRequest;

/** How a message is sent. */
export interface MessageDelivery {
  /** Only the person who asked sees it. */
  readonly private: boolean;
  /** Takes the place of the message that holds the pressed button, whose privacy it keeps. Only for a press. */
  readonly replaces?: boolean;
}

/** A file that goes along with a message. */
export interface ReplyFile {
  /** Letters, digits, '-' and '.'; components show the file as `attachment://` and this name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it shows, for whoever cannot see it; at most 1,024 characters. */
  readonly description: string;
}

/** What a person gets to see. Plain data within Discord's limits. */
export interface ReplyMessage extends MessageDelivery {
  /** Components V2: they are the whole message. */
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly ReplyFile[];
}

/** A form to fill in. Only a press may open one, and at once: it cannot come after a deferral. */
interface Form {
  readonly form: APIModalInteractionResponseCallbackData;
}

/** The message that holds the pressed button is taken away. */
interface Removal {
  readonly removes: true;
}

export type InteractionReply = ReplyMessage | Form | Removal;

/** A suggestion while somebody types: what is shown, and what is sent when it is chosen. */
export interface CommandChoice {
  readonly name: string;
  readonly value: string;
}

/** Reached by the verb, the part of the custom_id before its first colon. */
export type PressHandler = (request: PressRequest, context: RequestContext) => Promise<InteractionReply>;
export type FormHandler = (request: FormRequest, context: RequestContext) => Promise<InteractionReply>;
/** Suggestions for one option. */
export type OptionCompleter = (
  typed: string,
  context: RequestContext,
) => readonly CommandChoice[] | Promise<readonly CommandChoice[]>;

/** What is the same whichever coverage answers in a place, and where none does. */
export interface PlaceHandlers {
  /** By subcommand. */
  readonly executes: Readonly<
    Record<string, (request: CommandRequest, context: PlaceContext) => Promise<InteractionReply>>
  >;
  /** By verb. */
  readonly presses: Readonly<
    Record<string, (request: PressRequest, context: PlaceContext) => Promise<InteractionReply>>
  >;
  /** By the option's name. */
  readonly completes: Readonly<
    Record<string, (typed: string, person: DiscordPerson, context: PlaceContext) => readonly CommandChoice[]>
  >;
}

/** A command is data and a thin `execute`; the buttons, menus and forms of its replies come back to it. */
export interface BotCommand {
  /** What Discord is told of it. */
  readonly definition: RESTPostAPIApplicationCommandsJSONBody;
  readonly execute: (request: CommandRequest, context: RequestContext) => Promise<InteractionReply>;
  /** Nobody else ever sees its replies. */
  readonly discreet?: boolean;
  /** By the option's name. */
  readonly completes?: Readonly<Record<string, OptionCompleter>>;
  /** By verb; a verb belongs to one command only. */
  readonly presses?: Readonly<Record<string, PressHandler>>;
  readonly forms?: Readonly<Record<string, FormHandler>>;
  readonly anywhere?: PlaceHandlers;
}
