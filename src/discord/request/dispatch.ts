import { elementAt } from '../../text/element.ts';
import type { BotCommand, CommandChoice, CompletionRequest, InteractionReply, InteractionRequest } from '../command.ts';
import { notice } from '../message/notice.ts';
import type { PlaceContext, RequestContext } from '../requestcontext.ts';

/**
 * The reply to a request, whichever transport brought it. A command, button or form that nobody knows (an old
 * registration, a custom_id made by hand) gets a plain private refusal.
 *
 * @throws whatever the handler throws
 */
export async function dispatch(
  commands: readonly BotCommand[],
  request: InteractionRequest,
  context: RequestContext,
): Promise<InteractionReply> {
  const words = context.words('own');
  if (request.kind === 'command') {
    const command = named(commands, request.name);
    return command ? await command.execute(request, context) : notice(words.unknownCommand);
  }
  const verb = verbOf(request);
  if (request.kind === 'form') {
    const form = commands.map(({ forms }) => own(forms, verb)).find((handler) => handler !== undefined);
    return form ? await form(request, context) : notice(words.unknownButton);
  }
  const press = commands.map(({ presses }) => own(presses, verb)).find((handler) => handler !== undefined);
  return press ? await press(request, context) : notice(words.unknownButton);
}

/** The reply to what is the same whichever coverage answers in a place; null for all else. */
export async function dispatchAnywhere(
  commands: readonly BotCommand[],
  request: InteractionRequest,
  context: PlaceContext,
): Promise<InteractionReply | null> {
  if (request.kind === 'form') return null;
  if (request.kind === 'command') {
    const execute = own(named(commands, request.name)?.anywhere?.executes, request.subcommand ?? '');
    return (await execute?.(request, context)) ?? null;
  }
  const verb = verbOf(request);
  const press = commands.map(({ anywhere }) => own(anywhere?.presses, verb)).find((handler) => handler !== undefined);
  return (await press?.(request, context)) ?? null;
}

/** Whether the reply is a form, which a press of the same verb opens: it must come at once, and never after a deferral. */
export function opensForm(commands: readonly BotCommand[], request: InteractionRequest): boolean {
  if (request.kind !== 'press') return false;
  const verb = verbOf(request);
  return commands.some(({ forms }) => own(forms, verb) !== undefined);
}

/** Suggestions for what somebody types; none where nothing completes it. */
export async function completionsFor(
  commands: readonly BotCommand[],
  request: CompletionRequest,
  context: RequestContext,
): Promise<readonly CommandChoice[]> {
  return (await own(named(commands, request.name)?.completes, request.option)?.(request.typed, context)) ?? [];
}

/** Suggestions for what is the same in every place; null for all else. */
export function completionsAnywhere(
  commands: readonly BotCommand[],
  request: CompletionRequest,
  context: PlaceContext,
): readonly CommandChoice[] | null {
  const complete = own(named(commands, request.name)?.anywhere?.completes, request.option);
  return complete?.(request.typed, request, context) ?? null;
}

/** Whether nobody else is to see the reply, as far as that is known before there is one. */
export function isDiscreet(commands: readonly BotCommand[], request: InteractionRequest): boolean {
  if (request.kind !== 'command') return request.message.private;
  return request.options.private === true || named(commands, request.name)?.discreet === true;
}

function verbOf({ customId }: { readonly customId: string }): string {
  return elementAt(customId.split(':', 1), 0);
}

function named(commands: readonly BotCommand[], name: string): BotCommand | undefined {
  return commands.find(({ definition }) => definition.name === name);
}

/** A field of the record itself: a custom_id may name anything that an object inherits. */
function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
