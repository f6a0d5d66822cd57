import type { APIInteraction } from 'discord.js';
import type { Settings } from '../config.ts';
import type { Logger } from '../log.ts';
import type { Command } from './command.ts';
import { deferAfter } from './conversation.ts';
import { cooldown } from './cooldown.ts';
import type { House } from './house.ts';
import type { Line } from './line.ts';
import { type Reception, receive } from './receive.ts';

/** What a service is made of. */
export interface ServiceParts {
  readonly config: Settings;
  readonly house: House;
  readonly commands: readonly Command[];
  readonly log: Logger;
  /** Milliseconds until an answer is deferred; 1,500 unless told. */
  readonly deferAfter?: number;
}

/** Milliseconds that answers in flight have to finish. */
const drainLimit = 10_000;

/** Takes interactions, whichever transport brings them, until it is closed. */
export class Service {
  readonly #reception: Reception;
  readonly #underWay = new Set<Promise<void>>();
  #closing = false;

  constructor({ config, house, commands, log, ...parts }: ServiceParts) {
    this.#reception = {
      commands,
      house,
      log,
      cooldown: cooldown(config.pace),
      deferAfter: parts.deferAfter ?? deferAfter,
      isClosing: () => this.#closing,
    };
  }

  get isClosing(): boolean {
    return this.#closing;
  }

  /** Answers one interaction over its line. Never rejects. */
  async take(interaction: APIInteraction, line: Line): Promise<void> {
    const answered = receive(interaction, line, this.#reception);
    this.#underWay.add(answered);
    await answered;
    this.#underWay.delete(answered);
  }

  /** Takes no more questions, and settles when nothing is under way any more, after 10 s at the latest. */
  async close(): Promise<void> {
    this.#closing = true;
    const quiet = async (): Promise<void> => {
      while (this.#underWay.size > 0) await Promise.all(this.#underWay);
    };
    await atMost(drainLimit, quiet());
  }
}

/** Waits for the work, however it ends, but no longer than `limit` milliseconds. */
export async function atMost(limit: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  await Promise.race([work.catch(() => {}), limited]);
  clearTimeout(timer);
}
