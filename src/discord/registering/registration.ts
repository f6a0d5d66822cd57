import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType, type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';

export type CommandDefinition = RESTPostAPIApplicationCommandsJSONBody;

/** Where commands are registered: one server, or (null) everywhere. */
export type RegistrationScope = string | null;

/** What registering would do, by the names of the commands. */
export interface RegistrationDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** The commands that Discord has registered, as it sends them. */
export async function registeredCommands(
  rest: REST,
  applicationId: string,
  scope: RegistrationScope,
): Promise<readonly CommandDefinition[]> {
  return (await rest.get(route(applicationId, scope), {
    query: new URLSearchParams({ with_localizations: 'true' }),
  })) as readonly CommandDefinition[];
}

/** Puts these definitions in the place of all that are registered there. */
export async function register(
  rest: REST,
  applicationId: string,
  scope: RegistrationScope,
  definitions: readonly CommandDefinition[],
): Promise<void> {
  await rest.put(route(applicationId, scope), { body: definitions.map((definition) => scoped(definition, scope)) });
}

/** What differs between what is registered and what is wanted. */
export function differenceOf(
  registered: readonly CommandDefinition[],
  wanted: readonly CommandDefinition[],
  scope: RegistrationScope,
): RegistrationDifference {
  const known = new Map(registered.map((definition) => [key(definition), definition]));
  const kept = new Set(wanted.map(key));
  return {
    added: wanted.filter((definition) => !known.has(key(definition))).map(({ name }) => name),
    changed: wanted
      .filter((definition) => {
        const old = known.get(key(definition));
        return old !== undefined && !isDeepStrictEqual(essence(old, scope), essence(definition, scope));
      })
      .map(({ name }) => name),
    removed: registered.filter((definition) => !kept.has(key(definition))).map(({ name }) => name),
  };
}

export function isEmpty({ added, changed, removed }: RegistrationDifference): boolean {
  return added.length + changed.length + removed.length === 0;
}

function route(applicationId: string, scope: RegistrationScope): `/${string}` {
  return scope === null
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, scope);
}

/** A name may be used once for each kind of command. */
function key({ name, type }: CommandDefinition): string {
  return `${type ?? ApplicationCommandType.ChatInput}:${name}`;
}

/** Contexts and installation belong to global commands only (Discord's "Application Commands"). */
function scoped(definition: CommandDefinition, scope: RegistrationScope): CommandDefinition {
  if (scope === null) return definition;
  const { integration_types: _types, contexts: _contexts, ...rest } = definition;
  return rest as CommandDefinition;
}

/** The fields that we set, without the ones that say what is so anyway, and without what Discord adds. */
function essence(definition: CommandDefinition, scope: RegistrationScope): unknown {
  const { name, name_localizations, integration_types, contexts, default_member_permissions, nsfw, ...rest } = scoped(
    definition,
    scope,
  ) as CommandDefinition & { description?: string; description_localizations?: unknown; options?: unknown };
  const { description, description_localizations, options } = rest;
  return bare({
    kind: key(definition),
    name,
    name_localizations,
    description,
    description_localizations,
    options,
    integration_types: integration_types && [...integration_types].sort(),
    contexts: contexts && [...contexts].sort(),
    // Discord gives back as text what may be sent as a number.
    default_member_permissions: default_member_permissions == null ? null : String(default_member_permissions),
    nsfw,
  });
}

/** Without nulls, false and empty lists and strings, which mean the same as an absent field. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const says = (field: unknown) =>
    field !== undefined &&
    field !== null &&
    field !== false &&
    field !== '' &&
    !(Array.isArray(field) && field.length === 0);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => says(field))
      .map(([name, field]) => [name, bare(field)]),
  );
}
