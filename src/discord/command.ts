import type { APIMessageTopLevelComponent, RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { Library } from '../library.ts';

/** Someone used a slash command. Plain data: any transport can make one. */
interface CommandRequest {
  readonly kind: 'command';
  readonly name: string;
  /** The options that were given, by their names. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly userId: string;
}

/** Someone pressed a button, or chose from a select menu, of a message that this bot sent. */
interface PressRequest {
  readonly kind: 'press';
  /** As the message holds it, or made by hand: nothing about it is certain. */
  readonly customId: string;
  /** What was chosen from a select menu; empty for a button. */
  readonly values: readonly string[];
  readonly userId: string;
  /** The components of the message that holds the button, as they were sent. */
  readonly components: readonly APIMessageTopLevelComponent[];
}

export type Request = CommandRequest | PressRequest;

/** What a person gets to see. Plain data, JSON-serialisable, within Discord's limits. */
export interface Reply {
  /** Components V2: they are the whole message. */
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Only the person who asked sees it. */
  readonly private: boolean;
  /** Takes the place of the message that holds the pressed button, whose privacy it keeps. Only for a press. */
  readonly replaces?: boolean;
}

/** What happens on a press. Reached by the verb, the part of the custom_id before its first colon. */
export type PressHandler = (request: PressRequest, library: Library) => Promise<Reply>;

/** A command is data and a thin `execute`; the buttons and menus of its replies come back to its `presses`. */
export interface Command {
  /** What Discord is told of it. */
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly execute: (request: CommandRequest, library: Library) => Promise<Reply>;
  /** By verb; a verb belongs to one command only. */
  readonly presses: Readonly<Record<string, PressHandler>>;
}
