import { combobox } from './combobox.js';
import { element, freshId } from './element.js';

/**
 * An option of a command, as Discord is told of it.
 *
 * @typedef {{ type: number, name: string, description: string, required?: boolean, autocomplete?: boolean,
 *   max_length?: number, min_value?: number, max_value?: number,
 *   choices?: { name: string, name_localizations?: Record<string, string> | null, value: string | number }[],
 *   name_localizations?: Record<string, string> | null,
 *   description_localizations?: Record<string, string> | null }} OptionDefinition
 *
 * Asks the bot for what may be meant.
 * @typedef {(option: string, typed: string) => Promise<readonly { name: string, value: string }[]>} Complete
 *
 * A field for an option. What it reads is undefined when nothing was given; what it shows is for the reader.
 * @typedef {{ name: string, node: HTMLElement, read: () => string | number | boolean | undefined,
 *   shown: () => string }} OptionField
 */

/** From this length on, a text gets a field of several lines. */
const longText = 1_000;

/**
 * In the reader's language where there is one.
 *
 * @param {string} fallback
 * @param {Record<string, string> | null | undefined} localizations
 * @param {string} locale
 */
export function localised(fallback, localizations, locale) {
  return localizations?.[locale] ?? fallback;
}

/**
 * @param {OptionDefinition} option
 * @param {string} locale
 * @param {Complete} complete
 * @returns {OptionField}
 */
export function optionField(option, locale, complete) {
  const { control, read, beside = [] } = controlOf(option, locale, complete);
  const hint = element('span', { class: 'description', id: freshId() });
  hint.textContent = localised(option.description, option.description_localizations, locale);
  control.setAttribute('aria-describedby', hint.id);
  if (option.required) control.setAttribute('required', '');
  const name = localised(option.name, option.name_localizations, locale);
  const label = element('label', { for: control.id }, name);
  const look = `option${option.required ? ' required' : ''}${option.type === 5 ? ' boolean' : ''}`;
  const shown = () => {
    if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text ?? '';
    return control.type === 'checkbox' ? String(read() ?? false) : control.value;
  };
  return { name: option.name, node: element('div', { class: look }, label, control, ...beside, hint), read, shown };
}

/**
 * @param {OptionDefinition} option
 * @param {string} locale
 * @param {Complete} complete
 * @returns {{ control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, read: OptionField['read'], beside?: HTMLElement[] }}
 */
function controlOf(option, locale, complete) {
  const id = freshId();
  if (option.type === 5) {
    const control = element('input', { id, type: 'checkbox' });
    return { control, read: () => control.checked || undefined };
  }
  if (option.choices) {
    const choices = option.choices.map(({ name, name_localizations, value }) =>
      element('option', { value: String(value) }, localised(name, name_localizations, locale)),
    );
    const control = element('select', { id }, element('option', { value: '' }, '–'), ...choices);
    return { control, read: () => control.value || undefined };
  }
  if (option.type === 4 || option.type === 10) {
    const { min_value: min, max_value: max } = option;
    const bounds = { min: min?.toString(), max: max?.toString(), step: option.type === 4 ? '1' : 'any' };
    const control = element('input', { id, type: 'number', ...bounds });
    return { control, read: () => (control.value === '' ? undefined : control.valueAsNumber) };
  }
  const attributes = { id, maxlength: option.max_length?.toString(), autocomplete: 'off' };
  if (option.autocomplete) return suggesting(element('input', attributes), option, complete);
  const isLong = (option.max_length ?? 0) >= longText;
  const control = isLong ? element('textarea', { ...attributes, rows: '3' }) : element('input', attributes);
  return { control, read: () => control.value || undefined };
}

/**
 * A field that suggests while one types. What was chosen is sent by its value and shown by its name.
 *
 * @param {HTMLInputElement} control
 * @param {OptionDefinition} option
 * @param {Complete} complete
 */
function suggesting(control, option, complete) {
  /** @type {{ name: string, value: string } | null} */
  let chosen = null;
  let asked = 0;
  const { list, open } = combobox(control, `Suggestions for ${option.name}`, (choice) => {
    chosen = choice;
    control.value = choice.name;
  });
  const suggest = async () => {
    asked += 1;
    const mine = asked;
    const choices = await complete(option.name, control.value);
    // An answer to fewer letters than are there by now is of no use.
    if (mine === asked && document.activeElement === control) open(choices);
  };
  control.addEventListener('input', suggest);
  control.addEventListener('click', suggest);
  control.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' && !event.defaultPrevented) void suggest();
  });
  const read = () => (chosen && chosen.name === control.value ? chosen.value : control.value) || undefined;
  return { control, read, beside: [list] };
}
