import { type IncomingHttpHeaders, request } from 'node:http';
import { onTestFinished } from 'vitest';
import { commands } from '../../commands/all.ts';
import type { Answer } from '../../src/answers/answer.ts';
import type { BotContext } from '../../src/discord/botcontext.ts';
import type { Library } from '../../src/library/library.ts';
import { somebody } from '../../src/playground/pageaction.ts';
import type { PageEvent } from '../../src/playground/pageevent.ts';
import { openPlayground, type PlaygroundParts } from '../../src/playground/server.ts';
import { createLog } from '../../src/settings/log.ts';
import { botContextOf } from './discord/bot.ts';
import { newsroom } from './discord/library.ts';

/** What came back over HTTP. */
export interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A message as the page is told of it. */
export type Message = Extract<PageEvent, { kind: 'message' }>;

/** The playground over a library, open until the test is over. Its operator is the one who uses it. */
export async function openTestPlayground(
  library: Library = newsroom(),
  {
    botContext = {},
    ...parts
  }: Partial<Omit<PlaygroundParts, 'botContext'>> & { botContext?: Partial<BotContext> } = {},
) {
  const log = createLog('silent');
  const whole = botContextOf(library, { operators: new Set([somebody.userId]), ...botContext });
  const playground = await openPlayground({ botContext: whole, commands, log, port: 0, ...parts });
  onTestFinished(() => playground.stop());
  const { address } = playground;

  /** A request with this very path and these very headers, Host and Origin included. */
  function call(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body = '',
    hear: (text: string) => void = () => {},
  ): Promise<Response> {
    const { hostname, port } = new URL(address);
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          text += chunk;
          hear(chunk);
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
        response.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** What the page sends when something is done on it. */
  function post(body: string, headers: Record<string, string> = {}, hear?: (text: string) => void): Promise<Response> {
    const own = { origin: new URL(address).origin, 'content-type': 'application/json' };
    return call('POST', '/actions', { ...own, ...headers }, body, hear);
  }

  /**
   * Does something, and gives all that comes of it.
   *
   * @param hear is called whenever something of it has come
   */
  async function act(action: Readonly<Record<string, unknown>>, hear?: () => void): Promise<PageEvent[]> {
    const { status, body } = await post(JSON.stringify({ locale: 'en-US', ...action }), {}, hear);
    if (status !== 200) throw new Error(`${status}: ${body}`);
    return body
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  }

  /** Uses a slash command. */
  function use(
    name: string,
    options: Readonly<Record<string, unknown>> = {},
    subcommand: string | null = null,
    hear?: () => void,
  ) {
    return act({ kind: 'command', name, subcommand, options, target: null }, hear);
  }

  return { address, stop: playground.stop, call, post, act, use };
}

/** The one message that came. */
export function onlyMessage(events: readonly PageEvent[]): Message {
  const [first, ...more] = events;
  if (first?.kind !== 'message' || more.length > 0) throw new Error(`Not one message: ${JSON.stringify(events)}`);
  return first;
}

/** A message as a press gives it back. */
export function holderOf({ id, components, private: isPrivate }: Message) {
  return { id, components, private: isPrivate };
}

/** The custom_id of the button with this label, or of the menu with this placeholder. */
export function customIdOf(message: Message, label: string): string {
  return String(componentsOf(message).find((one) => one.label === label || one.placeholder === label)?.custom_id);
}

/** Every component of a message, however deep. */
function componentsOf(message: Message): Record<string, unknown>[] {
  const nested = (node: unknown): Record<string, unknown>[] => {
    const component = node as Record<string, unknown>;
    const inner = Array.isArray(component.components) ? component.components : [];
    return [component, ...inner.flatMap(nested)];
  };
  return message.components.flatMap(nested);
}

/** The values of the menu of a message. */
export function optionsOf(message: Message): string[] {
  const menu = componentsOf(message).find(({ options }) => Array.isArray(options));
  return (menu?.options as { value: string }[] | undefined)?.map(({ value }) => value) ?? [];
}

/** All texts of a message, a line each. */
export function textOf(message: Message): string {
  return componentsOf(message)
    .flatMap(({ content }) => (typeof content === 'string' ? [content] : []))
    .join('\n');
}

/** A library that answers only once it is let, and the word that lets it. */
export function slowLibrary(answer: Answer): { library: Library; release: () => void } {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { library: newsroom({ ask: () => released.then(() => answer) }), release };
}
