import { setMaxListeners } from 'node:events';
import type { APIInteraction } from 'discord.js';
import type { RedisClient } from '../../operation/redis.ts';
import type { BotSettings } from '../../settings/config.ts';
import type { Logger } from '../../settings/log.ts';
import { ConcurrencyLimit } from '../../work/concurrencylimit.ts';
import type { BotContext } from '../botcontext.ts';
import type { BotCommand } from '../command.ts';
import { answerLimit, deferAfter } from '../request/conversation.ts';
import { cooldown } from '../request/cooldown.ts';
import { type InteractionReception, receive } from '../request/receive.ts';
import type { ReplyChannel } from './replychannel.ts';

/** What a service is made of. */
export interface ServiceParts {
  readonly config: BotSettings;
  readonly botContext: BotContext;
  readonly commands: readonly BotCommand[];
  readonly log: Logger;
  /** Where the pace is counted; in memory unless told. */
  readonly redis?: RedisClient | null;
  /** Milliseconds until an answer is deferred; 1,500 unless told. */
  readonly deferAfter?: number;
  /** Milliseconds that an answer may take; 10,000 unless told. */
  readonly answerLimit?: number;
  /** How many answers may be under way at once; 40 unless told. */
  readonly mostUnderWay?: number;
  /** Milliseconds between two looks for what is new on what channels follow; a minute unless told. */
  readonly tellEvery?: number;
  /** Milliseconds that answers in flight have to finish; 6,000 unless told. */
  readonly patience?: number;
}

/** Milliseconds that answers in flight have to finish, and that a word has to arrive when they do not. */
const patience = 6_000;
const farewellLimit = 2_000;

/** Takes interactions, whichever transport brings them, until it is closed. */
export class DiscordService {
  readonly #reception: InteractionReception;
  readonly #underWay = new Set<Promise<void>>();
  readonly #givingUp = new AbortController();
  readonly #patience: number;
  #closing = false;

  constructor({ config, botContext, commands, log, ...parts }: ServiceParts) {
    this.#reception = {
      commands,
      botContext,
      log,
      cooldown: cooldown(config.pace, parts.redis),
      concurrency: new ConcurrencyLimit(parts.mostUnderWay),
      deferAfter: parts.deferAfter ?? deferAfter,
      answerLimit: parts.answerLimit ?? answerLimit,
      isClosing: () => this.#closing,
      givingUp: this.#givingUp.signal,
    };
    this.#patience = parts.patience ?? patience;
    // Each answer under way listens.
    setMaxListeners(0, this.#givingUp.signal);
  }

  get isClosing(): boolean {
    return this.#closing;
  }

  /** Answers one interaction over its reply channel. Never rejects. */
  async take(interaction: APIInteraction, channel: ReplyChannel): Promise<void> {
    const answered = receive(interaction, channel, this.#reception);
    this.#underWay.add(answered);
    await answered;
    this.#underWay.delete(answered);
  }

  /**
   * Takes no more questions, waits for the answers under way, and tells whoever still waits that there will be none.
   * Settles within 8 s, less what was spent.
   *
   * @param spent milliseconds of the patience that are over already
   */
  async close(spent = 0): Promise<void> {
    this.#closing = true;
    await atMost(Math.max(0, this.#patience - spent), this.#quiet());
    this.#givingUp.abort();
    await atMost(farewellLimit, this.#quiet());
  }

  async #quiet(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
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
