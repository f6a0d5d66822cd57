import { expect } from 'vitest';
import { commands } from '../../commands/all.ts';
import type { ArchiveItem } from '../../src/corpus/archive.ts';
import { cooldown } from '../../src/discord/request/cooldown.ts';
import { type InteractionReception, receive } from '../../src/discord/request/receive.ts';
import type { ReplyChannel } from '../../src/discord/transport/replychannel.ts';
import type { Library } from '../../src/library/library.ts';
import { createLog } from '../../src/settings/log.ts';
import { ConcurrencyLimit } from '../../src/work/concurrencylimit.ts';
import { botContextOf } from '../support/discord/bot.ts';
import { type Answer, callback, webhook } from '../support/discord/callbacks.ts';
import { ChangeSignal } from '../support/discord/changesignal.ts';
import { bodyCheck } from '../support/discord/description.ts';
import { Interaction, type Message, textOf, textsOf, type UserAction } from '../support/discord/interaction.ts';
import { common, type Doer } from '../support/discord/payloads.ts';
import { pingsOf } from '../support/discord/rules.ts';
import { shown, shownQuote } from '../support/discord/shown.ts';

type Json = Record<string, unknown>;

/** All articles of a library. */
export const allItems = ({ archive, survey }: Library): Promise<readonly ArchiveItem[]> =>
  archive.items([...Array(survey.articles).keys()]);

/** Brings what Discord sends to the handlers, without a network, and judges what comes back. */
export class DiscordClient {
  readonly #items: readonly ArchiveItem[];
  readonly #errors: string[] = [];
  readonly #reception: InteractionReception;
  readonly #changes = new ChangeSignal();
  #ids = 300_000_000_000_000_000n;

  /** @param items all articles of the library */
  constructor(library: Library, items: readonly ArchiveItem[]) {
    this.#items = items;
    this.#reception = {
      concurrency: new ConcurrencyLimit(1),
      answerLimit: 60_000,
      givingUp: new AbortController().signal,
      commands,
      botContext: botContextOf(library, { feedback: { keep: async () => {} } }),
      log: createLog('error', [], { write: (line) => void this.#errors.push(line) }),
      cooldown: cooldown({ perUser: null, perServer: null }),
      deferAfter: 60_000,
      isClosing: () => false,
    };
  }

  /**
   * One interaction, from what Discord sends to what people then see. Fails when a handler throws, when Discord would
   * refuse a body, when anybody is pinged, when there is not one first response, or when a quotation is none.
   */
  async send(payload: Json, does: UserAction, pressed: Message | null = null, doer: Doer = {}): Promise<Interaction> {
    const interaction = new Interaction(this.#nextId(), this.#changes, 0, pressed, does);
    const whole = { ...common(interaction, doer), ...payload } as unknown as Parameters<typeof receive>[0];
    await receive(whole, this.#lineOf(interaction), this.#reception);
    expect(this.#errors.splice(0)).toEqual([]);
    expect(interaction.callbacks).toHaveLength(1);
    if (interaction.message) this.#expectQuotations(interaction.message);
    return interaction;
  }

  #lineOf(interaction: Interaction): ReplyChannel {
    const at = `/webhooks/${interaction.id}/${interaction.token}`;
    const sent = (method: string, path: string, body: unknown, answer: (body: Json) => Answer): void => {
      expect(bodyCheck()(method, path, body)).toEqual([]);
      const { status, body: fault } = answer((body ?? {}) as Json);
      if (status >= 400) throw new Error(`Discord refuses: ${JSON.stringify(fault)}`);
      expect(pingsOf(((body as Json | undefined)?.data ?? body ?? {}) as Json)).toEqual([]);
    };
    const call = (method: string, target: string | undefined, body?: unknown): void =>
      sent(method, target ? `${at}/messages/${target}` : at, body, (json) =>
        webhook(interaction, method, target, json, this.#nextId),
      );
    return {
      respond: async (body) =>
        sent('POST', `/interactions/${interaction.id}/x/callback`, body, (json) =>
          callback(interaction, json, this.#nextId),
        ),
      edit: async (body) => call('PATCH', '@original', body),
      remove: async () => call('DELETE', '@original'),
      followUp: async (body) => call('POST', undefined, body),
    };
  }

  /** Every block quote is one piece of one article, to the letter, of an outlet that the message names. */
  #expectQuotations(message: Message): void {
    const markdown = textOf(message);
    const named = shown(markdown).text;
    // Two texts of a message are apart, though both may be quotations.
    const blocks = textsOf(message).flatMap((one) => [...one.matchAll(/^> .*(?:\n> .*)*/gm)]);
    for (const [block] of blocks) {
      const { text, constructs } = shownQuote(block);
      expect(constructs).toEqual([]);
      const homes = this.#items.filter(({ article }) => article.text.includes(text));
      expect(homes, `"${text}" is in no article`).not.toEqual([]);
      const outlets = homes.map(({ article }) => article.facts.outlet.value);
      expect(
        outlets.some((outlet) => outlet === null || named.includes(outlet.slice(0, 20))),
        `"${text}" is given to another outlet than ${outlets}`,
      ).toBe(true);
    }
  }

  readonly #nextId = (): string => {
    this.#ids += 1n;
    return String(this.#ids);
  };
}
