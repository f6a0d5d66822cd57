import { InteractionResponseType, MessageFlags } from 'discord.js';
import { type Interaction, isPrivate, type Message, messageOf } from './interaction.ts';
import { choicesFaults, formFaults, isEmptyMessage, isV2, messageFaults } from './rules.ts';

type Json = Record<string, unknown>;

/** Discord's answer to a request: an HTTP status and a body (none: 204). */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** An error of Discord's interface, by its code. */
export function fault(status: number, code: number, message: string): Answer {
  return { status, body: { code, message } };
}

/** Milliseconds that Discord waits for the first response, and that the token lives. */
const firstResponseLimit = 3_000;
const tokenLife = 15 * 60_000;

/** POST /interactions/…/callback */
export function callback(interaction: Interaction | undefined, body: Json, nextId: () => string): Answer {
  if (!interaction) return fault(404, 10_062, 'Unknown interaction');
  if (interaction.callbacks.length > 0) return fault(400, 40_060, 'Interaction has already been acknowledged.');
  if (interaction.elapsed > firstResponseLimit) return fault(404, 10_062, 'Unknown interaction');
  const type = Number(body.type) as InteractionResponseType;
  const data = (body.data ?? {}) as Json;
  const flags = Number(data.flags ?? 0);
  const refused = callbackFault(type, data, flags, interaction);
  if (refused) return refused;
  interaction.callbacks.push(type);
  if (type === InteractionResponseType.UpdateMessage && interaction.pressed)
    change(interaction, interaction.pressed, data);
  if (type === InteractionResponseType.ChannelMessageWithSource) {
    interaction.original = messageOf(data, nextId(), isPrivate(flags) || interaction.hushed);
  }
  if (type === InteractionResponseType.DeferredChannelMessageWithSource) {
    interaction.original = { ...messageOf({}, nextId(), isPrivate(flags) || interaction.hushed), loading: true };
  }
  if (type === InteractionResponseType.Modal) interaction.form = data;
  if (type === InteractionResponseType.ApplicationCommandAutocompleteResult)
    interaction.choices = data.choices as Json[];
  return { status: 204 };
}

function callbackFault(
  type: InteractionResponseType,
  data: Json,
  flags: number,
  interaction: Interaction,
): Answer | null {
  if (interaction.does === 'types' && type !== InteractionResponseType.ApplicationCommandAutocompleteResult) {
    return invalid([`callback type ${type} while somebody types`]);
  }
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return messageFault(data, isV2(flags));
    case InteractionResponseType.UpdateMessage:
      if (!interaction.pressed) return invalid(['an update without a message']);
      return messageFault(data, isV2(flags) || isV2(interaction.pressed.flags));
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return (flags & ~MessageFlags.Ephemeral) === 0 ? null : invalid(['a deferral takes the EPHEMERAL flag only']);
    case InteractionResponseType.DeferredMessageUpdate:
      return interaction.pressed ? null : invalid(['an update without a message']);
    case InteractionResponseType.Modal:
      if (interaction.does === 'submits') return invalid(['a form in answer to a form']);
      return formFault(data);
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return interaction.does === 'types' ? choicesFault(data) : invalid(['suggestions nobody waits for']);
    default:
      return invalid([`callback type ${type}`]);
  }
}

/** POST, PATCH and DELETE below /webhooks/…/…, `target` being the message: '@original', an id, or none for a new one. */
export function webhook(
  interaction: Interaction | undefined,
  method: string,
  target: string | undefined,
  body: Json,
  nextId: () => string,
): Answer {
  if (!interaction || interaction.callbacks.length === 0) return fault(404, 10_015, 'Unknown Webhook');
  if (interaction.elapsed > tokenLife) return fault(401, 50_027, 'Invalid Webhook Token');
  if (target === undefined) return followUp(interaction, body, nextId);
  const message = target === '@original' ? (interaction.original ?? interaction.pressed) : undefined;
  if (!message) return fault(404, 10_008, 'Unknown Message');
  if (method === 'DELETE') {
    message.deleted = true;
    interaction.original = null;
    interaction.deletedOriginal = true;
    return { status: 204 };
  }
  if (method !== 'PATCH') return { status: 200, body: { id: message.id } };
  const refused = messageFault(body, isV2(body.flags) || isV2(message.flags));
  if (refused) return refused;
  change(interaction, message, body);
  return { status: 200, body: { id: message.id } };
}

function followUp(interaction: Interaction, body: Json, nextId: () => string): Answer {
  const refused = messageFault(body, isV2(body.flags));
  if (refused) return refused;
  if (interaction.followUps.length >= interaction.mostFollowUps) return fault(400, 40_094, 'Too many follow-ups');
  const placeholder = interaction.original?.loading ? interaction.original : null;
  // The first follow-up takes the place of a placeholder that is still there, and its publicity.
  const message = messageOf(
    body,
    nextId(),
    placeholder ? placeholder.private : isPrivate(body.flags) || interaction.hushed,
  );
  if (placeholder) interaction.original = message;
  else interaction.followUps.push(message);
  return { status: 200, body: { id: message.id } };
}

function change(interaction: Interaction, message: Message, body: Json): void {
  const { components, flags } = messageOf(body, message.id, message.private);
  message.components = components;
  message.flags = flags | (message.flags & MessageFlags.IsComponentsV2);
  message.loading = false;
  if (message === interaction.pressed) interaction.changed = message;
}

function formFault(data: Json): Answer | null {
  const faults = formFaults(data);
  return faults.length > 0 ? invalid(faults) : null;
}

function choicesFault(data: Json): Answer | null {
  const faults = choicesFaults(data);
  return faults.length > 0 ? invalid(faults) : null;
}

/** What Discord holds against the body of a message; null where it takes it. */
export function messageFault(body: Json, v2: boolean): Answer | null {
  if (isEmptyMessage(body)) return fault(400, 50_006, 'Cannot send an empty message');
  const faults = messageFaults(body, v2);
  return faults.length > 0 ? invalid(faults) : null;
}

export function invalid(faults: readonly string[]): Answer {
  return { status: 400, body: { code: 50_035, message: 'Invalid Form Body', errors: { _errors: faults } } };
}
