import { element, freshId } from './element.js';
import { localised, optionField } from './option.js';

/**
 * @import { OptionDefinition } from './option.js'
 *
 * A command, as Discord is told of it: type 1 is a slash command, 3 one of a message's menu.
 * @typedef {{ type?: number, name: string, name_localizations?: Record<string, string> | null, description?: string,
 *   description_localizations?: Record<string, string> | null,
 *   options?: (OptionDefinition & { options?: OptionDefinition[] })[] }} Definition
 *
 * A slash command that can be used, a subcommand for itself.
 * @typedef {{ name: string, subcommand: string | null, shown: string, description: string,
 *   options: readonly OptionDefinition[] }} Usable
 *
 * What the commands need of the page.
 * @typedef {{
 *   locale: string,
 *   use: (command: Usable, options: Record<string, string | number | boolean>, given: string) => void,
 *   complete: (command: Usable, option: string, typed: string) => Promise<readonly { name: string, value: string }[]>,
 *   post: (content: string) => void,
 * }} Page
 */

const SUBCOMMAND = 1;
const ATTACHMENT = 11;

/**
 * What can be used of a command, in the reader's language: itself, or each of its subcommands.
 *
 * @param {Definition} definition
 * @param {string} locale
 * @returns {Usable[]}
 */
function usable({ name, options = [], ...definition }, locale) {
  const shown = `/${localised(name, definition.name_localizations, locale)}`;
  const describe = (/** @type {Omit<Definition, 'name'>} */ { description = '', description_localizations }) =>
    localised(description, description_localizations, locale);
  const subcommands = options.filter(({ type }) => type === SUBCOMMAND);
  if (subcommands.length === 0) {
    // The page has no store of files to give one from.
    const given = options.filter(({ type }) => type !== ATTACHMENT);
    return [{ name, subcommand: null, shown, description: describe(definition), options: given }];
  }
  return subcommands.map((one) => ({
    name,
    subcommand: one.name,
    shown: `${shown} ${localised(one.name, one.name_localizations, locale)}`,
    description: describe(one),
    options: one.options ?? [],
  }));
}

/**
 * Draws the row of commands, where there is little room as one menu, and the form of the chosen one, the first to begin with. Where a message has commands in its
 * menu, somebody else's message can be posted too.
 *
 * @param {HTMLElement} row
 * @param {HTMLFormElement} form
 * @param {readonly Definition[]} definitions
 * @param {Page} page
 */
export function compose(row, form, definitions, page) {
  const slash = definitions.filter(({ type = 1 }) => type === 1).flatMap((one) => usable(one, page.locale));
  const entries = slash.map((command) => ({
    shown: command.shown,
    open: () => openCommand(form, command, page),
  }));
  if (definitions.some(({ type }) => type === 3)) {
    entries.push({ shown: 'Message of somebody else', open: () => openPost(form, page) });
  }
  const menu = element('select', { 'aria-label': 'Command' });
  menu.append(...entries.map(({ shown }, index) => element('option', { value: String(index) }, shown)));
  const buttons = entries.map(({ shown }, index) => {
    const button = element('button', { type: 'button', class: 'command' }, shown);
    button.addEventListener('click', () => choose(index));
    return button;
  });
  menu.addEventListener('change', () => choose(Number(menu.value)));
  const choose = (/** @type {number} */ chosen) => {
    const entry = entries[chosen];
    if (!entry) return;
    for (const [index, one] of buttons.entries()) one.setAttribute('aria-pressed', String(index === chosen));
    menu.value = String(chosen);
    form.setAttribute('aria-label', entry.shown);
    entry.open();
  };
  row.querySelectorAll('button, select').forEach((old) => {
    old.remove();
  });
  row.append(menu, ...buttons);
  choose(0);
}

/**
 * @param {HTMLFormElement} form
 * @param {Usable} command
 * @param {Page} page
 */
function openCommand(form, command, page) {
  const fields = command.options.map((option) =>
    optionField(option, page.locale, (name, typed) => page.complete(command, name, typed)),
  );
  const nodes = (/** @type {boolean} */ required) =>
    fields.filter((_, index) => Boolean(command.options[index]?.required) === required).map(({ node }) => node);
  const optional = nodes(false);
  const details = element(
    'details',
    { open: nodes(true).length === 0 },
    element('summary', {}, `Options (${optional.length})`),
    element('div', { class: 'options' }, ...optional),
  );
  form.replaceChildren(
    element('p', { class: 'description' }, command.description),
    element('div', { class: 'options' }, ...nodes(true)),
    ...(optional.length > 0 ? [details] : []),
    element('button', { class: 'button primary' }, 'Send'),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    /** @type {Record<string, string | number | boolean>} */
    const options = {};
    const given = [];
    for (const { name, read, shown } of fields) {
      const value = read();
      if (value === undefined) continue;
      options[name] = value;
      given.push(`${name}: ${shown()}`);
    }
    form.reset();
    page.use(command, options, given.join(' '));
  };
}

/**
 * @param {HTMLFormElement} form
 * @param {Page} page
 */
function openPost(form, page) {
  const text = element('textarea', { id: freshId(), rows: '3', maxlength: '2000', required: true });
  form.replaceChildren(
    element('p', { class: 'description' }, 'Something that somebody writes here; its commands then stand below it.'),
    element(
      'div',
      { class: 'options' },
      element('div', { class: 'option required' }, element('label', { for: text.id }, 'text'), text),
    ),
    element('button', { class: 'button primary' }, 'Post'),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    page.post(text.value);
    form.reset();
  };
}
