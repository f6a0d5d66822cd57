import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InteractionResponseType, InteractionType } from 'discord.js';
import { type Answer, callback, fault, invalid, messageFault, webhook } from './callbacks.ts';
import { ChangeSignal } from './changesignal.ts';
import { bodyCheck } from './description.ts';
import { missingFiles, readParts } from './files.ts';
import { Gateway } from './gateway.ts';
import { Interaction, type Message, messageOf, storedMessage, type UserAction } from './interaction.ts';
import { InteractionSender } from './interactionsender.ts';
import { commandData, common, type Doer, formData, type GivenOptions, menuData, typingData } from './payloads.ts';
import { application, botUser } from './people.ts';
import { commandFaults, isV2, nested, pingsOf } from './rules.ts';

type Json = Record<string, unknown>;

/** A request that the bot made. */
export interface Call {
  readonly method: string;
  /** Below the API's base and version, without a query. */
  readonly path: string;
  readonly body: unknown;
  /** The files that came with it, by their names. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Something that goes wrong with the next requests that match. */
export interface Injected {
  readonly method?: string;
  readonly path: RegExp;
  /** How many requests it befalls; 1 unless told. */
  readonly times?: number;
  /** 'reset' cuts the connection, 'hang' never answers; a promise delays the answer until it settles. */
  readonly what: { status: number; retryAfter?: number } | 'reset' | 'hang' | Promise<unknown>;
}

export interface Doing extends Doer {
  /** Milliseconds ago. */
  readonly age?: number;
  /** Chosen values: then it is a select menu that is used, not a button. */
  readonly values?: readonly string[];
}

/** A stand-in for Discord on loopback: its REST interface and its gateway, with its rules and, on demand, its faults. */
export class StandIn {
  readonly token = 'MTAwMDAwMDAwMDAwMDAwMDAx.GtestT.abcdefghijklmnopqrstuvwxyz0123456789AB';
  readonly calls: Call[] = [];
  /** Bodies that Discord would have refused, with the reasons; a test that expects none looks here. */
  readonly refused: string[] = [];
  /** Mentions that would have pinged somebody. */
  readonly pings: string[] = [];
  /** Registered commands: by server, '' for everywhere. */
  readonly commands = new Map<string, Json[]>();
  /** What Discord tells of the application besides its id and name. */
  about: Json = {};
  /** Messages that the bot posted by itself, by their nonces, which are remembered for ever. */
  readonly posted = new Map<string, Message>();
  /** Channels that the bot may not see or post in, with the code of the error. */
  readonly closed = new Map<string, number>();
  /** IDENTIFYs that are left for the day. */
  startsLeft = 999;
  /** What the Date of its answers says; null: the time. */
  clock: Date | null = null;
  readonly changes = new ChangeSignal();
  readonly gateway: Gateway;
  /** Once it has an address, interactions go there over HTTP instead of over the gateway. */
  readonly sender = new InteractionSender(() => this.changes.notify());

  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #interactions = new Map<string, Interaction>();
  readonly #lost: RegExp[] = [];
  #injected: { fault: Injected; left: number }[] = [];
  #ids = 200_000_000_000_000_000n;

  constructor() {
    this.gateway = new Gateway(this.#server, this.changes, this.token);
  }

  /** The base of the REST interface, without a version. */
  get api(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api`;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    // The description is compiled once, before anybody waits for an answer.
    bodyCheck()('POST', '/interactions/0/token/callback', { type: InteractionResponseType.DeferredMessageUpdate });
    this.gateway.listenAt(this.api.replace(/^http/, 'ws').replace(/\/api$/, ''));
    return this;
  }

  async stop(): Promise<void> {
    this.gateway.shutDown();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** From now on the next matching requests meet this fault. */
  inject(fault: Injected): void {
    this.#injected.push({ fault, left: fault.times ?? 1 });
  }

  /** The faults that no request has met yet are not met any more. */
  calm(): void {
    this.#injected = [];
    this.#lost.length = 0;
  }

  /** The next matching request is carried out, but its answer never arrives: the connection is reset instead. */
  lose({ path }: { readonly path: RegExp }): void {
    this.#lost.push(path);
  }

  /** Somebody uses a slash command. */
  command(name: string, options: GivenOptions = {}, doing: Doing = {}): Interaction {
    return this.#send(commandData(name, options), doing, null, 'uses');
  }

  /** Somebody types the value of an option of a slash command. */
  type(name: string, option: string, typed: string, doing: Doing = {}): Interaction {
    return this.#send(typingData(name, option, typed), doing, null, 'types');
  }

  /** Somebody uses a command of the menu of a message with this text. */
  menu(name: string, text: string, doing: Doing = {}): Interaction {
    return this.#send(menuData(name, text), doing, null, 'uses');
  }

  /** Somebody sends off the form that a press on this message has opened. */
  submit(message: Message, form: Json, values: Readonly<Record<string, string>>, doing: Doing = {}): Interaction {
    return this.#send({ ...formData(form, values), message: storedMessage(message) }, doing, message, 'submits');
  }

  /** Somebody presses a button of a message, the one with this label; or, told so, one made by hand. */
  press(message: Message, button: { label: string } | { customId: string }, doing: Doing = {}): Interaction {
    const customId = 'customId' in button ? button.customId : customIdOf(message, button.label);
    const { values } = doing;
    const data = values ? { component_type: 3, values } : { component_type: 2 };
    return this.#component(message, { ...data, custom_id: customId }, doing);
  }

  /** Somebody chooses from the select menu of a message, by the label of the option. */
  choose(message: Message, label: string, doing: Doing = {}): Interaction {
    const menu = parts(message).find(({ type }) => type === 3);
    const option = (menu?.options as Json[] | undefined)?.find((one) => String(one.label).includes(label));
    if (!menu || !option) throw new Error(`No option ${label} in the message`);
    return this.#component(message, { component_type: 3, custom_id: menu.custom_id, values: [option.value] }, doing);
  }

  #component(message: Message, data: Json, doing: Doing): Interaction {
    const payload = { type: InteractionType.MessageComponent, data, message: storedMessage(message) };
    return this.#send(payload, doing, message, 'presses');
  }

  #send(payload: Json, { age = 0, ...doer }: Doing, pressed: Message | null, does: UserAction): Interaction {
    const interaction = new Interaction(this.#nextId(), this.changes, age, pressed, does, doer.place);
    this.#interactions.set(interaction.token, interaction);
    const whole = { ...common(interaction, doer), ...payload };
    if (this.sender.addresses.length > 0) void this.#post(interaction, whole);
    else this.gateway.dispatch('INTERACTION_CREATE', whole, doer.serverId);
    return interaction;
  }

  /** Discord takes a response of 200 as the callback; 202 means that a call of its own is, or will be, the callback. */
  async #post(interaction: Interaction, payload: Json): Promise<void> {
    const { status, body } = await this.sender.deliver(payload);
    interaction.status = status;
    if (status === 200) {
      const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
      const objections = bodyCheck()('POST', path, body);
      const answer = objections.length > 0 ? invalid(objections) : callback(interaction, body as Json, this.#nextId);
      this.#note(interaction, body, answer);
      if (answer.status >= 400) this.refused.push(`response to ${path}: ${JSON.stringify(answer.body)}`);
    }
    this.changes.notify();
  }

  readonly #nextId = (): string => {
    this.#ids += 1n;
    return String(this.#ids);
  };

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.clock) response.setHeader('date', this.clock.toUTCString());
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { body, files } = await readParts(Buffer.concat(chunks), request.headers['content-type'] ?? '');
    const method = request.method ?? 'GET';
    const path = decodeURIComponent((request.url ?? '').replace(/^\/api\/v10/, '').replace(/\?.*$/, ''));
    this.calls.push({ method, path, body, files });
    const missing = missingFiles(body, files);
    if (missing.length > 0) this.refused.push(`${method} ${path}: no file ${missing.join(', ')}`);
    this.changes.notify();
    const answer = (await this.#befall(method, path, response)) ?? this.#answer(method, path, body, request);
    const lost = this.#lost.findIndex((pattern) => pattern.test(path));
    if (lost >= 0) {
      this.#lost.splice(lost, 1);
      response.socket?.resetAndDestroy();
    } else if (answer !== 'gone') write(response, answer);
    this.changes.notify();
  }

  /** The fault that was injected for this request, if any. */
  async #befall(method: string, path: string, response: ServerResponse): Promise<Answer | 'gone' | null> {
    const found = this.#injected.find(({ fault }) => (fault.method ?? method) === method && fault.path.test(path));
    if (!found) return null;
    found.left -= 1;
    this.#injected = this.#injected.filter(({ left }) => left > 0);
    this.changes.notify();
    const { what } = found.fault;
    if (what === 'hang') return 'gone';
    if (what === 'reset') {
      response.socket?.resetAndDestroy();
      return 'gone';
    }
    if (what instanceof Promise) {
      await what;
      return null;
    }
    if (what.retryAfter !== undefined) response.setHeader('retry-after', String(what.retryAfter));
    return { status: what.status, body: { message: 'Injected', retry_after: what.retryAfter, global: false, code: 0 } };
  }

  #answer(method: string, path: string, body: unknown, request: IncomingMessage): Answer {
    const objections = bodyCheck()(method, path, body);
    const answer = objections.length > 0 ? invalid(objections) : this.#route(method, path, body, request);
    if (isRefusal(answer)) this.refused.push(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer;
  }

  #route(method: string, path: string, body: unknown, request: IncomingMessage): Answer {
    const parts = path.split('/').filter(Boolean);
    if (parts[0] === 'interactions') {
      const interaction = this.#interactions.get(parts[2] ?? '');
      return this.#note(interaction, body, callback(interaction, body as Json, this.#nextId));
    }
    if (parts[0] === 'webhooks') {
      const interaction = this.#interactions.get(parts[2] ?? '');
      return this.#note(interaction, body, webhook(interaction, method, parts[4], (body ?? {}) as Json, this.#nextId));
    }
    if (request.headers.authorization !== `Bot ${this.token}`) return fault(401, 0, '401: Unauthorized');
    if (path === '/gateway/bot') return { status: 200, body: this.#gatewayInformation() };
    if (path === '/applications/@me') return { status: 200, body: { ...application, ...this.about } };
    if (path === '/users/@me') return { status: 200, body: botUser };
    if (parts[0] === 'applications' && parts.at(-1) === 'commands') {
      return this.#registry(method, parts[2] === 'guilds' ? (parts[3] ?? '') : '', body);
    }
    if (parts[0] === 'channels') return this.#channel(method, parts[1] ?? '', (body ?? {}) as Json);
    return fault(404, 0, '404: Not Found');
  }

  /** GET /channels/…, and POST /channels/…/messages. */
  #channel(method: string, id: string, body: Json): Answer {
    const code = this.closed.get(id);
    if (code !== undefined) return fault(403, code, 'Missing Access');
    if (method === 'GET')
      return { status: 200, body: { id, type: 0, last_message_id: [...this.posted.values()].at(-1)?.id } };
    const refused = messageFault(body, isV2(body.flags));
    if (refused) return refused;
    if (String(body.nonce).length > 25 || body.enforce_nonce !== true) return invalid(['a nonce that is not enforced']);
    const message = this.posted.get(String(body.nonce)) ?? messageOf(body, this.#nextId(), false);
    this.posted.set(String(body.nonce), message);
    this.pings.push(...pingsOf(body));
    return { status: 200, body: { id: message.id } };
  }

  #note(interaction: Interaction | undefined, body: unknown, answer: Answer): Answer {
    const code = (answer.body as { code?: number } | undefined)?.code;
    if (answer.status >= 400 && code !== undefined) interaction?.errors.push(code);
    const data = (body as { data?: Json } | undefined)?.data ?? (body as Json | undefined);
    if (answer.status < 400 && data) this.pings.push(...pingsOf(data));
    return answer;
  }

  #registry(method: string, guildId: string, body: unknown): Answer {
    const registered = this.commands.get(guildId) ?? [];
    if (method === 'GET') return { status: 200, body: registered };
    const wanted = body as Json[];
    const faults = commandFaults(wanted);
    if (faults.length > 0) return invalid(faults);
    // As Discord gives them back: with fields of its own, and what was left out filled in.
    const stored = wanted.map((command) => ({
      id: this.#nextId(),
      application_id: application.id,
      version: this.#nextId(),
      type: 1,
      nsfw: false,
      default_member_permissions: null,
      name_localizations: null,
      ...(guildId === '' ? {} : { guild_id: guildId, integration_types: [0], contexts: null }),
      ...command,
    }));
    this.commands.set(guildId, stored);
    return { status: 200, body: stored };
  }

  #gatewayInformation(): Json {
    const session_start_limit = {
      total: 1000,
      remaining: this.startsLeft,
      reset_after: 14_400_000,
      max_concurrency: 16,
    };
    const url = this.api.replace(/^http/, 'ws').replace(/\/api$/, '');
    return { url, shards: this.gateway.recommended, session_start_limit };
  }
}

/** Whether Discord holds something against the body itself. */
function isRefusal({ body }: Answer): boolean {
  return [50_006, 50_035].includes((body as { code?: number } | undefined)?.code ?? 0);
}

function write(response: ServerResponse, { status, body }: Answer): void {
  if (body === undefined) response.writeHead(status).end();
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function parts({ components }: Message): Json[] {
  return components.flatMap((component) => nested(component) as Json[]);
}

function customIdOf(message: Message, label: string): string {
  const button = parts(message).find((one) => one.type === 2 && one.label === label);
  if (!button) throw new Error(`No button ${label} in the message`);
  if (button.disabled) throw new Error(`The button ${label} cannot be pressed`);
  return String(button.custom_id);
}
