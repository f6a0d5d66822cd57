import { type APIInteraction, InteractionResponseType, InteractionType } from 'discord.js';
import type { Logger } from '../log.ts';
import type { Command, CompletionRequest, Reply, Request } from './command.ts';
import { converse } from './conversation.ts';
import type { Cooldown } from './cooldown.ts';
import { deskFor } from './desk.ts';
import { completionsFor, dispatch, isDiscreet } from './dispatch.ts';
import type { House } from './house.ts';
import { requestOf } from './incoming.ts';
import type { Line } from './line.ts';
import { notice } from './message/notice.ts';

/** What receiving needs, whichever transport brings the interactions. */
export interface Reception {
  readonly commands: readonly Command[];
  readonly house: House;
  readonly log: Logger;
  readonly cooldown: Cooldown;
  /** Milliseconds until an answer that is not there yet is deferred. */
  readonly deferAfter: number;
  /** The program is about to end: nothing new is begun. */
  readonly isClosing: () => boolean;
}

/** Answers one interaction over its line. Never rejects: what goes wrong is logged and, where it can be, told. */
export async function receive(interaction: APIInteraction, line: Line, reception: Reception): Promise<void> {
  const { log } = reception;
  try {
    const request = requestOf(interaction);
    if (request) await attend(request, line, reception);
    else log.debug({ type: InteractionType[interaction.type] }, 'An interaction that no handler takes');
  } catch (err) {
    log.error({ err }, 'An interaction could not be read');
  }
}

/** Answers one request over its line, whatever it was made of. Never rejects, as `receive`. */
export async function attend(request: Request | CompletionRequest, line: Line, reception: Reception): Promise<void> {
  const { commands, house, log, cooldown, deferAfter, isClosing } = reception;
  try {
    const desk = deskFor(request, house);
    if (request.kind === 'completion') {
      const choices = [...completionsFor(commands, request, desk)];
      const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
      await line.respond({ type, data: { choices } });
      return;
    }
    const work = async (): Promise<Reply> => {
      if (isClosing()) return notice(desk.words('own').stopping);
      const until = await cooldown.admit(request);
      return until === null
        ? await dispatch(commands, request, desk)
        : notice(desk.words('own').tooSoon(relative(until)));
    };
    await converse(request, isDiscreet(commands, request), work, line, { log, tally: house.tally, deferAfter });
  } catch (err) {
    log.error({ err }, 'An interaction could not be completed');
  }
}

/** A moment as Discord counts down to it, in each reader's own language. */
function relative(moment: Date): string {
  return `<t:${Math.ceil(moment.getTime() / 1_000)}:R>`;
}
