import { ComponentType, MessageFlags } from 'discord.js';
import { isUri } from './description.ts';

/*
 * Discord's rules for messages that its OpenAPI description does not hold: totals, combinations, duplicates. The
 * numbers are from Discord's written documentation and stand here anew, so that a mistake in the bot's own is seen.
 */

type Json = Readonly<Record<string, unknown>>;

/** What is wrong with the body of a message, in words; empty when Discord would take it. */
export function messageFaults(body: Json, v2: boolean): string[] {
  const components = list(body.components);
  const all = components.flatMap(nested);
  const faults: string[] = [];
  if (v2) {
    if (body.content || list(body.embeds).length > 0 || body.poll) faults.push('V2 excludes content, embeds and polls');
    if (all.length > 40) faults.push(`${all.length} components, 40 are allowed`);
    faults.push(...textFaults(all));
  } else {
    if (all.some(({ type }) => Number(type) >= 9)) faults.push('a V2 component without the V2 flag');
    if (components.length > 5) faults.push('more than 5 rows');
  }
  faults.push(
    ...duplicates(
      all.map(({ custom_id }) => custom_id),
      'custom_id',
    ),
  );
  faults.push(
    ...duplicates(
      all.map(({ id }) => id),
      'component id',
    ),
  );
  for (const component of all) faults.push(...componentFaults(component));
  return faults;
}

/** What is wrong with a form that is to be opened. */
export function formFaults(form: Json): string[] {
  const all = list(form.components).flatMap((top) => [top, ...(top.component ? [top.component as Json] : [])]);
  const fields = all.filter(({ custom_id }) => custom_id !== undefined);
  return [
    ...(within(form.title, 1, 45) ? [] : ['the title of a form']),
    ...(list(form.components).length > 5 ? ['more than 5 components in a form'] : []),
    ...(list(form.components).every(({ label }) => within(label, 1, 45)) ? [] : ['the label of a field']),
    ...(fields.length === 0 ? ['a form without a field'] : []),
    ...duplicates(
      fields.map(({ custom_id }) => custom_id),
      'custom_id',
    ),
  ];
}

/** What is wrong with suggestions. */
export function choicesFaults({ choices }: Json): string[] {
  const all = list(choices);
  return [
    ...(all.length > 25 ? ['more than 25 suggestions'] : []),
    ...all.filter(({ name }) => !within(name, 1, 100)).map(({ name }) => `a suggestion's name: ${name}`),
    ...all.filter(({ value }) => !within(value, 1, 100)).map(({ value }) => `a suggestion's value: ${value}`),
    ...duplicates(
      all.map(({ name }) => name),
      'suggestion',
    ),
  ];
}

/** Whether a message of this body shows anything at all; Discord answers 50006 to one that does not. */
export function isEmptyMessage(body: Json): boolean {
  return !body.content && list(body.embeds).length === 0 && list(body.components).length === 0 && !body.poll;
}

/** The mentions in a message's text that would ping somebody, given its allowed_mentions. */
export function pingsOf(body: Json): string[] {
  const parse = (body.allowed_mentions as { parse?: unknown[] } | undefined)?.parse;
  if (parse !== undefined && parse.length === 0) return [];
  const texts = list(body.components)
    .flatMap(nested)
    .map(({ content }) => String(content ?? ''));
  return [String(body.content ?? ''), ...texts].flatMap((text) => text.match(/@everyone|@here|<@[!&]?\d+>/g) ?? []);
}

/** What is wrong with a list of commands that is to be registered. */
export function commandFaults(commands: readonly Json[]): string[] {
  return [
    ...commands
      .filter((command) => characters(command) > 8_000)
      .map(({ name }) => `${name}: more than 8,000 characters`),
    ...[null, ...localesOf(commands)].flatMap((locale) => {
      const read = commands.map((command) => readIn(locale, command));
      return [
        ...duplicates(
          read.map(({ name, type }) => `${type ?? 1}:${name}`),
          'command name',
        ),
        ...read.flatMap((command) => oneCommandFaults(command)),
      ];
    }),
  ];
}

/** The locales for which anything in a command has a name or a description of its own. */
function localesOf(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(localesOf))];
  if (typeof value !== 'object' || value === null) return [];
  const { name_localizations: names, description_localizations: descriptions, ...rest } = value as Json;
  const own = [names, descriptions].flatMap((localized) => Object.keys(localized ?? {}));
  return [...new Set([...own, ...Object.values(rest).flatMap(localesOf)])];
}

/** A command, option or choice as somebody of this locale has it before them; null for everybody else. */
function readIn(locale: string | null, part: Json): Json {
  const own = (localized: unknown): unknown =>
    locale === null ? undefined : (localized as Json | undefined)?.[locale];
  return {
    ...part,
    name: own(part.name_localizations) ?? part.name,
    ...(part.description === undefined ? {} : { description: own(part.description_localizations) ?? part.description }),
    ...(part.options === undefined ? {} : { options: list(part.options).map((one) => readIn(locale, one)) }),
    ...(part.choices === undefined ? {} : { choices: list(part.choices).map((one) => readIn(locale, one)) }),
  };
}

/** A command of a menu (of people, 2, or of messages, 3) has a name as people write it, and nothing else. */
function menuCommandFaults({ name, description, options }: Json): string[] {
  const faults = within(name, 1, 32) ? [] : [`${name}: not a name`];
  return description || list(options).length > 0 ? [...faults, `${name}: more than a name`] : faults;
}

function oneCommandFaults(command: Json): string[] {
  if (command.type === 2 || command.type === 3) return menuCommandFaults(command);
  const name = String(command.name);
  const options = list(command.options);
  const faults: string[] = [];
  if (!isName(name)) faults.push(`${name}: not a name`);
  if (!within(command.description, 1, 100)) faults.push(`${name}: description`);
  if (options.length > 25) faults.push(`${name}: more than 25 options`);
  const optional = options.findIndex(({ required }) => !required);
  if (optional >= 0 && options.slice(optional).some(({ required }) => required)) {
    faults.push(`${name}: a required option after an optional one`);
  }
  faults.push(
    ...duplicates(
      options.map((option) => option.name),
      `${name}: option name`,
    ),
  );
  for (const option of options) {
    if (!isName(String(option.name))) faults.push(`${name}.${option.name}: not a name`);
    if (!within(option.description, 1, 100)) faults.push(`${name}.${option.name}: description`);
    const choices = list(option.choices);
    if (choices.length > 25) faults.push(`${name}.${option.name}: more than 25 choices`);
    faults.push(
      ...duplicates(
        choices.map((choice) => choice.name),
        `${name}.${option.name}: choice`,
      ),
    );
    faults.push(
      ...duplicates(
        choices.map((choice) => choice.value),
        `${name}.${option.name}: choice value`,
      ),
    );
  }
  return faults;
}

/** Of a slash command or an option, in any language. */
function isName(name: string): boolean {
  return /^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u.test(name);
}

/** Every component with all that is nested in it. */
export function nested(component: Json): Json[] {
  const inner = [...list(component.components), ...(component.accessory ? [component.accessory as Json] : [])];
  return [component, ...inner.flatMap(nested)];
}

function textFaults(all: readonly Json[]): string[] {
  const texts = all.filter(({ type }) => type === ComponentType.TextDisplay).map(({ content }) => String(content));
  const faults: string[] = [];
  const total = texts.reduce((sum, text) => sum + [...text].length, 0);
  if (total > 4_000) faults.push(`${total} characters of text, 4,000 are allowed`);
  const weight = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0);
  if (weight > 10_170) faults.push(`a text weight of ${weight}, from 10,170 on Discord fails`);
  if (texts.some((text) => text.trim() === '')) faults.push('a text without anything to see');
  return faults;
}

function componentFaults(component: Json): string[] {
  const inner = list(component.components);
  switch (component.type) {
    case ComponentType.ActionRow: {
      const buttons = inner.filter(({ type }) => type === ComponentType.Button).length;
      const pure = buttons === inner.length ? buttons >= 1 && buttons <= 5 : inner.length === 1;
      return pure ? [] : ['a row is 1 to 5 buttons, or one select'];
    }
    case ComponentType.Section:
      return inner.length >= 1 && inner.length <= 3 && component.accessory ? [] : ['a section without its parts'];
    case ComponentType.Button:
      return buttonFaults(component);
    case ComponentType.StringSelect: {
      const options = list(component.options);
      const long = options.some(({ label, description, value }) =>
        [label, value, description ?? '-'].some((text) => !within(text, 1, 100)),
      );
      return [
        ...duplicates(
          options.map(({ value }) => value),
          'select value',
        ),
        ...(within(component.placeholder ?? '-', 1, 150) ? [] : ['a placeholder out of its limits']),
        ...(long || options.length > 25 || options.length === 0 ? ['a select option out of its limits'] : []),
      ];
    }
    default:
      return [];
  }
}

function buttonFaults({ style, label, url, custom_id }: Json): string[] {
  const faults: string[] = [];
  if (label !== undefined && !within(label, 1, 80)) faults.push('a button label out of its limits');
  if ((style === 5) !== (url !== undefined)) faults.push('a link button has an address, and no other has');
  if ((style === 5) === (custom_id !== undefined)) faults.push('a button has a custom_id, and a link button has none');
  if (url !== undefined && (!within(url, 1, 512) || !isUri(String(url)))) faults.push('not an address');
  if (custom_id !== undefined && !within(custom_id, 1, 100)) faults.push('a custom_id out of its limits');
  return faults;
}

/**
 * Names, descriptions and values of a command, with its options and choices; of one that has several languages the
 * longest counts (Discord's "Application Commands").
 */
function characters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + characters(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const part = value as Json;
  const longest = (own: unknown, localized: unknown): number =>
    Math.max(...[own, ...Object.values(localized ?? {})].map((text) => (typeof text === 'string' ? text.length : 0)));
  return (
    longest(part.name, part.name_localizations) +
    longest(part.description, part.description_localizations) +
    longest(part.value, undefined) +
    characters(part.options ?? []) +
    characters(part.choices ?? [])
  );
}

function duplicates(values: readonly unknown[], what: string): string[] {
  const given = values.filter((value) => value !== undefined);
  return new Set(given).size === given.length ? [] : [`a duplicate ${what}`];
}

function within(text: unknown, least: number, most: number): boolean {
  return typeof text === 'string' && [...text].length >= least && [...text].length <= most;
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value : [];
}

/** Whether a message with these flags is one of Components V2. */
export function isV2(flags: unknown): boolean {
  return (Number(flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
}
